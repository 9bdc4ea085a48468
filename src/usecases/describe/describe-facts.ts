import {
  isSaid,
  scopeOf,
  statusOfFact,
  type Attribute,
  type Display,
  type Fact,
  type FactSheet,
  type FactStatus,
  type Scope,
  type Value,
} from '#catalog'
import type { EvidenceBook } from '../recommend/evidence-book.js'

/** One line of the ledger. The value is null where it is not sure enough to be said, or not stated at all. */
export interface DescribedFact {
  readonly attribute: string
  readonly value: Value | null
  readonly scope: Scope
  readonly status: FactStatus | 'not-stated'
  readonly grade: string | null
  readonly validUntil: string | null
  readonly evidence: readonly string[]
}

/** Every recorded statement on one attribute; one line that says so where there is none. */
export function describeFacts(
  sheet: FactSheet,
  attribute: Attribute,
  date: string,
  book: EvidenceBook,
): readonly DescribedFact[] {
  const facts = sheet.facts(attribute.id)
  const shown = sheet.shown(attribute.id)
  if (facts.length > 0) return facts.map((fact) => describedFact(fact, attribute, shown, date, book))
  const nothing = { value: null, grade: null, validUntil: null, evidence: [] }
  return [{ ...nothing, attribute: attribute.id, scope: 'product', status: 'not-stated' }]
}

function describedFact(
  fact: Fact,
  attribute: Attribute,
  shown: Display,
  date: string,
  book: EvidenceBook,
): DescribedFact {
  const status = statusOfFact(fact, attribute, shown, date)
  return {
    attribute: fact.attribute,
    value: isSaid(status) ? fact.value : null,
    scope: scopeOf(fact),
    status,
    grade: fact.grade ?? null,
    validUntil: fact.until ?? null,
    evidence: book.cite(fact.evidence),
  }
}
