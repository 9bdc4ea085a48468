import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { namedIn } from '#catalog'
import { recommend, type Recommendation } from '../../src/usecases/recommend/recommend.js'
import { anyProfile, anyWeights } from '../support/arbitrary.js'
import { withProducts, withWeights } from '../support/edit-files.js'
import { ask, exosomeFiles, requestFor, snapshotOf, type AskedProfile } from '../support/exosome.js'
import { faultsOf, isExactlyCited } from '../support/faults.js'
import { fortyFiles } from '../support/forty.js'
import { fact, type RawFact } from '../support/voices.js'

const catalogues = [
  ['five', exosomeFiles(), 300],
  ['forty', fortyFiles(), 60],
] as const

describe.each(catalogues)('of the %s products', { timeout: 180_000 }, (_, files, numRuns) => {
  const snapshot = snapshotOf(files)
  const ids = snapshot.catalog.products.map(({ id }) => id)
  const profile = anyProfile(files.profile.slots)

  it('any profile and any weights: each product on one side, parts that sum, exactly the evidence cited', () => {
    const property = fc.property(
      anyWeights(files),
      fc.array(profile, { minLength: 5, maxLength: 5 }),
      (weights, asked) => {
        const weighed = snapshotOf(withWeights(files, weights))
        for (const one of asked) expect(faultsOf(ask(weighed, one), ids)).toEqual([])
      },
    )
    fc.assert(property, { numRuns: numRuns / 6 })
  })

  it('a limit cuts the list and nothing else', () => {
    const property = fc.property(profile, fc.integer({ min: 1, max: 5 }), (asked, limit) => {
      const request = requestFor(snapshot, asked)
      const [whole, cut] = [recommend(request, snapshot), recommend({ ...request, limit }, snapshot)]
      const uncut = { ...cut, ranking: whole.ranking, evidence: whole.evidence }
      expect(cut.ranking).toEqual(whole.ranking.slice(0, limit))
      expect(uncut).toEqual(whole)
      expect(whole.evidence).toMatchObject(cut.evidence)
    })
    fc.assert(property, { numRuns })
  })

  it('a level of explanation adds words and takes nothing away', () => {
    const property = fc.property(profile, (asked) => {
      const [none, reasons, full] = (['none', 'reasons', 'full'] as const).map((level) =>
        ask(snapshot, asked, level),
      )
      expect(reasons).toMatchObject(none!)
      expect(full).toMatchObject(reasons!)
      expect([none!, reasons!, full!].map(isExactlyCited)).toEqual([true, true, true])
      expect(none).not.toHaveProperty('excluded')
      expect(none!.ranking.some((one) => 'reasons' in one || 'contributions' in one)).toBe(false)
      expect(reasons).not.toHaveProperty('excluded')
      expect(reasons!.ranking.some((one) => 'contributions' in one)).toBe(false)
    })
    fc.assert(property, { numRuns: numRuns / 3 })
  })

  it('has a badge for a first product alone, for which something speaks and no caution of the shopper’s own stands', () => {
    const own = (asked: AskedProfile) =>
      snapshot.catalog.cautions.filter(
        ({ applies }) => namedIn(applies, requestFor(snapshot, asked).profile).length > 0,
      )
    let badges = 0
    const property = fc.property(profile, (asked) => {
      const { ranking, certainty } = ask(snapshot, asked)
      const cautionary = own(asked).map(({ id }) => id)
      for (const { badge, rank, cautions, reasons = [] } of ranking.filter((one) => one.badge !== null)) {
        badges += 1
        expect([badge, rank, certainty]).toEqual(['best-match', 1, 'clear'])
        expect(reasons.map(({ kind }) => kind)).toContain('for')
        expect(cautions.filter(({ id }) => cautionary.includes(id))).toEqual([])
      }
    })
    fc.assert(property, { numRuns })
    expect(badges).toBeGreaterThan(0)
  })

  it('names what does most to put the first before the second among what sets products apart', () => {
    let named = 0
    const property = fc.property(profile, (asked) => {
      const { ranking, notes } = ask(snapshot, asked)
      const [first, second] = ranking
      const said = notes.find(({ id }) => id === 'order.rests-on')
      if (first === undefined || second === undefined || said === undefined || first.rank === second.rank)
        return
      const leads = (first.contributions ?? []).map(({ criterion, contribution }, j) => ({
        label: snapshot.catalog.messages.get('en-GB')?.get(`label.criterion.${criterion}`),
        lead: contribution - (second.contributions?.[j]?.contribution ?? 0),
      }))
      const most = Math.max(...leads.map(({ lead }) => lead))
      const decisive = leads.filter(({ lead }) => most - lead < 1e-9).map(({ label = '' }) => label)
      expect([said.text, decisive.some((label) => said.text.includes(label))]).toEqual([said.text, true])
      named += 1
    })
    fc.assert(property, { numRuns })
    expect(named).toBeGreaterThan(0)
  })

  it('counts a product once under each kind of gate that closed for it', () => {
    const property = fc.property(profile, (asked) => {
      const { excluded = [], excludedByKind } = ask(snapshot, asked)
      const kinds = excluded.flatMap(({ gates }) => [...new Set(gates.map(({ kind }) => kind))])
      const counts = Object.fromEntries(
        [...new Set(kinds)].map((kind) => [kind, kinds.filter((one) => one === kind).length]),
      )
      expect(excludedByKind).toEqual(counts)
    })
    fc.assert(property, { numRuns })
  })

  it('is as sure as the share in which the first stays first, and open where nothing is weighed', () => {
    const seen = new Set<string>()
    const property = fc.property(profile, (asked) => {
      const answer = ask(snapshot, asked)
      const { certainty, firstPlaceShare: share, tooCloseToCall } = answer
      seen.add(certainty)
      expect(tooCloseToCall).toBe(certainty === 'open')
      if (share === null) {
        expect([certainty, answer.rankedCount]).toEqual(['clear', 0])
        return
      }
      expect(share >= 0 && share <= 1).toBe(true)
      if (isReachedByNobody(answer)) expect(share).toBe(1)
      const judged = share >= 0.9 ? 'clear' : share >= 0.7 ? 'likely' : 'open'
      const isLevel = answer.ranking[1]?.rank === 1
      expect(certainty).toBe(isUnweighed(answer) || isLevel ? 'open' : judged)
    })
    fc.assert(property, { numRuns })
    expect([...seen].sort()).toEqual(['clear', 'likely', 'open'])
  })

  it('an empty profile scores every product 0, all first, in the order of ids, too close to call', () => {
    const { ranking, tooCloseToCall } = ask(snapshot, {})
    expect(ranking.every(({ rank }) => rank === 1)).toBe(true)
    const shown = ranking.map(({ productId }) => productId)
    expect(shown).toEqual([...shown].sort())
    expect(ranking.every(({ score, contributions }) => score === 0 && contributions!.length === 0)).toBe(true)
    expect([ranking.length > 0, tooCloseToCall]).toEqual([true, true])
  })

  it('an empty ranking is nothing to call', () => {
    const { rankedCount, tooCloseToCall } = ask(snapshot, { conditions: 'undisclosed' })
    expect([rankedCount, tooCloseToCall]).toEqual([0, false])
  })
})

