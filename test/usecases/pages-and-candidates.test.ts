import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { recommend, type Recommendation } from '../../src/usecases/recommend/recommend.js'
import type { Explain, RecommendationRequest } from '../../src/usecases/recommend/request.js'
import { anyProfile } from '../support/arbitrary.js'
import { atSize } from '../support/at-size.js'
import { exosomeFiles, requestFor, snapshotOf } from '../support/exosome.js'
import { isExactlyCited } from '../support/faults.js'
import { fortyFiles } from '../support/forty.js'

const levels: fc.Arbitrary<Explain> = fc.constantFrom('none', 'reasons', 'full')

/** What an answer says of a product whatever the others are. Its rank, badge and reasons are beside the others. */
const ownPart = ({ rank, badge, reasons, standsAboveDominator, ...own }: Recommendation['ranking'][number]) =>
  JSON.stringify(own)

describe.each([
  ['five', exosomeFiles()],
  ['forty', fortyFiles()],
])('of the %s products', (_, files) => {
  const snapshot = snapshotOf(files)
  const ids = snapshot.catalog.products.map(({ id }) => id)
  const some = fc.subarray(ids, { minLength: 1 })
  const asked = fc
    .tuple(anyProfile(files.profile.slots), levels)
    .map(([profile, explain]) => requestFor(snapshot, profile, explain))
  const answer = (request: RecommendationRequest) => recommend(request, snapshot)
  const holds = <T>(property: fc.IProperty<T>) => fc.assert(property, { numRuns: 150 })

  it('a page is a run of the whole: same ranks and scores, and all else is said of all of it', () => {
    const size = fc.integer({ min: 1, max: 20 })
    const property = fc.property(asked, fc.nat(45), size, (request, offset, limit) => {
      const [whole, page] = [answer(request), answer({ ...request, offset, limit })]
      expect(page.ranking).toEqual(whole.ranking.slice(offset, offset + limit))
      expect({ ...page, ranking: [], evidence: {} }).toEqual({ ...whole, ranking: [], evidence: {} })
      expect(whole.evidence).toMatchObject(page.evidence)
    })
    holds(property)
  })

  it('a page cites exactly the evidence that it names', () => {
    const property = fc.property(asked, fc.nat(8), (request, offset) => {
      expect(isExactlyCited(answer({ ...request, offset, limit: 3 }))).toBe(true)
    })
    holds(property)
  })

  it('candidates are ranked as they stand among all, to the byte, and nothing else is ranked or excluded', () => {
    const property = fc.property(asked, some, (request, candidates) => {
      const [whole, among] = [answer(request), answer({ ...request, candidates })]
      const isAsked = ({ productId }: { productId: string }) => candidates.includes(productId)
      expect(among.ranking.map(ownPart)).toEqual(whole.ranking.filter(isAsked).map(ownPart))
      const closed = ({ excluded = [] }: Recommendation) =>
        excluded.filter(isAsked).map(({ productId, gates }) => [productId, gates.map(({ gate }) => gate)])
      expect(closed(among)).toEqual(closed(whole))
      expect(among.rankedCount + among.excludedCount).toBe(candidates.length)
    })
    holds(property)
  })

  it('all products as candidates, in any order, are answered as when nothing is said of candidates', () => {
    const order = fc.shuffledSubarray(ids, { minLength: ids.length })
    const property = fc.property(asked, order, (request, candidates) => {
      expect(JSON.stringify(answer({ ...request, candidates }))).toBe(JSON.stringify(answer(request)))
    })
    holds(property)
  })

  it('candidates open no gate, and one that is to be left out is left out and said to be', () => {
    const property = fc.property(asked, some, some, (request, candidates, excludeProducts) => {
      const closed = (answer({ ...request, explain: 'full' }).excluded ?? []).map(
        ({ productId }) => productId,
      )
      const both = answer({ ...request, explain: 'full', candidates, excludeProducts })
      const shown = both.ranking.map(({ productId }) => productId)
      expect(shown.filter((id) => closed.includes(id) || excludeProducts.includes(id))).toEqual([])
      expect([...shown, ...(both.excluded ?? []).map(({ productId }) => productId)].sort()).toEqual(
        [...candidates].sort(),
      )
    })
    holds(property)
  })
})

it('an offer to relax names as many products as a page lists, and says how many there are', () => {
  const snapshot = snapshotOf(atSize(exosomeFiles(), 150))
  const request = requestFor(snapshot, { budget: { max: 1, currency: 'GBP', strict: true } })
  const { relaxations, excludedByKind } = recommend(request, snapshot)
  expect(relaxations).toHaveLength(1)
  const [{ wouldRank, wouldRankCount }] = relaxations as [(typeof relaxations)[number]]
  expect([wouldRank.length, wouldRankCount]).toEqual([100, excludedByKind['preference']])
  expect(wouldRank).toEqual([...wouldRank].sort())
  expect(wouldRankCount).toBeGreaterThan(100)
})
