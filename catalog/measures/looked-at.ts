import type { MeasureDefinition } from './criterion.js'
import type { AttributeId } from '../ledger/fact.js'
import type { ProductTest } from '../ledger/product-test.js'
import { idsOf } from '../support/ids.js'
import type { Taxonomy } from '../profile/taxonomy.js'
import { concernAttribute, PRICE } from '../ledger/well-known.js'

/** The attributes that a test looks at. */
export function attributesIn(test: ProductTest): readonly AttributeId[] {
  if ('all' in test) return test.all.flatMap(attributesIn)
  if ('any' in test) return test.any.flatMap(attributesIn)
  return 'not' in test ? attributesIn(test.not) : [test.attribute]
}

/** The attributes that a measure looks at. */
export function attributesOf(
  measure: MeasureDefinition,
  { concerns, sources }: Taxonomy,
): readonly AttributeId[] {
  switch (measure.kind) {
    case 'concern-match':
    case 'concern-evidence':
      return idsOf(concerns).map(concernAttribute)
    case 'price-fit':
      return [PRICE]
    case 'type-fit':
      return [measure.suits, measure.cautioned]
    case 'routine-fit':
      return measure.interactions.flatMap(({ product }) => attributesIn(product))
    case 'source-match':
      return sources.attribute === null ? [] : [sources.attribute]
    case 'cases':
      return measure.cases.flatMap(({ product }) => attributesIn(product))
    case 'amount':
      return [measure.attribute]
  }
}
