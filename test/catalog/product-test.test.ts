import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ask, type Fact, type ProductTest } from '#catalog'
import type { Scope } from '../../catalog/ledger/evidence.js'
import { productTestSchema, type Truth } from '../../catalog/ledger/product-test.js'
import { attributeOf, factOf, sheetOf, unverified } from './build-fact.js'

const about = (attribute: string, facts: readonly Fact[]): readonly Fact[] =>
  facts.map((fact) => ({ ...fact, attribute }))

/** Six attributes: two that answer yes and no, and four that cannot answer, each for a reason of its own. */
const ids = ['yes', 'no', 'unstated', 'doubtful', 'expired', 'contested'] as const
const ledger = [
  ...about('yes', [factOf('x')]),
  ...about('no', [factOf('y')]),
  ...about('doubtful', [factOf('x', { confidence: 0.5 })]),
  ...about('expired', [factOf('x', {}, { until: '2026-01-01' })]),
  ...about('contested', [factOf('x'), factOf('y')]),
]
const attributes = ids.map((id) => attributeOf({ id }))
const sheet = sheetOf(ledger, attributes)
const isX = (attribute: string): ProductTest => ({ attribute, oneOf: ['x'] })
const truth = (test: ProductTest): Truth => ask(test, sheet, 'gate').truth

const { test: anyTest } = fc.letrec<{ test: ProductTest }>((tie) => ({
  test: fc.oneof(
    { maxDepth: 4, depthIdentifier: 'test' },
    fc.constantFrom(...ids).map(isX),
    fc.record({ all: fc.array(tie('test'), { maxLength: 3 }) }),
    fc.record({ any: fc.array(tie('test'), { maxLength: 3 }) }),
    fc.record({ not: tie('test') }),
  ),
}))

/** Kleene's logic by arithmetic: no 0, unknown ½, yes 1; "all" is the least, "any" the greatest, "not" the rest to 1. */
function degree(test: ProductTest): number {
  if ('all' in test) return Math.min(1, ...test.all.map(degree))
  if ('any' in test) return Math.max(0, ...test.any.map(degree))
  if ('not' in test) return 1 - degree(test.not)
  return { yes: 1, no: 0 }[test.attribute] ?? 0.5
}
const degrees: Record<Truth, number> = { true: 1, false: 0, unknown: 0.5 }

describe('a question about facts', () => {
  it('has a third answer where the facts are missing, doubtful, over or in conflict', () => {
    expect(ids.map((id) => truth(isX(id)))).toEqual([
      'true',
      'false',
      'unknown',
      'unknown',
      'unknown',
      'unknown',
    ])
  })

  it('of some scopes does not hear what is said of others', () => {
    const said = sheetOf(
      [factOf(['x']), factOf(['y'], { scope: 'range' })].map((fact) => ({ ...fact, attribute: 'list' })),
      [attributeOf({ id: 'list', type: 'choices' })],
    )
    const states = (value: string, ...scopes: Scope[]) =>
      ask({ attribute: 'list', states: [value], ...(scopes.length > 0 && { scopes }) }, said, 'caution')
    expect([states('y'), states('y', 'range'), states('y', 'product')].map(({ truth }) => truth)).toEqual([
      'true',
      'true',
      'false',
    ])
    const cited = states('y', 'range').looks.flatMap(({ facts }) => facts.map(({ value }) => value))
    expect(cited).toEqual([['y']])
  })

  it('is answered as Kleene would, however it is put together', () => {
    fc.assert(
      fc.property(anyTest, (test) => {
        expect(degrees[truth(test)]).toBe(degree(test))
      }),
    )
  })

  it('obeys De Morgan, and denying it twice changes nothing', () => {
    fc.assert(
      fc.property(fc.array(anyTest, { maxLength: 4 }), (tests) => {
        const denied = tests.map((test) => ({ not: test }))
        expect(truth({ not: { all: tests } })).toBe(truth({ any: denied }))
        expect(truth({ not: { any: tests } })).toBe(truth({ all: denied }))
        expect(truth({ not: { not: { all: tests } } })).toBe(truth({ all: tests }))
      }),
    )
  })

  it('does not depend on the order of its parts', () => {
    fc.assert(
      fc.property(fc.array(anyTest, { minLength: 1, maxLength: 4 }), (tests) => {
        const reversed = [...tests].reverse()
        expect(truth({ all: reversed })).toBe(truth({ all: tests }))
        expect(truth({ any: reversed })).toBe(truth({ any: tests }))
      }),
    )
  })

  it('once decided stays decided when what was unknown becomes known', () => {
    const learned = (value: string) =>
      sheetOf(
        [...ledger, ...about('unstated', [factOf(value)])].filter(
          ({ attribute }) => attribute !== 'contested',
        ),
        attributes,
      )
    fc.assert(
      fc.property(anyTest, fc.constantFrom('x', 'y'), (test, value) => {
        const before = truth(test)
        fc.pre(before !== 'unknown')
        expect(ask(test, learned(value), 'gate').truth).toBe(before)
      }),
    )
  })

  it('cites only what decided it', () => {
    const looked = (test: ProductTest) => ask(test, sheet, 'gate').looks.map(({ attribute }) => attribute)
    expect(looked({ all: [isX('yes'), isX('no'), isX('unstated')] })).toEqual(['no'])
    expect(looked({ any: [isX('no'), isX('yes'), isX('unstated')] })).toEqual(['yes'])
    expect(looked({ all: [isX('yes'), isX('unstated'), isX('doubtful')] })).toEqual(['unstated', 'doubtful'])
    expect(looked({ any: [isX('no'), { not: isX('yes') }] })).toEqual(['no', 'yes'])
  })
})

