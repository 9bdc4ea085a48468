import { factSheet, type Attribute, type Evidence, type Fact, type FactSheet } from '#catalog'

type Said = Partial<Omit<Evidence, 'publication'>> & Partial<Evidence['publication']>

/** A sure statement about the product on a public page; a test changes what it is about. */
export function evidenceOf(said: Said = {}): Evidence {
  const { id = 'e', quote = 'words', scope = 'product', confidence = 0.9, class: kept = null } = said
  const { kind = 'page', label = 'a page', address = 'https://example.com/', published = null } = said
  const { retrieved = '2026-11-23', basis = 'press', interest = null, secondary = false } = said
  const publication = { id: 'p', kind, label, address, published, retrieved, basis, interest, secondary }
  return { id, quote, scope, confidence, class: kept, repeatable: kept === null, publication }
}

export function factOf(value: Fact['value'], said: Said = {}, more: Partial<Fact> = {}): Fact {
  return { attribute: 'a', value, evidence: [evidenceOf(said)], ...more }
}

export const unverified = (confidence: number): Said => ({ kind: 'unverified', confidence, quote: null })

export function attributeOf(more: Partial<Attribute> = {}): Attribute {
  return {
    id: 'a',
    type: 'choice',
    readings: {},
    show: 0.6,
    gate: 0.6,
    sure: 0.7,
    estimates: false,
    private: false,
    ...more,
  }
}

export function sheetOf(
  facts: readonly Fact[],
  attributes: readonly Attribute[] = [attributeOf()],
  date = '2026-11-23',
): FactSheet {
  const product = { id: 'x', brand: 'X', name: 'X', facts }
  return factSheet(product, new Map(attributes.map((attribute) => [attribute.id, attribute])), date)
}
