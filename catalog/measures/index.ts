import type { Criterion } from './criterion.js'
import type { FactSheet } from '../ledger/product.js'
import { amount } from './amount.js'
import { cases } from './cases.js'
import { concernEvidence } from './concern-evidence.js'
import { concernMatch } from './concern-match.js'
import type { Definitions, Measure } from './measure.js'
import { priceFit } from './price-fit.js'
import { routineFit } from './routine-fit.js'
import { sourceMatch } from './source-match.js'
import { typeFit } from './type-fit.js'

export { evidenceIn, type Ground, type Measure, type PhraseValue, type PhraseValues } from './measure.js'

/** The measure a criterion's data asks for. */
export function measureFor(
  criterion: Criterion,
  sheets: readonly FactSheet[],
  definitions: Definitions,
): Measure {
  const { measure } = criterion
  switch (measure.kind) {
    case 'concern-match':
      return concernMatch(criterion, measure, sheets, definitions)
    case 'concern-evidence':
      return concernEvidence(criterion, measure, sheets, definitions)
    case 'price-fit':
      return priceFit(criterion, sheets)
    case 'type-fit':
      return typeFit(criterion, measure, sheets, definitions)
    case 'routine-fit':
      return routineFit(criterion, measure, sheets, definitions)
    case 'source-match':
      return sourceMatch(criterion, measure, sheets, definitions)
    case 'cases':
      return cases(criterion, measure, sheets)
    case 'amount':
      return amount(criterion, measure, sheets, definitions)
  }
}
