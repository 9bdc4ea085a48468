import { describe, expect, it } from 'vitest'
import { regions } from '../../catalog/profile/region.js'
import { ask, exosomeFiles, snapshotOf } from '../support/exosome.js'

const files = exosomeFiles()
const snapshot = snapshotOf(files)
const contested = 'sturm-exosometic-face-serum'
const marketGates = (region: string, product: string): readonly string[] =>
  (ask(snapshot, { region, conditions: [] }).excluded ?? [])
    .filter(({ productId }) => productId === product)
    .flatMap(({ gates }) => gates.filter(({ kind }) => kind === 'market').map(({ gate }) => gate))

describe('a product whose source may be human', () => {
  it('is left out wherever the law bars it or nobody verified the law', () => {
    const open = regions.filter((region) => marketGates(region, contested).length === 0)
    // In Great Britain the offer opens the gate; the article says that human origin is common in North America.
    expect(open).toEqual(['GB', 'US'])
  })

  it.each([
    ['MC', 'eu-human-origin'],
    ['LI', 'eu-human-origin'],
    ['GB-NIR', 'eu-human-origin'],
    ['CH', 'ch-human-origin'],
    ['CN', 'cn-human-origin'],
    ['TW', 'tw-human-origin'],
    ['KR', 'kr-human-origin'],
    ['SG', 'unverified-human-origin'],
    ['TR', 'unverified-human-origin'],
    ['JE', 'unverified-human-origin'],
    ['SM', 'unverified-human-origin'],
  ])('in %s by the rule %s alone', (region, rule) => {
    expect(marketGates(region, contested)).toEqual([rule])
  })

  it('passes with a plant source wherever she lives', () => {
    expect(regions.filter((region) => marketGates(region, 'medik8-c-tetra-advanced').length > 0)).toEqual([])
  })
})

describe('a rule about a market', () => {
  it('cites a law or who reports it, and each area that is not a country of its own says why it belongs', () => {
    const silent = files.taxonomy.areas.filter(
      ({ id, members, evidence }) => evidence.length === 0 && id !== 'EU' && members.join() !== id,
    )
    expect(silent).toEqual([])
  })
})
