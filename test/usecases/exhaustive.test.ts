import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import { applies, areasOf, type CatalogFiles, type Profile } from '#catalog'
import type { ProfileTest } from '../../catalog/profile/profile-test.js'
import type { Snapshot } from '../../src/snapshot/snapshot.js'
import { recommend } from '../../src/usecases/recommend/recommend.js'
import {
  conditionSets,
  everyProfile,
  everyRegion,
  everyWish,
  oneRegionPerLaw,
  regionsByLaw,
  type EveryProfile,
} from '../support/every-profile.js'
import { exosomeFiles, rankedIds, snapshotOf } from '../support/exosome.js'
import { eligible, faultsOf, isWithin } from '../support/faults.js'
import { fortyFiles } from '../support/forty.js'
import { sellingOut } from '../support/selling-out.js'
import { isLong } from '../support/long-form.js'

// No rule of the five or of the forty looks at a wish, nor at more of a region than its legal areas: the first test holds
// that. So the short form screens every set of conditions under every law, and finds the same for a seeded sample of
// all profiles. It reads whole answers for every wish under every law with one condition at most, for every set of
// conditions under every law, and for the sample. The long form (CANDOUR_LONG=1) reads the whole answer to every profile
// of the five, and screens every profile of both.
const timeout = isLong ? 10_800_000 : 300_000
const seed = 20261123
const SCREENED = 5000

interface Plan {
  readonly files: () => CatalogFiles
  /** How many answers of all are read beside the regular ones. */
  readonly sample: number
  readonly answered: 'every profile' | 'every law' | 'every wish and every set under every law' | 'sample'
}

const short: Readonly<Record<string, Plan>> = {
  five: { files: exosomeFiles, answered: 'every wish and every set under every law', sample: 5000 },
  forty: { files: fortyFiles, answered: 'sample', sample: 1500 },
  'partly sold out five': { files: () => sellingOut(exosomeFiles()), answered: 'sample', sample: 1500 },
  'partly sold out forty': { files: () => sellingOut(fortyFiles()), answered: 'sample', sample: 500 },
}
const long: Readonly<Record<string, Plan>> = {
  five: { files: exosomeFiles, answered: 'every profile', sample: 0 },
  forty: { files: fortyFiles, answered: 'every law', sample: 20_000 },
  'partly sold out five': { files: () => sellingOut(exosomeFiles()), answered: 'every law', sample: 20_000 },
  'partly sold out forty': { files: () => sellingOut(fortyFiles()), answered: 'sample', sample: 20_000 },
}

const lines = [`${isLong ? 'long' : 'short'} form`]
afterAll(() => console.log(lines.join('\n  ')))

