import fc from 'fast-check'
import type { Catalog, Profile } from '#catalog'
import { optionsOf } from '../support/slot-options.js'
import { regions } from '../../catalog/profile/region.js'

type Choice = Partial<Profile>

export const gridSeed = 20261123
const MIXED = 1_500

const nobody: Profile = {
  concerns: [],
  skinType: 'unknown',
  conditions: 'not-asked',
  sources: { prefer: [], avoid: [] },
  routine: [],
}

/**
 * Profiles over everything a shopper can say: each choice of each slot beside each choice of every other slot, each
 * pair of concerns, and a seeded sample in which all slots are filled at once.
 */
export function profileGrid(catalog: Catalog): readonly Profile[] {
  const concerns = optionsOf(catalog.slots, 'concerns')
  const slots = slotsOf(catalog)
  const pairs = slots.flatMap((slot, i) => slots.slice(i + 1).map((other) => [slot, other] as const))
  const paired = pairs.flatMap(([a, b]) =>
    a.flatMap((one) => b.map((two) => ({ ...nobody, ...one, ...two }))),
  )
  const whole = fc.tuple(...slots.map((slot) => fc.constantFrom(...slot)))
  const mixed = fc.sample(whole, { numRuns: MIXED, seed: gridSeed })
  return [
    ...paired,
    ...concernPairs(concerns).map((choice) => ({ ...nobody, ...choice })),
    ...mixed.map((choices) => choices.reduce<Profile>((all, one) => ({ ...all, ...one }), nobody)),
  ]
}

function slotsOf(catalog: Catalog): readonly (readonly Choice[])[] {
  const ids = (slot: string) => optionsOf(catalog.slots, slot)
  return [
    subsets(ids('concerns')).map(concernChoice),
    ['unknown', ...ids('skinType')].map((skinType) => ({ skinType })),
    conditionChoices(ids('conditions')),
    regionChoices(catalog),
    budgetChoices(catalog),
    sourceChoices(ids('sources')),
    subsets(ids('routine')).map((routine) => ({ routine })),
  ]
}

/** Nothing, each one, and all of them. */
function subsets(ids: readonly string[]): readonly (readonly string[])[] {
  return [[], ...ids.map((id) => [id]), ids]
}

const concernChoice = (ids: readonly string[]): Choice => ({
  concerns: ids.map((id, i) => ({ id, importance: i === 0 ? 5 : 2 })),
})

function concernPairs(ids: readonly string[]): readonly Choice[] {
  return ids.flatMap((a, i) => ids.slice(i + 1).map((b) => concernChoice([a, b])))
}

function conditionChoices(ids: readonly string[]): readonly Choice[] {
  return [...subsets(ids), 'undisclosed' as const, 'not-asked' as const].map((conditions) => ({ conditions }))
}

/** No region, one of each legal area, and one that is in none. */
function regionChoices({ taxonomy }: Catalog): readonly Choice[] {
  const members = taxonomy.areas.flatMap(({ members: [first] }) => first ?? [])
  const outside = regions.find((region) => !taxonomy.areas.some((area) => area.members.includes(region)))
  return [undefined, ...members, outside].map((region) => ({ region }))
}

/** No budget, and one below, at and above each price on record, each as a wish and as a must. */
function budgetChoices({ products, currency, roles }: Catalog): readonly Choice[] {
  const values = products.flatMap(({ facts }) => facts.filter(({ attribute }) => attribute === roles.price))
  const amounts = values.map(({ value }) =>
    typeof value === 'object' && 'amount' in value ? value.amount : 0,
  )
  const limits = new Set(amounts.flatMap((amount) => [amount - 1, amount, amount + 1]))
  const budgets = [...limits].flatMap((max) => [true, false].map((strict) => ({ max, currency, strict })))
  return [{}, ...budgets.map((budget) => ({ budget }))]
}

function sourceChoices(ids: readonly string[]): readonly Choice[] {
  const chosen = subsets(ids)
  const both = ids.map((id, i) => ({ prefer: [id], avoid: ids.filter((_, j) => j === i + 1) }))
  return [
    ...chosen.map((prefer) => ({ prefer, avoid: [] })),
    ...chosen.map((avoid) => ({ prefer: [], avoid })),
    ...both,
  ].map((sources) => ({ sources }))
}
