import fc from 'fast-check'
import type { Catalog, CatalogFiles } from '#catalog'
import { regions } from '../../catalog/profile/region.js'
import type { AskedProfile } from './exosome.js'
import { optionsOf } from './slot-options.js'
import { fact, surenesses, type RawFact } from './voices.js'

const ids = (members: readonly { readonly id: string }[]): string[] => members.map(({ id }) => id)

/** A profile with any slot filled or empty; most state no condition, so that something is left to rank. */
export function anyProfile(
  slots: Catalog['slots'] | CatalogFiles['profile']['slots'],
): fc.Arbitrary<AskedProfile> {
  const ids = (slot: string) => [...optionsOf(slots, slot)]
  const sources = ids('sources')
  const concern = fc.record({
    id: fc.constantFrom(...ids('concerns')),
    importance: fc.integer({ min: 1, max: 5 }),
  })
  return fc.record({
    concerns: fc.uniqueArray(concern, { selector: ({ id }) => id, maxLength: 4 }),
    skinType: fc.constantFrom(...ids('skinType'), 'unknown'),
    conditions: fc.oneof(
      { weight: 8, arbitrary: fc.constantFrom([], 'not-asked' as const) },
      { weight: 2, arbitrary: fc.subarray(ids('conditions'), { maxLength: 2 }) },
      { weight: 1, arbitrary: fc.constant('undisclosed' as const) },
    ),
    region: fc.oneof(
      fc.constantFrom('GB', 'FR', 'GB-NIR', 'KR', undefined),
      fc.constantFrom(undefined, ...regions),
    ),
    budget: fc.option(
      fc.record({
        max: fc.integer({ min: 500, max: 60_000 }),
        currency: fc.constant('GBP'),
        strict: fc.boolean(),
      }),
      { nil: undefined },
    ),
    sources: fc.record({
      prefer: fc.subarray(sources, { maxLength: 2 }),
      avoid: fc.subarray(sources, { maxLength: 2 }),
    }),
    routine: fc.subarray(ids('routine'), { maxLength: 3 }),
  })
}

/** Weights from none to overwhelming, in any mixture. */
export function anyWeights({ criteria }: CatalogFiles): fc.Arbitrary<Record<string, number>> {
  const weight = fc.oneof(fc.constantFrom(0, 1e-9, 1, 1e9), fc.double({ min: 1e-9, max: 1, noNaN: true }))
  return fc.record(Object.fromEntries(ids(criteria).map((id) => [id, weight])))
}

/** Up to two facts of each attribute, of any sureness and scope, some over: what a sixth product may state. */
export function anyFacts(files: CatalogFiles): fc.Arbitrary<RawFact[]> {
  const ofAttributes = Object.entries(files.attributes).map(([id, attribute]) =>
    anyValue(attribute).chain((value) => anyFact(id, value, id === 'category')),
  )
  const ofConcerns = optionsOf(files.profile.slots, 'concerns').map((id) =>
    fc.constantFrom('primary', 'secondary').chain((level) => anyFact(`concern.${id}`, level)),
  )
  const some = [...ofAttributes, ...ofConcerns].map((one) => fc.array(one, { maxLength: 2 }))
  return fc.tuple(...some).map((facts) => facts.flat())
}

function anyFact(attribute: string, value: RawFact['value'], isSure = false): fc.Arbitrary<RawFact> {
  const sureness = fc.oneof(fc.constant('sure' as const), fc.constantFrom(...surenesses))
  const said = fc.record(
    {
      scope: fc.constantFrom('product' as const, 'range' as const, 'ingredient' as const),
      sureness: isSure ? fc.constant('sure' as const) : sureness,
      validUntil: fc.constantFrom('2026-06-01', '2027-06-01'),
      grade: fc.constantFrom('human_study_of_product', 'consumer_or_in_vitro'),
    },
    { requiredKeys: ['scope', 'sureness'] },
  )
  return said.map((one) => fact(attribute, value, one))
}

type Attribute = CatalogFiles['attributes'][string]

function anyValue({ type, vocabulary, readings }: Attribute): fc.Arbitrary<RawFact['value']> {
  const words = [...(vocabulary ?? ['some words']), ...Object.keys(readings)]
  switch (type) {
    case 'choice':
    case 'text':
      return fc.constantFrom(...words)
    case 'choices':
      return fc.subarray(words, { minLength: 1, maxLength: Math.min(3, words.length) })
    case 'number':
      return fc.integer({ min: 0, max: 3000 })
    case 'money':
      return fc.integer({ min: 1, max: 60_000 }).map((amount) => ({ amount, currency: 'GBP' }))
    case 'flag':
      return fc.boolean()
  }
}
