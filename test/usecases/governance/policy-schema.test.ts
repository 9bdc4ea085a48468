import { describe, expect, it } from 'vitest'
import { idsOf } from '#catalog'
import { policySchema } from '../../../src/usecases/govern/policies/index.js'
import { five, personas, policies } from './build.js'

const { slots, taxonomy, attributes } = five.catalog
const schema = policySchema({ slots, taxonomy, attributes, personas: idsOf(personas) })
const neverShows = (who: object, product: object) => ({
  id: 'p',
  text: 'It is never shown.',
  kind: 'never-shows',
  who,
  product,
})
const pregnant = { conditions: ['pregnancy'] }
const exosome = { attribute: 'category', oneOf: ['exosome'] }

it('takes every shipped policy', () => {
  for (const policy of policies) expect(schema.parse(policy)).toEqual(policy)
})

const refused: readonly (readonly [string, object, readonly (string | number)[], string])[] = [
  [
    'a condition',
    neverShows({ conditions: ['pregnancy', 'nursing'] }, exosome),
    ['who', 'conditions', 1],
    'a condition',
  ],
  ['a persona', neverShows({ personas: ['nobody'] }, exosome), ['who', 'personas', 0], 'a persona'],
  [
    'an attribute',
    neverShows(pregnant, { not: { any: [exosome, { attribute: 'retinol', unknown: true }] } }),
    ['product', 'not', 'any', 1, 'attribute'],
    'an attribute',
  ],
  [
    'a value',
    neverShows(pregnant, { all: [{ attribute: 'category', oneOf: ['exosome', 'peptide'] }] }),
    ['product', 'all', 0, 'oneOf', 1],
    'a value',
  ],
  [
    'a value it states',
    neverShows(pregnant, { attribute: 'key_actives', states: ['acid'] }),
    ['product', 'states', 0],
    'a value',
  ],
  [
    'a price tier',
    { id: 'p', text: 'T.', kind: 'first-at-most-tier', personas: ['pregnant'], tier: 'cheap' },
    ['tier'],
    'a price tier',
  ],
  [
    'a persona who is shown a tier',
    { id: 'p', text: 'T.', kind: 'first-at-most-tier', personas: ['nobody'], tier: 'mid' },
    ['personas', 0],
    'a persona',
  ],
]

describe('a policy is refused, with the path of the fault, that names', () => {
  it.each(refused)('%s that does not exist', (_, policy, path, kind) => {
    const { error } = schema.safeParse(policy)
    expect(error?.issues.map((issue) => issue.path)).toEqual([path])
    expect(error?.issues[0]?.message).toMatch(`Names ${kind} that does not exist; there are: `)
  })
})

describe('a policy is refused that could never fail', () => {
  it.each([{ any: [] }, { all: [] }, { not: { all: [{ any: [] }] } }])(
    'because it asks nothing: %j',
    (test) => {
      const { error } = schema.safeParse(neverShows(pregnant, test))
      expect(error?.issues).toMatchObject([{ path: ['product'], message: 'Asks about no attribute.' }])
    },
  )

  it('because it compares the size of what has none', () => {
    const { error } = schema.safeParse(neverShows(pregnant, { attribute: 'category', above: 3 }))
    expect(error?.issues).toMatchObject([{ path: ['product', 'above'] }])
  })

  it.each([
    neverShows({ conditions: [] }, exosome),
    neverShows({ personas: [] }, exosome),
    { id: 'p', text: 'T.', kind: 'first-at-most-tier', personas: [], tier: 'mid' },
    { id: 'p', text: 'T.', kind: 'lead-share-max', share: 1.5 },
    { id: 'p', text: 'T.', kind: 'lead-share-max', share: 0.5, tier: 'mid' },
    { id: 'p', text: 'T.', kind: 'no-such-kind' },
    { id: 'P 1', text: 'T.', kind: 'not-above-dominator' },
    { id: 'p', text: '', kind: 'not-above-dominator' },
  ])('or is out of shape: %j', (policy) => {
    expect(schema.safeParse(policy).success).toBe(false)
  })
})
