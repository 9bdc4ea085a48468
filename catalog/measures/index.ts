import type { Criterion } from './criterion.js'
import type { FactSheet } from '../ledger/product.js'
import { amount } from './amount.js'
import { cases } from './cases.js'
import { concernEvidence } from './concern-evidence.js'
import { concernMatch } from './concern-match.js'
import type { Definitions, Ground, Measure as TodaysMeasure, Utility } from './measure.js'
import type { Profile } from '../profile/profile.js'
import { priceFit } from './price-fit.js'
import { routineFit } from './routine-fit.js'
import { sourceMatch } from './source-match.js'
import { typeFit } from './type-fit.js'

export { evidenceIn, type Ground, type PhraseValue, type PhraseValues } from './measure.js'

/** Turns what is known of a product and what the shopper said into one criterion's utility. */
export interface Measure {
  readonly criterion: Criterion
  readonly speaks: (profile: Profile) => boolean
  readonly utility: (profile: Profile, row: number) => Utility
  readonly grounds: (profile: Profile, row: number) => readonly Ground[]
}

/** The measure a criterion's data asks for. */
export const measureFor = (criterion: Criterion, sheets: readonly FactSheet[], definitions: Definitions) =>
  todaysMeasure(criterion, sheets, definitions) as unknown as Measure

function todaysMeasure(
  criterion: Criterion,
  sheets: readonly FactSheet[],
  definitions: Definitions,
): TodaysMeasure {
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
