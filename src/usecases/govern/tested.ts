import type { Snapshot } from '../../snapshot/snapshot.js'
import type { Persona } from './persona.js'
import type { Ranking } from './rank-persona.js'

export interface RankedPersona {
  readonly persona: Persona
  readonly ranking: Ranking
}

/** What policies are tested on: weights in their snapshot, and what each persona is shown under them. */
export interface Tested {
  readonly snapshot: Snapshot
  readonly personas: readonly RankedPersona[]
}

/** The personas of these ids. */
export function personasNamed({ personas }: Tested, ids: readonly string[]): readonly RankedPersona[] {
  return personas.filter(({ persona }) => ids.includes(persona.id))
}
