import fc from 'fast-check'
import { optionsIn, silentProfile, slotsOfKind, type Catalog, type Profile, type ProfileSlot } from '#catalog'
import { regions } from '../../catalog/profile/region.js'

type Choice = Partial<Profile>

export const gridSeed = 20261123
const MIXED = 1_500

/**
 * Profiles over everything a shopper can say: each choice of each slot beside each choice of every other slot, each
 * pair of options that have an importance, and a seeded sample in which all slots are filled at once.
 */
export function profileGrid(catalog: Catalog): readonly Profile[] {
  const nobody = silentProfile(catalog.slots)
  const slots = catalog.slots.map((slot) =>
    answersTo(slot, catalog).map((said): Choice => ({ [slot.id]: said })),
  )
  const pairs = slots.flatMap((slot, i) => slots.slice(i + 1).map((other) => [slot, other] as const))
  const paired = pairs.flatMap(([a, b]) =>
    a.flatMap((one) => b.map((two) => ({ ...nobody, ...one, ...two }))),
  )
  const whole = fc.tuple(...slots.map((slot) => fc.constantFrom(...slot)))
  const mixed = fc.sample(whole, { numRuns: MIXED, seed: gridSeed })
  return [
    ...paired,
    ...pairsOf(catalog).map((choice) => ({ ...nobody, ...choice })),
    ...mixed.map((choices) => choices.reduce<Profile>((all, one) => ({ ...all, ...one }), nobody)),
  ]
}

type Said = Profile[string]

function answersTo(slot: ProfileSlot, catalog: Catalog): readonly Said[] {
  const ids = optionsIn(slot)
  switch (slot.kind) {
    case 'choice':
      return ['unknown', ...ids]
    case 'choices':
      if (slot.sensitive) return [...subsets(ids), 'undisclosed', 'not-asked']
      return slot.importance === undefined ? subsets(ids) : subsets(ids).map(weighted)
    case 'region':
      return regionChoices(catalog)
    case 'amount':
      return limits(slot, catalog)
    case 'prefer-avoid':
      return leanings(ids)
  }
}

/** Nothing, each one, and all of them. */
function subsets(ids: readonly string[]): readonly (readonly string[])[] {
  return [[], ...ids.map((id) => [id]), ids]
}

const weighted = (ids: readonly string[]) => ids.map((id, i) => ({ id, importance: i === 0 ? 5 : 2 }))

function pairsOf({ slots }: Catalog): readonly Choice[] {
  return slotsOfKind(slots, 'choices')
    .filter(({ importance }) => importance !== undefined)
    .flatMap((slot) => {
      const ids = optionsIn(slot)
      return ids.flatMap((a, i) => ids.slice(i + 1).map((b): Choice => ({ [slot.id]: weighted([a, b]) })))
    })
}

/** No region, one of each legal area, and one that is in none. */
function regionChoices({ taxonomy }: Catalog): readonly Said[] {
  const members = taxonomy.areas.flatMap(({ members: [first] }) => first ?? [])
  const outside = regions.find((region) => !taxonomy.areas.some((area) => area.members.includes(region)))
  return [undefined, ...members, outside]
}

/** No limit, and one below, at and above each amount on record, each as a wish and as a must. */
function limits(
  { attribute, currency }: Extract<ProfileSlot, { kind: 'amount' }>,
  { products }: Catalog,
): readonly Said[] {
  const stated = products.flatMap(({ facts }) => facts.filter((fact) => fact.attribute === attribute))
  const amounts = stated.map(({ value }) =>
    typeof value === 'object' && 'amount' in value ? value.amount : Number(value),
  )
  const around = new Set(amounts.flatMap((amount) => [amount - 1, amount, amount + 1]))
  const money = currency === null ? {} : { currency }
  return [
    undefined,
    ...[...around].flatMap((max) => [true, false].map((strict) => ({ max, ...money, strict }))),
  ]
}

function leanings(ids: readonly string[]): readonly Said[] {
  const chosen = subsets(ids)
  const both = ids.map((id, i) => ({ prefer: [id], avoid: ids.filter((_, j) => j === i + 1) }))
  return [
    ...chosen.map((prefer) => ({ prefer, avoid: [] })),
    ...chosen.map((avoid) => ({ prefer: [], avoid })),
    ...both,
  ]
}
