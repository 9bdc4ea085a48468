import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Snapshot } from '../../../src/snapshot/snapshot.js'
import { withWeights } from '../../../src/snapshot/with-weights.js'
import type { Persona } from '../../../src/usecases/govern/personas.js'
import { previewWeights } from '../../../src/usecases/govern/preview-weights.js'
import { recommend } from '../../../src/usecases/recommend/recommend.js'
import { anyWeights } from '../../support/arbitrary.js'
import { withProducts } from '../../support/edit-files.js'
import { exosomeFiles, snapshotOf } from '../../support/exosome.js'
import { fortyFiles } from '../../support/forty.js'
import { anyPersonas, files, five, personaOf, personas, policies } from './build.js'

const answered = (snapshot: Snapshot, { request }: Persona) =>
  recommend({ ...request, limit: 1000, locale: 'en-GB', explain: 'full' }, snapshot).ranking
const standing = (snapshot: Snapshot, persona: Persona) =>
  answered(snapshot, persona).map(({ productId, rank, score }) => ({ productId, rank, score }))
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)

describe.each([
  ['five', exosomeFiles(), 60],
  ['forty', fortyFiles(), 25],
])('a preview over the %s products', { timeout: 180_000 }, (_, catalogue, numRuns) => {
  const snapshot = snapshotOf(catalogue)
  const anyDraft = fc.tuple(anyWeights(catalogue), fc.constantFrom(0, 0.2, 1))
  const assertPreview = (check: (before: Snapshot, after: Snapshot, some: readonly Persona[]) => void) =>
    fc.assert(
      fc.property(anyDraft, anyDraft, anyPersonas(catalogue, snapshot), (one, other, some) => {
        const [before, after] = [one, other].map(([weights, merchantCap]) =>
          withWeights(snapshot, { id: 'draft', weights, merchantCap }, 'draft'),
        )
        check(before!, after!, some)
      }),
      { numRuns },
    )

  it('ranks every product as a recommendation does, before and after', () => {
    assertPreview((before, after, some) => {
      const preview = previewWeights({ published: before, personas: some, policies: [] }, after)
      expect(preview.personas.map(({ persona, name }) => ({ id: persona, name }))).toEqual(
        some.map(({ id, name }) => ({ id, name })),
      )
      expect(preview.personas.map((one) => one.before)).toEqual(some.map((one) => standing(before, one)))
      expect(preview.personas.map((one) => one.after)).toEqual(some.map((one) => standing(after, one)))
    })
  })

  it('accounts for every move: the parts sum to it, and to the scores before and after', () => {
    assertPreview((before, after, some) => {
      for (const { moves } of previewWeights({ published: before, personas: some, policies: [] }, after)
        .personas)
        for (const move of moves) {
          expect(Math.abs(sum(move.parts.map(({ delta }) => delta)) - move.delta)).toBeLessThanOrEqual(1e-12)
          expect(
            Math.abs(sum(move.parts.map((part) => part.before)) - move.before.score),
          ).toBeLessThanOrEqual(1e-12)
          expect(Math.abs(sum(move.parts.map((part) => part.after)) - move.after.score)).toBeLessThanOrEqual(
            1e-12,
          )
          expect(move.delta).toBe(move.after.score - move.before.score)
          for (const part of move.parts) expect(part.delta).toBe(part.after - part.before)
        }
    })
  })

  it('lists a move for every product whose rank or score changes and for no other', () => {
    assertPreview((before, after, some) => {
      const { personas: previews, moved } = previewWeights(
        { published: before, personas: some, policies: [] },
        after,
      )
      for (const one of previews) {
        const was = new Map(one.before.map((place) => [place.productId, place]))
        const changed = one.after.filter(({ productId, rank, score }) => {
          const { rank: rankBefore, score: scoreBefore } = was.get(productId)!
          return rank !== rankBefore || Math.abs(score - scoreBefore) > 1e-12
        })
        expect(one.moves.map(({ productId }) => productId)).toEqual(changed.map(({ productId }) => productId))
        for (const { productId, before: from, after: to } of one.moves) {
          expect({ productId, ...from }).toEqual(was.get(productId))
          expect(one.after).toContainEqual({ productId, ...to })
        }
      }
      const orders = (part: 'before' | 'after') =>
        previews.map((one) => one[part].map(({ productId }) => productId).join())
      expect(moved).toBe(orders('before').filter((order, i) => order !== orders('after')[i]).length)
    })
  })

  it('of the weights in use moves nobody', () => {
    assertPreview((before, _after, some) => {
      const preview = previewWeights({ published: before, personas: some, policies: [] }, before)
      expect([preview.moved, preview.passes]).toEqual([0, true])
      expect(preview.personas.flatMap(({ moves }) => moves)).toEqual([])
    })
  })
})

describe('a preview', () => {
  const draftOf = (weights: Readonly<Record<string, number>>) =>
    withWeights(five, { ...files.weights, weights: { ...files.weights.weights, ...weights } }, 'draft')

  it('says which persona is moved by how much, and by which criterion', () => {
    const synthetic = personaOf({ concerns: [{ id: 'redness' }], sources: { prefer: ['synthetic'] } })
    const {
      personas: [preview],
      moved,
    } = previewWeights({ published: five, personas: [synthetic], policies: [] }, draftOf({ source: 0 }))
    expect(moved).toBe(1)
    const source = preview!.moves.flatMap(({ parts }) =>
      parts.filter(({ criterion }) => criterion === 'source'),
    )
    expect(source.every(({ after }) => after === 0)).toBe(true)
    expect(source.some(({ delta }) => delta < 0)).toBe(true)
  })

  it('shows what a criterion of the shop adds that weighed nothing before', () => {
    const {
      personas: [preview],
    } = previewWeights(
      { published: five, personas: [personaOf({ skinType: 'dry' })], policies: [] },
      draftOf({ margin: 0.5 }),
    )
    for (const { parts } of preview!.moves)
      expect(parts.map(({ criterion }) => criterion)).toContain('margin')
  })

  it('tests the policies on the draft, and passes only when each holds', () => {
    const shop = previewWeights({ published: five, personas, policies }, draftOf({ margin: 1 }))
    expect(shop.passes).toBe(false)
    expect(shop.policies.map(({ policy }) => policy)).toEqual(policies.map(({ id }) => id))
    expect(shop.policies.filter(({ passed }) => !passed).map(({ policy }) => policy)).toEqual([
      'shop-weighs-a-fifth-at-most',
    ])
    expect(previewWeights({ published: draftOf({ margin: 1 }), personas, policies }, five).passes).toBe(true)
  })

  it('refuses two snapshots that do not rank the same products', () => {
    const other = snapshotOf(withProducts(files, files.products.slice(1)))
    expect(() => previewWeights({ published: five, personas: [personaOf()], policies: [] }, other)).toThrow()
  })
})
