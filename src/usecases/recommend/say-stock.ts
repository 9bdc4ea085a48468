import { evidenceIn } from '#catalog'
import type { Answering } from './answering.js'
import type { CautionText } from './give-cautions.js'
import { sayLook } from '../language/say-value.js'

/** Said beside a product that stands last because of its stock. */
export function sayStock(
  { snapshot: { catalog, putLast }, phrase, book }: Answering,
  row: number,
): readonly CautionText[] {
  const [look] = putLast?.verdicts[row] === 1 ? (putLast.judgements[row]?.looks ?? []) : []
  if (look === undefined) return []
  const text = phrase('availability.last', { value: sayLook(look, catalog, phrase) })
  return [{ id: 'availability', text, reported: false, evidence: book.cite(evidenceIn(look.facts)) }]
}
