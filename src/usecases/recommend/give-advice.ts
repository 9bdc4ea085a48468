import { holds } from '#catalog'
import type { Answering } from './answering.js'

export interface AdviceText {
  readonly id: string
  readonly text: string
  readonly evidence: readonly string[]
}

/** What is said once beside the whole answer. */
export function giveAdvice({ snapshot, posed, phrase, book }: Answering): readonly AdviceText[] {
  return snapshot.advice
    .filter(({ applies }) => holds(applies, posed.profile, snapshot.catalog))
    .map(({ id, evidence }) => ({ id, text: phrase(`advice.${id}`), evidence: book.cite(evidence) }))
}