describe.each(Object.entries(isLong ? long : short))('of the %s products', (name, plan) => {
  const snapshot = snapshotOf(plan.files())
  const { slots, taxonomy, products } = snapshot.catalog
  const ids = products.map(({ id }) => id)
  const sets = conditionSets(slots)
  const states = [...sets, 'undisclosed', 'not-asked'] as const
  const wishes = everyWish(slots)
  const laws = oneRegionPerLaw(taxonomy)
  const full = everyProfile(states, everyRegion, wishes)
  const quotient = everyProfile(states, laws, wishes.slice(0, 1))
  const some = (numRuns: number) => fc.sample(fc.nat(full.count - 1), { seed, numRuns })
  const say = (what: string, count: number): void =>
    void lines.push(`${name}: ${what} for ${count} of ${full.count} profiles`)

  it('has rules that tell apart no two wishes, and no two regions of one law', () => {
    const asked = snapshot.catalog.rules.flatMap((rule) => namesIn(rule.applies))
    expect(asked.filter((name) => !looksAtNoWish.includes(name))).toEqual([])
    const answersIn = (region: string | undefined): string => {
      const { at } = everyProfile(states, [region], wishes)
      return states
        .flatMap((_, state) =>
          snapshot.catalog.rules.map((rule) =>
            Number(applies(rule, at(state), rule.from ?? snapshot.date, snapshot.catalog)),
          ),
        )
        .join('')
    }
    const apart = regionsByLaw(taxonomy).flatMap(([first, ...others]) => {
      const expected = answersIn(first)
      return others.filter((other) => answersIn(other) !== expected)
    })
    expect(apart).toEqual([])
  })

  it('never adds one for a condition more, and lets through no more for undisclosed', { timeout }, () => {
    const { count, at } = isLong ? full : quotient
    for (let first = 0; first < count; first += states.length) {
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

  it('lets through for any profile what it does for its conditions and its law', { timeout }, () => {
    const byLaw = new Map(laws.map((region) => [areasOf(region, taxonomy).join(), region]))
    for (const profile of some(SCREENED).map(full.at)) {
      const { region } = profile
      const law = region === undefined ? undefined : byLaw.get(areasOf(region, taxonomy).join())
      const plain = { ...profile, ...wishes[0]!, region: law }
      const [open, expected] = [eligible(snapshot, profile), eligible(snapshot, plain)]
      if (open.join() !== expected.join()) expect.fail(JSON.stringify({ profile, open, plain, expected }))
    }
    say('eligibility compared with that of the plain profile of its law', SCREENED)
  })

  it('ranks or excludes each one, with parts that sum, in the same bytes twice', { timeout }, () => {
    const again = snapshotOf(plan.files())
    const few = states.filter((state) => state.length <= 1 || typeof state === 'string')
    const answered: Readonly<Record<Plan['answered'], readonly EveryProfile[]>> = {
      'every profile': [full],
      'every law': [everyProfile(states, laws, wishes)],
      'every wish and every set under every law': [everyProfile(few, laws, wishes), quotient],
      sample: [],
    }
    const check = (profile: Profile): void => checkAnswer(profile, snapshot, again, ids)
    let count = 0
    for (const profiles of answered[plan.answered])
      for (let i = 0; i < profiles.count; i++, count++) check(profiles.at(i))
    for (const position of some(plan.sample)) check(full.at(position))
    say('whole answers read, and made twice', count + plan.sample)
  })
})

const looksAtNoWish = ['all', 'any', 'not', 'region', 'conditions', 'screening']

/** The names of all questions that a test of a profile asks. */
function namesIn(test: ProfileTest): readonly string[] {
  if ('slot' in test) return [test.slot]
  const [[name, asked] = ['', []]] = Object.entries(test) as [string, unknown][]
  const parts = name === 'not' ? [asked] : name === 'all' || name === 'any' ? (asked as unknown[]) : []
  return [name, ...parts.flatMap((part) => namesIn(part as ProfileTest))]
}

/** The sets with exactly one condition more. */
function extensions(set: number, count: number): readonly number[] {
  const bits = Array.from({ length: Math.log2(count) }, (_, bit) => 1 << bit)
  return bits.filter((bit) => (set & bit) === 0).map((bit) => set | bit)
}

const isSoldOut = ({ sheets, catalog }: Snapshot, id: string, state: string): boolean =>
  catalog.availability !== undefined &&
  sheets.some(({ product, resolved }) => {
    const stock = resolved('stock', 'gate')
    return product.id === id && stock.kind === 'known' && stock.values.every((value) => value === state)
  })

function checkAnswer(profile: Profile, snapshot: Snapshot, again: Snapshot, ids: readonly string[]): void {
  const request = { profile, limit: 50, locale: 'en-GB', explain: 'full' } as const
  const answer = recommend(request, snapshot)
  const open = eligible(snapshot, request.profile)
  const faults = [
    ...faultsOf(answer, ids),
    ...(JSON.stringify(recommend(request, again)) === JSON.stringify(answer) ? [] : ['the same bytes twice']),
    ...(rankedIds(answer).every((id) => open[ids.indexOf(id)] === 1) ? [] : ['only what passed every gate']),
    ...(rankedIds(answer).some((id) => isSoldOut(snapshot, id, 'out_of_stock')) ? ['nothing sold out'] : []),
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
