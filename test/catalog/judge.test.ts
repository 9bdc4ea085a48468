import { describe, expect, it } from 'vitest'
import { applies, judge, strictLimits, type Fact, type Rule } from '#catalog'
import { attributeOf, factOf, sheetOf } from './build-fact.js'
import { profileOf, terms } from './build-profile.js'

const offered = attributeOf({ id: 'offered', type: 'choices' })
const rule: Rule = {
  id: 'no-x',
  kind: 'market',
  applies: { slot: 'region', oneOf: ['EU'] },
  excludes: { attribute: 'a', oneOf: ['x'] },
  from: '2026-01-01',
  until: '2027-01-01',
  evidence: [],
}
const open: Rule = { ...rule, opensWhenUnknown: { attribute: 'offered', oneOf: ['here'] } }
const here: Fact = { ...factOf(['here']), attribute: 'offered' }
const verdict = (gate: Rule, ...facts: Fact[]) =>
  judge(gate, sheetOf(facts, [attributeOf(), offered])).verdict

describe('a gate', () => {
  it('passes only what is known not to be excluded', () => {
    expect(verdict(rule, factOf('y'))).toBe('passes')
    expect(verdict(rule, factOf('x'))).toBe('fails')
    expect(verdict(rule)).toBe('unknown')
    expect(verdict(rule, factOf('y', { confidence: 0.5 }))).toBe('unknown')
    expect(verdict(rule, factOf('x'), factOf('y'))).toBe('unknown')
  })

  it('is opened for what is unknown or contested by a known offer, and by nothing less', () => {
    expect(verdict(open, here)).toBe('passes')
    expect(verdict(open, here, factOf('x'), factOf('y'))).toBe('passes')
    expect(verdict(open)).toBe('unknown')
    expect(verdict(open, { ...here, evidence: factOf('-', { confidence: 0.5 }).evidence })).toBe('unknown')
  })

  it('stays closed for what is known to be excluded, whatever is offered', () => {
    expect(verdict(open, here, factOf('x'))).toBe('fails')
  })

  it('of a strict budget closes above it and where the price is not confirmed', () => {
    const price = attributeOf({ id: 'price', type: 'money' })
    const musts = (strict?: boolean) =>
      strictLimits(
        terms.slots,
        profileOf(strict === undefined ? {} : { budget: { max: 2500, currency: 'GBP', strict } }),
      )
    const [gate] = musts(true)
    const at = (amount: number): Fact => ({ ...factOf({ amount, currency: 'GBP' }), attribute: 'price' })
    const judged = (...facts: Fact[]) => gate && judge(gate, sheetOf(facts, [price])).verdict
    expect([judged(at(2500)), judged(at(2501)), judged(), judged(at(2400), at(2600))]).toEqual([
      'passes',
      'fails',
      'unknown',
      'unknown',
    ])
    expect([musts(false), musts()]).toEqual([[], []])
  })
})

describe('a rule', () => {
  it('applies where and while it is in force', () => {
    const at = (region: string, date: string) => applies(rule, profileOf({ region }), date, terms)
    expect(at('DE', '2025-12-31')).toBe(false)
    expect(at('DE', '2026-01-01')).toBe(true)
    expect(at('DE', '2026-12-31')).toBe(true)
    expect(at('DE', '2027-01-01')).toBe(false)
    expect(at('GB', '2026-06-01')).toBe(false)
  })
})
