import type { Catalog, Criterion, FactSheet } from '../../../catalog/index.js'
import { amount } from './amount.js'
import { cases } from './cases.js'
import { concernEvidence } from './concern-evidence.js'
import { concernMatch } from './concern-match.js'
import type { Measure } from './measure.js'
import { priceFit } from './price-fit.js'
import { routineFit } from './routine-fit.js'
import { sourceMatch } from './source-match.js'
import { typeFit } from './type-fit.js'

export { evidenceIn, type Ground, type Measure, type PhraseValue, type PhraseValues } from './measure.js'

/** The measure a criterion's data asks for. */
export function measureFor(criterion: Criterion, sheets: readonly FactSheet[], catalog: Catalog): Measure {
  const { measure } = criterion
  switch (measure.kind) {
    case 'concern-match':
      return concernMatch(criterion, measure, sheets, catalog)
    case 'concern-evidence':
      return concernEvidence(criterion, measure, sheets, catalog)
    case 'price-fit':
      return priceFit(criterion, sheets)
    case 'type-fit':
      return typeFit(criterion, measure, sheets, catalog)
    case 'routine-fit':
      return routineFit(criterion, measure, sheets, catalog)
    case 'source-match':
      return sourceMatch(criterion, measure, sheets, catalog)
    case 'cases':
      return cases(criterion, measure, sheets)
    case 'amount':
      return amount(criterion, measure, sheets, catalog)
  }
}
