import { describe, expect, it } from 'vitest'
import type { Fact } from '#catalog'
import { display } from '../../catalog/ledger/resolve.js'
import { attributeOf, factOf, unverified } from './build-fact.js'

const DATE = '2026-11-23'
const show = (facts: readonly Fact[], attribute = attributeOf()) => display(facts, attribute, DATE)
/** Whatever the order of the ledger. */
const bothWays = (a: Fact, b: Fact) => [show([a, b]), show([b, a])].map(({ value, why }) => [value, why])

describe('what is shown where statements differ', () => {
  it('is the only statement', () => {
    expect(show([factOf('x')])).toMatchObject({ value: 'x', why: 'only-statement', contested: false })
  })

  it('is first the one closest to the product, however sure the other', () => {
    const scopes = ['product', 'range', 'ingredient', 'category'] as const
    scopes.slice(1).forEach((farther, i) => {
      const near = factOf('near', { scope: scopes[i] ?? 'product', confidence: 0.6 })
      const far = factOf('far', { scope: farther, confidence: 1 })
      expect(bothWays(near, far)).toEqual(Array(2).fill(['near', 'closest-scope']))
    })
  })

  it('is then the surest, public or not', () => {
    const sure = factOf('sure', { confidence: 0.8, address: null })
    const less = factOf('less', { confidence: 0.7 })
    expect(bothWays(sure, less)).toEqual(Array(2).fill(['sure', 'surest']))
  })

  it('is then the one with a public address', () => {
    const open = factOf('open')
    const reported = factOf('reported', { address: null })
    expect(bothWays(open, reported)).toEqual(Array(2).fill(['open', 'public-address']))
    const article = factOf('article', { kind: 'seed', address: null })
    expect(bothWays(article, reported)).toEqual(Array(2).fill(['article', 'public-address']))
  })

  it('is at last the first in the order of the ledger, and always marked as contested', () => {
    expect(show([factOf('x'), factOf('y')])).toMatchObject({
      value: 'x',
      why: 'first-in-order',
      contested: true,
    })
  })

  it('is not preferred over another that says the same', () => {
    expect(show([factOf('x'), factOf('x', { scope: 'range' })])).toMatchObject({
      value: 'x',
      contested: false,
    })
  })
})

describe('a list', () => {
  const list = attributeOf({ type: 'choices' })

  it('is the union of what is surely stated, each once, in one order', () => {
    const facts = [factOf(['z', 'x']), factOf(['y', 'x']), factOf(['w'], { confidence: 0.5 })]
    expect(show(facts, list)).toMatchObject({ value: ['x', 'y', 'z'], why: 'union', contested: false })
    expect(show(facts, list).facts).toHaveLength(2)
  })

  it('is as stated where one statement stands', () => {
    expect(show([factOf(['z', 'x'])], list)).toMatchObject({ value: ['z', 'x'], why: 'only-statement' })
  })
})

describe('what is not known', () => {
  it('is shown as nothing, with the reason', () => {
    const nothing = { value: null, facts: [], contested: false, estimated: false }
    expect(show([])).toEqual({ ...nothing, why: 'unstated' })
    expect(show([factOf('x', { confidence: 0.59 })])).toEqual({ ...nothing, why: 'below-threshold' })
    expect(show([factOf('x', unverified(1))])).toEqual({ ...nothing, why: 'below-threshold' })
    expect(show([factOf('x', {}, { until: DATE })])).toEqual({ ...nothing, why: 'expired' })
  })

  it('may be an estimate where the attribute allows one, and says so', () => {
    const tier = attributeOf({ estimates: true })
    const guess = factOf('luxury', unverified(0.3))
    expect(show([guess], tier)).toMatchObject({ value: 'luxury', estimated: true, why: 'estimate' })
    expect(show([guess])).toMatchObject({ value: null })
    expect(show([factOf('luxury', unverified(0.3), { until: DATE })], tier)).toMatchObject({ value: null })
  })

  it('is no estimate where something is known', () => {
    const tier = attributeOf({ estimates: true })
    const facts = [factOf('luxury', unverified(0.9)), factOf('mid', { confidence: 0.6 })]
    expect(show(facts, tier)).toMatchObject({ value: 'mid', estimated: false, why: 'only-statement' })
  })
})
