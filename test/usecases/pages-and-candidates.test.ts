import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { recommend } from '../../src/usecases/recommend/recommend.js'
import { anyProfile } from '../support/arbitrary.js'
import { requestFor, snapshotOf } from '../support/exosome.js'
import { isExactlyCited } from '../support/faults.js'
import { fortyFiles } from '../support/forty.js'

const files = fortyFiles()
const snapshot = snapshotOf(files)
const ids = snapshot.catalog.products.map(({ id }) => id)
const profile = anyProfile(files.profile.slots)
const some = fc.subarray(ids, { minLength: 1 })

describe('a page of a ranking', () => {
  it('is a run of the whole: same ranks and scores, and all else is said of all of it', () => {
    const property = fc.property(
      profile,
      fc.nat(45),
      fc.integer({ min: 1, max: 20 }),
      (asked, offset, limit) => {
        const request = requestFor(snapshot, asked)
        const whole = recommend(request, snapshot)
        const page = recommend({ ...request, offset, limit }, snapshot)
        expect(page.ranking).toEqual(whole.ranking.slice(offset, offset + limit))
        expect({ ...page, ranking: [], evidence: {} }).toEqual({ ...whole, ranking: [], evidence: {} })
        expect(whole.evidence).toMatchObject(page.evidence)
        expect(isExactlyCited(page)).toBe(true)
      },
    )
    fc.assert(property, { numRuns: 100 })
  })
})

describe('candidates', () => {
  it('are ranked as they stand among all, and nothing else is ranked or excluded', () => {
    const property = fc.property(profile, some, (asked, candidates) => {
      const request = requestFor(snapshot, asked)
      const whole = recommend(request, snapshot)
      const among = recommend({ ...request, candidates }, snapshot)
      const isAsked = ({ productId }: { productId: string }) => candidates.includes(productId)
      const told = ({ productId, score, range, known, contributions }: (typeof whole.ranking)[number]) => ({
        ...{ productId, score, range, known, contributions },
      })
      expect(among.ranking.map(told)).toEqual(whole.ranking.filter(isAsked).map(told))
      const closed = ({ excluded = [] }: typeof whole) =>
        excluded.filter(isAsked).map(({ productId, gates }) => [productId, gates.map(({ gate }) => gate)])
      expect(closed(among)).toEqual(closed(whole))
      expect(among.rankedCount + among.excludedCount).toBe(candidates.length)
    })
    fc.assert(property, { numRuns: 100 })
  })

  it('open no gate, and are left out where they are excluded', () => {
    const property = fc.property(profile, some, some, (asked, candidates, excludeProducts) => {
      const request = requestFor(snapshot, asked)
      const closed = (recommend(request, snapshot).excluded ?? []).map(({ productId }) => productId)
      const { ranking } = recommend({ ...request, candidates, excludeProducts }, snapshot)
      const shown = ranking.map(({ productId }) => productId)
      expect(shown.filter((id) => closed.includes(id) || excludeProducts.includes(id))).toEqual([])
      expect(shown.filter((id) => !candidates.includes(id))).toEqual([])
    })
    fc.assert(property, { numRuns: 100 })
  })
})
