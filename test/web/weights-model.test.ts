import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sharesOf, weightsOf, type Shares } from '../../src/web/studio/weights/shares.js'
import {
  endGesture,
  mostOf,
  redo,
  replaceShares,
  setShare,
  startFrom,
  switchLock,
  undo,
  type WeightsModel,
} from '../../src/web/studio/weights/weights-model.js'

const ids = ['a', 'b', 'c', 'd', 'e', 'shop']
const sumOf = (shares: Shares): number => Object.values(shares).reduce((sum, share) => sum + share, 0)
const start = startFrom({ a: 50, b: 30, c: 20, shop: 0 })

const weightsArb = fc
  .tuple(...ids.map(() => fc.oneof(fc.constant(0), fc.double({ min: 0.001, max: 1e6, noNaN: true }))))
  .map((values) => Object.fromEntries(ids.map((id, at) => [id, values[at] ?? 0])))
  .filter((weights) => sumOf(weights) > 0)

const id = fc.constantFrom(...ids)
const share = fc.integer({ min: -20, max: 130 })
const stepArb = fc.oneof(
  fc.record({ kind: fc.constant('slide' as const), id, to: fc.array(share, { minLength: 1, maxLength: 4 }) }),
  fc.record({ kind: fc.constant('number' as const), id, to: share }),
  fc.record({ kind: fc.constant('lock' as const), id }),
  fc.record({ kind: fc.constantFrom('undo' as const, 'redo' as const, 'reset' as const) }),
)
type Step = typeof stepArb extends fc.Arbitrary<infer S> ? S : never

function apply(model: WeightsModel, step: Step, published: Shares): WeightsModel {
  switch (step.kind) {
    case 'slide':
      return endGesture(
        step.to.reduce((at, to) => setShare(at, { id: step.id, share: to, gesture: step.id }).model, model),
      )
    case 'number':
      return setShare(model, { id: step.id, share: step.to }).model
    case 'lock':
      return switchLock(model, step.id)
    case 'undo':
      return undo(model)
    case 'redo':
      return redo(model)
    case 'reset':
      return replaceShares(model, published)
  }
}

const shown = ({ shares, locked }: WeightsModel) => ({ shares, locked: [...locked].sort() })

describe('weights that are edited', () => {
  it('are whole, sum to 100 and keep what is locked after every step, and undo returns each exactly', () => {
    fc.assert(
      fc.property(weightsArb, fc.array(stepArb, { maxLength: 60 }), (weights, steps) => {
        const published = sharesOf(weights)
        let model = startFrom(published)
        for (const step of steps) {
          const next = apply(model, step, published)
          expect(Object.values(next.shares).every((one) => Number.isInteger(one) && one >= 0)).toBe(true)
          expect(sumOf(next.shares)).toBe(100)
          if (step.kind === 'slide' || step.kind === 'number')
            for (const held of model.locked) expect(next.shares[held]).toBe(model.shares[held])
          if (next.past.length > model.past.length) {
            expect(shown(undo(next))).toEqual(shown(model))
            expect(shown(redo(undo(next)))).toEqual(shown(next))
          }
          model = next
        }
        while (model.past.length > 0) model = undo(model)
        expect(shown(model)).toEqual({ shares: published, locked: [] })
      }),
      { numRuns: 1000 },
    )
  })

  it('come from weights of any sum, and go back as weights of that sum', () => {
    fc.assert(
      fc.property(weightsArb, (weights) => {
        const shares = sharesOf(weights)
        expect(sumOf(shares)).toBe(100)
        const turned = sharesOf(Object.fromEntries(Object.entries(weights).reverse()))
        expect(Object.entries(turned)).toEqual(Object.entries(shares))
        const sent = weightsOf(shares, weights)
        expect(sharesOf(sent)).toEqual(shares)
        expect(Object.values(sent).every((one) => one >= 0 && one <= 1e6)).toBe(true)
      }),
    )
    expect(sharesOf({ a: 0.45, b: 0.15, c: 0.5 })).toEqual({ a: 41, b: 14, c: 45 })
    expect(weightsOf({ a: 41, b: 59 }, { a: 0.6, b: 0.5 })).toEqual({ a: 0.451, b: 0.649 })
  })

  it('take from the unlocked others in proportion; what is 0 stays 0 unless only it can be given to', () => {
    expect(setShare(start, { id: 'a', share: 60 }).model.shares).toEqual({ a: 60, b: 24, c: 16, shop: 0 })
    expect(setShare(start, { id: 'a', share: 0 }).model.shares).toEqual({ a: 0, b: 60, c: 40, shop: 0 })
    const onlyShop = switchLock(switchLock(start, 'b'), 'c')
    expect(setShare(onlyShop, { id: 'a', share: 45 }).model.shares).toEqual({ a: 45, b: 30, c: 20, shop: 5 })
  })

  it('stop at what is locked, and say so', () => {
    const locked = switchLock(start, 'b')
    expect(setShare(locked, { id: 'a', share: 90 })).toMatchObject({
      stop: 'clamped',
      model: { shares: { a: 70, b: 30 } },
    })
    expect(mostOf(locked, 'a')).toBe(70)
    expect(setShare(locked, { id: 'b', share: 1 })).toEqual({ model: locked, stop: 'locked' })
    const all = ['c', 'shop'].reduce(switchLock, locked)
    expect(setShare(all, { id: 'a', share: 60 })).toEqual({ model: all, stop: 'others-locked' })
  })

  it('take a drag as one step, and there and back as nothing lost', () => {
    const there = setShare(start, { id: 'a', share: 99, gesture: 'a' }).model
    const back = endGesture(setShare(there, { id: 'a', share: 50, gesture: 'a' }).model)
    expect(back.shares).toEqual(start.shares)
    expect(back.past).toHaveLength(1)
  })

  it('remember more than fifty steps', () => {
    let model = start
    for (let n = 0; n < 60; n += 1) model = setShare(model, { id: 'a', share: 30 + (n % 2) * 40 }).model
    for (let n = 0; n < 60; n += 1) model = undo(model)
    expect(model.shares).toEqual(start.shares)
  })
})
