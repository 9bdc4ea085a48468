import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import type { CatalogFiles } from '#catalog'
import type { Snapshot } from '../../src/snapshot/snapshot.js'
import { recommend } from '../../src/usecases/recommend/recommend.js'
import {
  conditionSets,
  everyProfile,
  everyRegion,
  everyWish,
  oneRegionPerLaw,
  type EveryProfile,
} from '../support/every-profile.js'
import { exosomeFiles, rankedIds, snapshotOf } from '../support/exosome.js'
import { eligible, faultsOf, isWithin } from '../support/faults.js'
import { fortyFiles } from '../support/forty.js'

// The short form screens every profile of the five, and reads whole answers for one region of each law and for a seeded
// sample of all. The long form (CANDOUR_LONG=1) reads the whole answer to every profile of the five, and screens every
// profile of the forty.
const isLong = process.env['CANDOUR_LONG'] === '1'
const timeout = isLong ? 10_800_000 : 300_000
const seed = 20261123

interface Plan {
  readonly files: () => CatalogFiles
  readonly screened: 'every region' | 'one region per law'
  readonly answered: 'every region' | 'one region per law' | 'sample'
  readonly sample: number
}

const short: Readonly<Record<string, Plan>> = {
  five: { files: exosomeFiles, screened: 'every region', answered: 'one region per law', sample: 2000 },
  forty: { files: fortyFiles, screened: 'one region per law', answered: 'sample', sample: 1500 },
}
const long: Readonly<Record<string, Plan>> = {
  five: { files: exosomeFiles, screened: 'every region', answered: 'every region', sample: 0 },
  forty: { files: fortyFiles, screened: 'every region', answered: 'one region per law', sample: 20_000 },
}

const lines = [`${isLong ? 'long' : 'short'} form`]
afterAll(() => console.log(lines.join('\n  ')))

describe.each(Object.entries(isLong ? long : short))('of the %s products', (name, plan) => {
  const snapshot = snapshotOf(plan.files())
  const { taxonomy, products } = snapshot.catalog
  const ids = products.map(({ id }) => id)
  const sets = conditionSets(taxonomy)
  const wishes = everyWish(taxonomy)
  const withRegions = (which: Plan['answered']): EveryProfile =>
    everyProfile(
      [...sets, 'undisclosed', 'not-asked'],
      which === 'one region per law' ? oneRegionPerLaw(taxonomy) : everyRegion,
      wishes,
    )
  const full = withRegions('every region')
  const say = (what: string, count: number): void =>
    void lines.push(`${name}: ${what} for ${count} of ${full.count} profiles`)

  it('never adds one for a condition more, and lets through no more for undisclosed', { timeout }, () => {
    const { count, at } = withRegions(plan.screened)
    for (let first = 0; first < count; first += sets.length + 2) {
      const [undisclosed, notAsked] = [first + sets.length, first + sets.length + 1].map((one) =>
        eligible(snapshot, at(one)),
      )
      const open = sets.map((_, set) => eligible(snapshot, at(first + set)))
      const added = open.flatMap((one, set) =>
        extensions(set, sets.length).filter((more) => !isWithin(open[more]!, one)),
      )
      const wider = open.filter((one) => !isWithin(undisclosed!, one))
      const narrower = isWithin(open[0]!, notAsked!) && isWithin(notAsked!, open[0]!) ? [] : ['not-asked']
      if (added.length + wider.length + narrower.length > 0)
        expect.fail(`${JSON.stringify(at(first))}: ${JSON.stringify({ added, wider, narrower })}`)
    }
    say('eligibility compared with that of every condition more', count)
  })

  it('ranks or excludes each one, with parts that sum, in the same bytes twice', { timeout }, () => {
    const again = snapshotOf(plan.files())
    const answered = plan.answered === 'sample' ? everyProfile([], [], []) : withRegions(plan.answered)
    for (let i = 0; i < answered.count; i++) checkAnswer(answered, i, snapshot, again, ids)
    const positions = fc.sample(fc.nat(full.count - 1), { seed, numRuns: plan.sample })
    for (const position of positions) checkAnswer(full, position, snapshot, again, ids)
    say('whole answers read, and made twice', answered.count + plan.sample)
  })
})

/** The sets with exactly one condition more. */
function extensions(set: number, count: number): readonly number[] {
  const bits = Array.from({ length: Math.log2(count) }, (_, bit) => 1 << bit)
  return bits.filter((bit) => (set & bit) === 0).map((bit) => set | bit)
}

function checkAnswer(
  { at }: EveryProfile,
  i: number,
  snapshot: Snapshot,
  again: Snapshot,
  ids: readonly string[],
): void {
  const request = { profile: at(i), limit: 50, locale: 'en-GB', explain: 'full' } as const
  const answer = recommend(request, snapshot)
  const open = eligible(snapshot, request.profile)
  const faults = [
    ...faultsOf(answer, ids),
    ...(JSON.stringify(recommend(request, again)) === JSON.stringify(answer) ? [] : ['the same bytes twice']),
    ...(rankedIds(answer).every((id) => open[ids.indexOf(id)] === 1) ? [] : ['only what passed every gate']),
  ]
  if (faults.length > 0) expect.fail(`${JSON.stringify(request.profile)} breaks: ${faults.join('; ')}`)
}

describe('the forty', () => {
  it('has rules that each close a different part, and never all', () => {
    const { rules } = snapshotOf(fortyFiles())
    const parts = rules.map(({ verdicts }) => verdicts.map((verdict) => Math.min(verdict, 1)))
    expect(parts.every((part) => part.includes(0) && part.includes(1))).toBe(true)
    expect(new Set(parts.map((part) => part.join())).size).toBe(rules.length)
  })
})
