import type { Criterion } from './criterion.js'
import type { Fact } from '../ledger/fact.js'
import type { FactSheet } from '../ledger/product.js'
import type { Money } from '../ledger/value.js'
import type { TodaysProfile as Profile } from './todays-profile.js'
import { identity, utilityOf } from './utility-function.js'
import { ground, knownUtility, unknownUtility, type Ground, type Measure, type Utility } from './measure.js'

interface Price {
  readonly price: Money
  readonly facts: readonly Fact[]
}

/** How a confirmed price sits with the budget; the performance is price ÷ budget. */
export function priceFit(criterion: Criterion, sheets: readonly FactSheet[]): Measure {
  const prices = sheets.map(priceOf)
  const utility = (profile: Profile, row: number): Utility => {
    const known = prices[row]
    if (known === undefined || profile.budget === undefined) return unknownUtility(criterion)
    return knownUtility(utilityOf(criterion.anchors ?? identity, known.price.amount / profile.budget.max))
  }
  return {
    criterion,
    speaks: ({ budget }) => budget !== undefined,
    utility,
    grounds: (profile, row) => [priceGround(criterion, profile, prices[row], utility(profile, row).value)],
  }
}

function priceOf(sheet: FactSheet): Price | undefined {
  const resolved = sheet.resolved('price', 'show')
  if (resolved.kind === 'unknown' || resolved.contested) return undefined
  const [price] = resolved.values
  return typeof price === 'object' ? { price, facts: resolved.facts } : undefined
}

function priceGround(
  { id }: Criterion,
  { budget }: Profile,
  known: Price | undefined,
  utility: number,
): Ground {
  const limit = { amount: budget?.max ?? 0, currency: budget?.currency ?? '' }
  if (known === undefined)
    return ground('against', `reason.${id}.unknown`, utility, { values: { budget: limit } })
  const parts = { values: { price: known.price, budget: limit }, facts: known.facts }
  const within = known.price.amount <= limit.amount
  return ground(within ? 'for' : 'against', `reason.${id}.${within ? 'within' : 'above'}`, utility, parts)
}
