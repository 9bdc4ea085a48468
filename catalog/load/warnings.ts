import { attributesOf } from '../measures/index.js'
import { judge } from '../gates/rule.js'
import { factSheet, type FactSheet } from '../ledger/product.js'
import { magnitude } from '../ledger/value.js'
import { claimAttributes } from '../profile/slot.js'
import { isAlways } from '../profile/profile-test.js'
import { inForce, type IsoDate } from '../support/date.js'
import { idsOf } from '../support/ids.js'
import type { Catalog } from './catalog.js'
import { listed, type DataProblem } from './validate/problem.js'

/** What a catalogue may hold, and seldom is meant to: each with what would mend it. `date` is the day that it is for. */
export function catalogWarnings(catalog: Catalog, date: IsoDate): readonly DataProblem[] {
  const sheets = catalog.products.map((product) => factSheet(product, catalog.attributes, date))
  return [
    ...weightless(catalog),
    ...unstatedAttributes(catalog),
    ...unmeasuredProducts(catalog, sheets),
    ...otherTiers(catalog, sheets),
    ...closedForAll({ ...catalog, rules: catalog.rules.filter((rule) => inForce(rule, date)) }, sheets),
  ]
}

function weightless({ weights }: Catalog): readonly DataProblem[] {
  if (Object.values(weights.weights).some((weight) => weight > 0)) return []
  return [
    {
      file: 'weights',
      at: 'weights',
      problem: 'Every weight is 0, so all products are level.',
      fix: 'Give a criterion some weight.',
    },
  ]
}

/** What is told as missing apart, and the price tier: every catalogue has to define one, and a price says it. */
function unstatedAttributes({
  attributes,
  products,
  slots,
  roles,
  missing,
}: Catalog): readonly DataProblem[] {
  const stated = new Set(products.flatMap(({ facts }) => facts.map(({ attribute }) => attribute)))
  const exempt = [...claimAttributes(slots), ...missing, roles.priceTier]
  return [...attributes.keys()]
    .filter((id) => !stated.has(id) && !exempt.includes(id))
    .map((at) => ({
      file: 'attributes',
      at,
      problem: 'No product states it.',
      fix: 'State it of a product, or remove it.',
    }))
}

function unmeasuredProducts(catalog: Catalog, sheets: readonly FactSheet[]): readonly DataProblem[] {
  const looked = [...new Set(catalog.criteria.flatMap(({ measure }) => attributesOf(measure, catalog)))]
  const isKnown = (sheet: FactSheet): boolean =>
    looked.some((id) => sheet.resolved(id, 'show').kind === 'known')
  const unknown = sheets.filter((sheet) => !isKnown(sheet)).map(({ product }) => product)
  if (unknown.length === 0) return []
  return [
    {
      file: 'products',
      at: someOf(idsOf(unknown)),
      problem: 'No criterion knows anything of it, so its score is made of unknowns.',
      fix: `State one of: ${listed(looked)}.`,
    },
  ]
}

/** Where a price is confirmed its own tier is said, whatever else is stated. */
function otherTiers({ taxonomy, roles }: Catalog, sheets: readonly FactSheet[]): readonly DataProblem[] {
  return sheets.flatMap((sheet) => {
    const price = sheet.shown(roles.price).value
    const size = price === null || Array.isArray(price) ? undefined : magnitude(price)
    const stated = sheet.shown(roles.priceTier).value
    const own = taxonomy.priceTiers.find(
      ({ from, below }) => size !== undefined && from <= size && (below === null || size < below),
    )
    if (own === undefined || typeof stated !== 'string' || stated === own.id) return []
    return [
      {
        file: 'products',
        at: `${sheet.product.id}: ${roles.priceTier}`,
        problem: `${stated} is ignored, because its price is of the tier ${own.id}.`,
        fix: 'Remove the tier, or correct the price or the bounds of the tiers.',
      },
    ]
  })
}

/** A recall is for everybody; other rules seldom are. */
function closedForAll(
  { rules }: Pick<Catalog, 'rules'>,
  sheets: readonly FactSheet[],
): readonly DataProblem[] {
  return rules
    .filter(({ applies }) => isAlways(applies))
    .flatMap((rule) => {
      const verdicts = sheets.map((sheet) => judge(rule, sheet).verdict)
      const closed = verdicts.filter((verdict) => verdict !== 'passes').length
      const unknown = verdicts.filter((verdict) => verdict === 'unknown').length
      if (closed === 0 || (rule.kind === 'withdrawal' && closed < sheets.length)) return []
      const why = unknown === 0 ? '' : `, ${unknown} of them because they are unknown to it`
      return [
        {
          file: 'rules',
          at: rule.id,
          problem: `It applies to everybody and leaves out ${closed} of ${sheets.length} products${why}.`,
          fix: 'Say in applies whom it is for, or take the products out of the catalogue.',
        },
      ]
    })
}

const SHOWN = 3

/** The first of some ids, and how many more there are: fifty thousand products are told in one line. */
function someOf(ids: readonly string[]): string {
  const more = ids.length - SHOWN
  return ids.slice(0, SHOWN).join(', ') + (more > 0 ? ` and ${more} more` : '')
}
