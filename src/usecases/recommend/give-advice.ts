import { holds } from '#catalog'
import type { Snapshot } from '../../snapshot/snapshot.js'
import type { PosedProblem } from './build-problem.js'
import type { EvidenceBook } from './evidence-book.js'
import type { Phrase } from '../language/phrase.js'

export interface AdviceText {
  readonly id: string
  readonly text: string
  readonly evidence: readonly string[]
}

/** What is said once beside the whole answer. */
export function giveAdvice(
  { advice, catalog }: Snapshot,
  { profile }: PosedProblem,
  phrase: Phrase,
  book: EvidenceBook,
): readonly AdviceText[] {
  return advice
    .filter(({ applies }) => holds(applies, profile, catalog.taxonomy))
    .map(({ id, evidence }) => ({ id, text: phrase(`advice.${id}`), evidence: book.cite(evidence) }))
}
