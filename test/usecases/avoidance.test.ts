import { describe, expect, it } from 'vitest'
import { ask, excludedIds, exosomeFiles, rankedIds, snapshotOf } from '../support/exosome.js'

const files = exosomeFiles()
const five = snapshotOf(files)
const unstated = '111skin-exosome-face-lift'
const doubtful = 'medicube-one-day-exosome-shot-2000'
const contested = 'sturm-exosometic-face-serum'

/** Products reported, at 0.3 or more and not from memory alone, to contain sponge spicules. */
const withSpicules = files.products
  .filter(({ facts }) =>
    facts.some(({ value, evidence }) => {
      const cited = evidence.map((id) => files.evidence[id]!)
      const isReported = cited.some(
        ({ confidence, publication }) =>
          confidence >= 0.3 && files.publications[publication]!.kind !== 'unverified',
      )
      return Array.isArray(value) && value.includes('spicule_hydrolyzed_sponge') && isReported
    }),
  )
  .map(({ id }) => id)
  .sort()

describe('a shopper who avoids human sources', () => {
  const answer = ask(five, { region: 'GB', sources: { avoid: ['human'] } })
  const gateOf = (product: string) => answer.excluded!.find(({ productId }) => productId === product)!.gates

  it('is not shown a product whose source is unknown or contested', () => {
    expect(excludedIds(answer)).toEqual([unstated, doubtful, contested])
    expect(answer.excludedByKind).toEqual({ preference: 3 })
  })

  it('is told which of the two it is', () => {
    expect(gateOf(unstated)).toMatchObject([
      { gate: 'sources.avoid.human', kind: 'preference', text: expect.stringMatching(/no sure statement/) },
    ])
    expect(gateOf(contested)).toMatchObject([
      {
        gate: 'sources.avoid.human',
        kind: 'preference',
        text: expect.stringMatching(/conflict \(.*“.+”.*“.+”.*\)/),
      },
    ])
  })
})

describe('a shopper who avoids animal sources', () => {
  const answer = ask(five, { region: 'GB', sources: { avoid: ['animal'] } })

  it('is not shown what is reported to contain sponge spicules', () => {
    expect(withSpicules.length).toBeGreaterThan(0)
    expect(excludedIds(answer)).toEqual(withSpicules)
    for (const { gates } of answer.excluded!) expect(gates[0]?.text).toMatch(/sponge spicules/)
  })

  it('is warned where no full ingredient list was found, and shown the product all the same', () => {
    const listed = files.products
      .filter(({ facts }) => facts.some(({ attribute }) => attribute === 'ingredient_list'))
      .map(({ id }) => id)
    const warned = answer.ranking.filter(({ cautions }) =>
      cautions.some(({ id }) => id === 'no-ingredient-list'),
    )
    expect(warned.map(({ productId }) => productId)).toEqual(
      rankedIds(answer).filter((id) => !listed.includes(id)),
    )
  })
})

describe('a shopper who asks for what only the category is said to help', () => {
  it('is told once that it is said of exosomes in general, and never as a plus of a product', () => {
    const { ranking, notes } = ask(five, { concerns: [{ id: 'redness', importance: 5 }] })
    expect(notes.filter(({ id }) => id === 'concerns.common')).toMatchObject([
      { text: expect.stringMatching(/redness is said of exosomes in general/) },
    ])
    expect(ranking.length).toBeGreaterThan(0)
    for (const { reasons } of ranking)
      expect(reasons!.filter(({ kind, criterion }) => kind === 'for' && criterion === 'concerns')).toEqual([])
  })
})
