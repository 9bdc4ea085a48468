import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Fact } from '#catalog'
import { resolve } from '../../catalog/ledger/resolve.js'
import type { Standard } from '../../catalog/ledger/standard.js'
import { attributeOf, evidenceOf, factOf, unverified } from './build-fact.js'

const DATE = '2026-11-23'
const choice = attributeOf()
const values = (facts: readonly Fact[], standard: Standard, attribute = choice) => {
  const resolved = resolve(facts, standard, attribute, DATE)
  return resolved.kind === 'known' ? resolved.values : resolved.why
}

describe('the standards of proof', () => {
  const thresholds: readonly [Standard, number][] = [
    ['show', 0.6],
    ['gate', 0.5],
    ['lower', 0.3],
    ['caution', 0.3],
  ]
  const likeSource = attributeOf({ gate: 0.5 })

  it.each(thresholds)('%s counts from %f, and not from a hundredth below', (standard, threshold) => {
    expect(values([factOf('x', { confidence: threshold })], standard, likeSource)).toEqual(['x'])
    const below = [factOf('x', { confidence: threshold - 0.01 })]
    expect(values(below, standard, likeSource)).toBe('below-threshold')
  })

  it('let memory alone speak for a caution and for nothing else', () => {
    const recalled = [factOf('x', unverified(1))]
    const standards: readonly Standard[] = ['show', 'gate', 'lower', 'caution']
    expect(standards.map((standard) => values(recalled, standard))).toEqual([
      'below-threshold',
      'below-threshold',
      'below-threshold',
      ['x'],
    ])
  })

  it('let memory beside a page take nothing from it and add nothing to it', () => {
    const beside = (confidence: number) => ({
      evidence: [evidenceOf({ confidence }), evidenceOf(unverified(0.95))] as const,
    })
    expect(values([factOf('x', {}, beside(0.6))], 'show')).toEqual(['x'])
    expect(values([factOf('x', {}, beside(0.59))], 'show')).toBe('below-threshold')
  })

  it('take a fact to be as sure as its surest evidence, and not surer for having more', () => {
    const twice = { evidence: [evidenceOf({ confidence: 0.55 }), evidenceOf({ confidence: 0.5 })] } as const
    expect(values([factOf('x', {}, twice)], 'show')).toBe('below-threshold')
    const once = { evidence: [evidenceOf({ confidence: 0.5 }), evidenceOf({ confidence: 0.6 })] } as const
    expect(values([factOf('x', {}, once)], 'show')).toEqual(['x'])
  })

  it('only ever know more where they ask for less', () => {
    const facts = fc.array(
      fc.record({
        value: fc.constantFrom('x', 'y', 'z'),
        confidence: fc.double({ min: 0, max: 1, noNaN: true }),
      }),
    )
    fc.assert(
      fc.property(facts, (drawn) => {
        const ledger = drawn.map(({ value, confidence }) => factOf(value, { confidence }))
        const known = (standard: Standard): readonly unknown[] => {
          const found = values(ledger, standard, likeSource)
          return typeof found === 'string' ? [] : found
        }
        expect(known('gate')).toEqual(expect.arrayContaining([...known('show')]))
        expect(known('lower')).toEqual(expect.arrayContaining([...known('gate')]))
        expect(known('caution')).toEqual(known('lower'))
      }),
    )
  })
})

describe('what is not known', () => {
  it('says why: nobody states it, nobody surely, or not today', () => {
    expect(values([], 'show')).toBe('unstated')
    expect(values([factOf('x', { confidence: 0.1 })], 'show')).toBe('below-threshold')
    expect(values([factOf('x', {}, { until: DATE })], 'show')).toBe('expired')
    expect(values([factOf('x', {}, { from: '2026-11-24' })], 'show')).toBe('expired')
    expect(values([factOf('x', { confidence: 0.1 }, { until: DATE })], 'show')).toBe('below-threshold')
  })
})

describe('statements side by side', () => {
  const conflict = [factOf('x'), factOf('y')]

  it('are contested when one value belongs and two stand', () => {
    expect(resolve(conflict, 'show', choice, DATE)).toMatchObject({ values: ['x', 'y'], contested: true })
    expect(resolve([factOf('x'), factOf('x')], 'show', choice, DATE)).toMatchObject({ contested: false })
  })

  it('are no conflict when one of them does not count', () => {
    const doubtful = [factOf('x'), factOf('y', { confidence: 0.5 })]
    expect(resolve(doubtful, 'show', choice, DATE)).toMatchObject({ values: ['x'], contested: false })
    const over = [factOf('x'), factOf('y', {}, { until: DATE })]
    expect(resolve(over, 'show', choice, DATE)).toMatchObject({ values: ['x'], contested: false })
    expect(resolve(doubtful, 'lower', choice, DATE)).toMatchObject({ contested: true })
  })

  it('are united where a list belongs', () => {
    const list = attributeOf({ type: 'choices' })
    const facts = [factOf(['x', 'y']), factOf(['y', 'z'])]
    expect(resolve(facts, 'show', list, DATE)).toMatchObject({ values: ['x', 'y', 'z'], contested: false })
  })

  it('are contested by one word that may be read in two ways', () => {
    const attribute = attributeOf({ readings: { hybrid: ['human', 'synthetic'] } })
    expect(resolve([factOf('hybrid')], 'show', attribute, DATE)).toMatchObject({
      values: ['human', 'synthetic'],
      contested: true,
    })
    const agreeing = [factOf('synthetic'), factOf('hybrid')]
    expect(values(agreeing, 'show', attribute)).toEqual(['synthetic', 'human'])
  })

  it('compare money by amount and currency', () => {
    const money = attributeOf({ type: 'money' })
    const pounds = { amount: 2000, currency: 'GBP' }
    const twice = [factOf(pounds), factOf({ ...pounds })]
    expect(resolve(twice, 'show', money, DATE)).toMatchObject({ values: [pounds], contested: false })
    const abroad = [factOf(pounds), factOf({ amount: 2000, currency: 'EUR' })]
    expect(resolve(abroad, 'show', money, DATE)).toMatchObject({ contested: true })
  })
})
