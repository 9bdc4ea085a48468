import { describe, expect, it } from 'vitest'
import type { Policy } from '../../../src/usecases/govern/policies/index.js'
import { outcomeOf, personas, shippedPolicy } from './build.js'

const left = personas.filter(({ id }) => id !== 'strict-under-25')

describe('a policy that does not fit the catalogue is set aside with the reason, and never passes in silence', () => {
  const gone: readonly (readonly [string, Policy, string])[] = [
    [
      'its tier is gone',
      { ...shippedPolicy('first-at-most-tier'), tier: 'cheap' },
      'tier: Names a price tier that does not exist; there are:',
    ],
    [
      'its condition is gone',
      { ...shippedPolicy('never-shows'), who: { conditions: ['pregnancy', 'nursing'] } },
      'who.conditions.1: Names a condition that does not exist; there are:',
    ],
    [
      'its attribute is gone',
      { ...shippedPolicy('never-shows'), product: { attribute: 'colour', unknown: true } },
      'product.attribute: Names an attribute that does not exist; there are:',
    ],
  ]

  it.each(gone)('%s', (_, policy, reason) => {
    const { results, setAside } = outcomeOf(policy, personas)
    expect([results, setAside.length]).toEqual([[], 1])
    expect(setAside[0]).toMatchObject({ kind: 'policy', id: policy.id })
    expect(setAside[0]?.reason).toMatch(reason)
  })

  it('everybody who tests it is set aside', () => {
    const absent = ['strict-under-25']
    const reason = 'No persona tests it: strict-under-25 is set aside.'
    const named = { ...shippedPolicy('first-at-most-tier'), personas: absent }
    const expected = { results: [], setAside: [{ kind: 'policy', id: named.id, reason }] }
    expect(outcomeOf(named, left, { absent })).toEqual(expected)
    expect(outcomeOf(shippedPolicy('not-above-dominator'), [], { absent }).setAside).toMatchObject([
      { reason },
    ])
  })

  it('but it is tested on whoever is left', () => {
    const policy = { ...shippedPolicy('never-shows'), who: { personas: ['pregnant', 'strict-under-25'] } }
    const { results, setAside } = outcomeOf(policy, left, { absent: ['strict-under-25'] })
    expect([results.length, setAside]).toEqual([1, []])
  })
})