describe('a leader', () => {
  const answer = (claim: RawFact, ...ofOther: RawFact[]): Recommendation => {
    const leader = { id: 'leader', brand: 'A', name: 'A', facts: [claim, fact('gentleness', 'gentle')] }
    const facts = ofOther.length > 0 ? ofOther : [fact('key_actives', ['aha'])]
    const other = { id: 'other', brand: 'B', name: 'B', facts }
    const asked: AskedProfile = { concerns: [{ id: 'redness' }], region: 'US' }
    return ask(snapshotOf(withProducts(exosomeFiles(), [leader, other])), asked)
  }
  const called = ({ ranking, tooCloseToCall }: Recommendation) => [ranking[0]?.productId, !tooCloseToCall]

  it('is called when a fact about itself answers and no missing fact could put another above', () => {
    expect(called(answer(fact('concern.redness', 'primary')))).toEqual(['leader', true])
  })

  it('is not called when a missing fact could put another above', () => {
    const doubtful = fact('concern.redness', 'primary', { sureness: 'half' })
    const other = [doubtful, fact('gentleness', 'gentle')]
    expect(called(answer(fact('concern.redness', 'secondary'), ...other))).toEqual(['leader', false])
  })

  it('is called when only statements about its category answer, and those are no reason for it', () => {
    const general = fact('concern.redness', 'primary', { scope: 'category' })
    const said = answer(general)
    expect(called(said)).toEqual(['leader', true])
    expect(said.ranking[0]?.reasons?.filter(({ criterion }) => criterion === 'concerns')).toEqual([])
  })
})

const isUnweighed = ({ ranking: [leader] }: Recommendation): boolean =>
  (leader?.contributions ?? []).every(({ weight }) => weight === 0)

/** True where the first at its worst is above every other at its best. */
const isReachedByNobody = ({ ranking: [leader, ...others] }: Recommendation): boolean =>
  leader !== undefined && others.every(({ range }) => range[1] < leader.range[0] - 1e-6)
