import { describe, expect, it } from 'vitest'
import type { CatalogFiles } from '#catalog'
import type { Recommendation } from '../../src/usecases/recommend/recommend.js'
import { withProducts } from '../support/edit-files.js'
import { everyRegion } from '../support/every-profile.js'
import { ask, excludedIds, exosomeFiles, rankedIds, snapshotOf } from '../support/exosome.js'
import { fortyFiles } from '../support/forty.js'
import { fact, type RawFact, type Sureness } from '../support/voices.js'

const files = exosomeFiles()
const five = snapshotOf(files)
const all = five.catalog.products.map(({ id }) => id)
const unstated = '111skin-exosome-face-lift'
const doubtful = 'medicube-one-day-exosome-shot-2000'
const contested = 'sturm-exosometic-face-serum'

const gateOf = (answer: Recommendation, product: string) => {
  const [gate, ...more] = answer.excluded!.find(({ productId }) => productId === product)!.gates
  expect(more).toEqual([])
  return gate!
}
const evidenceOnSource = (product: string): readonly string[] =>
  files.products
    .find(({ id }) => id === product)!
    .facts.filter(({ attribute }) => attribute === 'exosome_source')
    .flatMap(({ evidence }) => evidence)
const quotesOnSource = (product: string): readonly string[] =>
  evidenceOnSource(product).map((id) => files.evidence[id]!.quote!)
const lawOf = (region: string): readonly string[] =>
  files.taxonomy.areas.filter(({ members }) => members.includes(region)).flatMap(({ evidence }) => evidence)

describe('Great Britain', () => {
  it('ranks all five without conditions, with both statements where they conflict', () => {
    const answer = ask(five, { region: 'GB' })
    expect([...rankedIds(answer)].sort()).toEqual(all)
    const caution = answer.ranking
      .find(({ productId }) => productId === contested)!
      .cautions.find(({ id }) => id === 'source-conflict')
    for (const quote of quotesOnSource(contested)) expect(caution?.text).toContain(quote)
    expect(caution?.evidence).toEqual(expect.arrayContaining([...evidenceOnSource(contested)]))
  })
})

describe.each(['FR', 'GB-NIR'])('%s', (region) => {
  const answer = ask(five, { region })

  it('ranks what has a source known surely enough and leaves out the other three', () => {
    expect(excludedIds(answer)).toEqual([unstated, doubtful, contested])
    expect(answer.excludedByKind).toEqual({ market: 3 })
    expect(answer.relaxations).toEqual([])
  })

  it('says of an unknown source that it is not stated, and by which law it matters', () => {
    const { fact: looked, text, evidence } = gateOf(answer, unstated)
    expect([looked, text]).toEqual([
      expect.stringMatching(/not stated/i),
      expect.stringMatching(/not stated/i),
    ])
    const cited = evidence.map((id) => answer.evidence[id]!)
    expect(cited.some(({ quote, address }) => quote !== null && address !== null)).toBe(true)
  })

  it('quotes both statements of a contested source, and cites them', () => {
    const { text, evidence } = gateOf(answer, contested)
    expect(quotesOnSource(contested).length).toBeGreaterThan(1)
    for (const quote of quotesOnSource(contested)) expect(text).toContain(`“${quote}”`)
    expect(evidence).toEqual(expect.arrayContaining([...evidenceOnSource(contested)]))
  })
})

it('Northern Ireland answers as France does, and cites the guidance that puts it under EU law', () => {
  const [french, northern] = [ask(five, { region: 'FR' }), ask(five, { region: 'GB-NIR' })]
  const law = lawOf('GB-NIR')
  expect(law).not.toEqual([])
  expect(rankedIds(northern)).toEqual(rankedIds(french))
  for (const product of excludedIds(northern))
    expect(gateOf(northern, product).evidence).toEqual(expect.arrayContaining([...law]))
  expect(Object.keys(northern.evidence)).toEqual(expect.arrayContaining([...law]))
  expect(Object.keys(french.evidence).filter((id) => law.includes(id))).toEqual([])
})

describe('a product whose offers say it is sold', () => {
  const withSource = (...facts: RawFact[]): CatalogFiles => {
    const sixth = {
      id: 'sixth',
      brand: 'Sixth',
      name: 'Sixth',
      facts: [fact('offered_in', ['GB', 'EU', 'EEA', 'NI']), ...facts],
    }
    return withProducts(files, [...files.products, sixth])
  }
  const human = (sureness: Sureness) => withSource(fact('exosome_source', 'human', { sureness }))
  const isRanked = (catalogue: CatalogFiles, region: string) =>
    rankedIds(ask(snapshotOf(catalogue), { region })).includes('sixth')

  it.each(['GB', 'FR', 'GB-NIR', 'IS'])(
    'stays out in %s when its source is stated as human, from 0.5 on',
    (region) => {
      expect(isRanked(human('sure'), region)).toBe(false)
      expect(isRanked(human('half'), region)).toBe(false)
      expect(
        isRanked(
          withSource(fact('exosome_source', 'human'), fact('exosome_source', 'human', { scope: 'range' })),
          region,
        ),
      ).toBe(false)
    },
  )

  it.each(['GB', 'FR'])('is let in in %s by the offer when its source is unknown or contested', (region) => {
    expect(isRanked(withSource(), region)).toBe(true)
    expect(isRanked(human('faint'), region)).toBe(true)
    expect(isRanked(human('recalled'), region)).toBe(true)
    expect(isRanked(withSource(fact('exosome_source', 'hybrid')), region)).toBe(true)
  })

  it('is ranked where no rule bars a human source', () => {
    expect(isRanked(human('sure'), 'US')).toBe(true)
  })
})

describe.each(Object.entries({ five: files, forty: fortyFiles() }))(
  'of the %s, a profile without a region',
  { timeout: 180_000 },
  (_, catalogue) => {
    it("is answered for the site's region", () => {
      const snapshot = snapshotOf(catalogue)
      expect(ask(snapshot, {})).toEqual(ask(snapshot, { region: catalogue.catalog.region! }))
    })

    it('passes only what passes in every region, where the site has none', () => {
      const nowhere = snapshotOf({ ...catalogue, catalog: { ...catalogue.catalog, region: null } })
      const everywhere = everyRegion
        .filter((region) => region !== undefined)
        .map((region) => new Set(rankedIds(ask(nowhere, { region }, 'none'))))
      const strictest = nowhere.catalog.products.filter(({ id }) =>
        everywhere.every((ranked) => ranked.has(id)),
      )
      expect([...rankedIds(ask(nowhere, {}))].sort()).toEqual(strictest.map(({ id }) => id))
      expect(strictest.length).toBeLessThan(nowhere.catalog.products.length)
    })
  },
)