describe('a leaf', () => {
  const number = attributeOf({ id: 'n', type: 'number' })
  const list = attributeOf({ id: 'l', type: 'choices' })
  const answer = (
    test: ProductTest,
    facts: readonly Fact[],
    standard: 'show' | 'gate' | 'caution' = 'gate',
  ) => ask(test, sheetOf(facts, [attributeOf(), number, list]), standard)

  it('"above" compares numbers and money strictly, and several values must agree', () => {
    const above: ProductTest = { attribute: 'n', above: 10 }
    const of = (...values: Fact['value'][]) =>
      answer(
        above,
        about(
          'n',
          values.map((value) => factOf(value)),
        ),
      ).truth
    expect([of(10), of(11), of(9, 8), of(11, 12), of(9, 11), of()]).toEqual([
      'false',
      'true',
      'false',
      'true',
      'unknown',
      'unknown',
    ])
    expect(of({ amount: 11, currency: 'EUR' })).toBe('true')
  })

  it('"oneOf" holds for a list when any member does, and for one value that is contested only when all do', () => {
    const facts = about('l', [factOf(['p', 'x']), factOf(['q'])])
    expect(answer({ attribute: 'l', oneOf: ['x'] }, facts).truth).toBe('true')
    expect(answer({ attribute: 'a', oneOf: ['x', 'y'] }, [factOf('x'), factOf('y')]).truth).toBe('true')
    expect(answer({ attribute: 'a', oneOf: ['z'] }, [factOf('x'), factOf('y')]).truth).toBe('false')
  })

  it('"states" counts a mention from 0.3 with two answers, and memory only for a caution', () => {
    const mention = { attribute: 'l', states: ['x'] } as const
    const said = (confidence: number) => about('l', [factOf(['x'], { confidence })])
    expect(answer(mention, said(0.3)).truth).toBe('true')
    expect(answer(mention, said(0.29)).truth).toBe('false')
    expect(answer(mention, []).truth).toBe('false')
    const recalled = about('l', [factOf(['x'], unverified(1))])
    expect(answer(mention, recalled, 'caution').truth).toBe('true')
    expect(answer(mention, recalled, 'gate').truth).toBe('false')
  })

  it('"states" cites the facts that state it, and no other', () => {
    const facts = about('l', [factOf(['p'], { id: 'p' }), factOf(['x'], { id: 'x' })])
    const [look] = answer({ attribute: 'l', states: ['x'] }, facts).looks
    expect(look?.facts.map(({ evidence }) => evidence[0].id)).toEqual(['x'])
  })

  it('"unknown" and "contested" ask as a gate would, whoever asks', () => {
    const likeSource = [attributeOf({ gate: 0.5 })]
    const at = (confidence: number, test: ProductTest) =>
      ask(test, sheetOf([factOf('x', { confidence })], likeSource), 'caution').truth
    expect(at(0.5, { attribute: 'a', unknown: true })).toBe('false')
    expect(at(0.49, { attribute: 'a', unknown: true })).toBe('true')
    const conflict = sheetOf([factOf('x'), factOf('y', { confidence: 0.5 })], likeSource)
    expect(ask({ attribute: 'a', contested: true }, conflict, 'show').truth).toBe('true')
    expect(ask({ attribute: 'a', contested: true }, sheetOf([], likeSource), 'show').truth).toBe('false')
  })

  it('is refused when it asks for nothing, or for two things', () => {
    const written = [
      { attribute: 'a', oneOf: [] },
      { attribute: 'a', states: [] },
      { attribute: 'a', unknown: false },
      { attribute: 'a' },
      { attribute: 'a', above: 1, oneOf: ['x'] },
      { not: isX('a'), all: [] },
    ]
    expect(written.map((test) => productTestSchema.safeParse(test).success)).toEqual(written.map(() => false))
  })
})
