import { explain, rank, screen, type Explained } from '#scoring'
import type { Snapshot } from '../../snapshot/snapshot.js'
import { buildProblem } from '../recommend/build-problem.js'
import type { Persona } from './persona.js'

/** Every product ranked for a persona, explained in numbers and without a sentence. */
export type Ranking = readonly Explained[]

export function rankPersona(snapshot: Snapshot, { request }: Persona): Ranking {
  const { problem, scope } = buildProblem(snapshot, request)
  const { candidates } = screen(problem, scope)
  const ranked = rank(candidates)
  return explain(candidates, ranked, ranked.length)
}
