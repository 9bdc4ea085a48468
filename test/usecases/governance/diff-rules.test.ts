import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { areasOf, type CatalogFiles } from '#catalog'
import type { Snapshot } from '../../../src/snapshot/snapshot.js'
import { diffRules as diffOf, diffRulesOverTime } from '../../../src/usecases/govern/diff-rules.js'
import { cpuTime } from '../../support/cpu-time.js'
import { withRules, type RawRule } from '../../support/edit-files.js'
import { conditionSets, everyRegion, oneRegionPerLaw } from '../../support/every-profile.js'
import { snapshotOf } from '../../support/exosome.js'
import { fortyFiles } from '../../support/forty.js'
import { isLong } from '../../support/long-form.js'
import { optionsOf, type ExosomeProfile } from '../../support/slot-options.js'
import { anyRules } from './any-rules.js'
import { shownBy } from './brute-force.js'
import { files, five } from './build.js'

const more = isLong ? 40 : 1

const ruled = (catalogue: CatalogFiles, rules: readonly RawRule[]) => snapshotOf(withRules(catalogue, rules))

/** A change as the shipped catalogue tells it: by conditions. */
interface VisibilityChange {
  readonly productId: string
  readonly becomes: 'visible' | 'hidden'
  readonly conditions: readonly ExosomeProfile['conditions'][]
  readonly regions: readonly (readonly string[])[]
}
const diffRules = (...ruled: Parameters<typeof diffOf>) =>
  diffOf(...ruled) as unknown as readonly VisibilityChange[]

type Other = Pick<ExosomeProfile, 'routine' | 'skinType' | 'sources'>
const nothingElse: readonly Other[] = [
  { routine: [], skinType: 'unknown', sources: { prefer: [], avoid: [] } },
]
/** Everything that the tests of `anyRules` ask, in every combination. */
const everythingElse: readonly Other[] = [[], ['retinol'], ['aha'], ['bha'], ['retinol', 'bha']].flatMap(
  (routine) =>
    ['unknown', 'sensitive', 'dry'].flatMap((skinType) =>
      [[], ['animal']].map((avoid) => ({ routine, skinType, sources: { prefer: [], avoid } })),
    ),
)

/** Every combination of condition state and region, and for each product whom it newly is shown to, by brute force. */
function bruteForce(before: Snapshot, after: Snapshot, regions: readonly string[], others: readonly Other[]) {
  const { slots } = before.catalog
  const [was, is] = [shownBy(before), shownBy(after)]
  const states = ['not-asked' as const, ...conditionSets(slots), 'undisclosed' as const]
  return states.flatMap((conditions) =>
    regions.map((region) => {
      const profiles = others.map((other) => ({ concerns: [], conditions, region, ...other }))
      const pairs = profiles.map((profile) => [was(profile), is(profile)] as const)
      const gained = pairs.flatMap(([a, b]) => [...b].filter((id) => !a.has(id)).map((id) => `${id} visible`))
      const lost = pairs.flatMap(([a, b]) => [...a].filter((id) => !b.has(id)).map((id) => `${id} hidden`))
      return { conditions, region, changes: [...new Set([...gained, ...lost])] }
    }),
  )
}

/** What a diff says of one condition state in one region. */
function saidOf(
  changes: readonly VisibilityChange[],
  { taxonomy }: Snapshot['catalog'],
): (conditions: ExosomeProfile['conditions'], region: string) => readonly string[] {
  const listed = new Map<string, string[]>()
  for (const { productId, becomes, conditions, regions } of changes)
    for (const state of conditions)
      for (const areas of regions) {
        const key = `${JSON.stringify(state)} ${areas.join()}`
        listed.set(key, [...(listed.get(key) ?? []), `${productId} ${becomes}`])
      }
  return (conditions, region) =>
    listed.get(`${JSON.stringify(conditions)} ${areasOf(region, taxonomy).join()}`) ?? []
}

const isPart = (some: readonly string[], all: readonly string[]) => some.every((one) => all.includes(one))
const isSame = (a: readonly string[], b: readonly string[]) => isPart(a, b) && isPart(b, a)
const partsOf = (conditions: readonly string[], { catalog }: Snapshot) =>
  conditionSets(catalog.slots).filter((set) => isPart(set, conditions))

const everyNamed = everyRegion.filter((region) => region !== undefined)
const perLaw = (of: CatalogFiles) => oneRegionPerLaw(of.taxonomy).filter((region) => region !== undefined)

interface Plan {
  readonly asks: Parameters<typeof anyRules>[1]
  readonly files: CatalogFiles
  readonly regions: readonly string[]
  readonly others: readonly Other[]
  readonly numRuns: number
}

const forty = fortyFiles()
const plans: readonly (readonly [string, Plan])[] = [
  [
    'the five in every region',
    { asks: 'conditions and areas', files, regions: everyNamed, others: nothingElse, numRuns: 8 * more },
  ],
  [
    'the forty under each law',
    {
      asks: 'conditions and areas',
      files: forty,
      regions: perLaw(forty),
      others: nothingElse,
      numRuns: 15 * more,
    },
  ],
  [
    'the forty where rules ask for more than conditions',
    { asks: 'anything', files: forty, regions: perLaw(forty), others: everythingElse, numRuns: 10 * more },
  ],
]

describe.each(plans)(
  'after any edit of the rules, of %s',
  { timeout: isLong ? 10_800_000 : 120_000 },
  (_, plan) => {
    const assertDiff = (
      check: (before: Snapshot, after: Snapshot, changes: readonly VisibilityChange[]) => void,
    ) =>
      fc.assert(
        fc.property(anyRules(plan.files, plan.asks), anyRules(plan.files, plan.asks), (one, other) => {
          const [before, after] = [ruled(plan.files, one), ruled(plan.files, other)]
          check(before, after, diffRules(before, after))
        }),
        { numRuns: plan.numRuns },
      )

    it('the difference says exactly who is shown more and who less, and omits nobody', () => {
      let found = 0
      assertDiff((before, after, changes) => {
        const said = saidOf(changes, after.catalog)
        const listed = new Set(
          changes.flatMap(({ conditions }) => conditions.map((one) => JSON.stringify(one))),
        )
        const truth = bruteForce(before, after, plan.regions, plan.others)
        for (const { conditions, region, changes: real } of truth) {
          const isListed = conditions.length <= 1 || listed.has(JSON.stringify(conditions))
          const isTrue =
            typeof conditions === 'string' || isListed
              ? isSame(said(conditions, region), real)
              : // Whoever states more sees no more, so it is said of a part of what is stated.
                isPart(
                  real,
                  partsOf(conditions, after).flatMap((part) => said(part, region)),
                )
          if (!isTrue)
            expect.fail(JSON.stringify({ conditions, region, real, said: said(conditions, region) }))
          found += real.length
        }
      })
      expect(found).toBeGreaterThan(0)
    })

    it('nobody is listed twice', () => {
      assertDiff((_before, _after, changes) => {
        const cells = changes.flatMap(({ productId, becomes, conditions, regions }) =>
          conditions.flatMap((one) =>
            regions.map((areas) => JSON.stringify([productId, becomes, one, areas])),
          ),
        )
        expect(new Set(cells).size).toBe(cells.length)
      })
    })

    it('the other way round, what became visible becomes hidden', () => {
      assertDiff((before, after, changes) => {
        const turned = diffRules(after, before).map((one) => ({
          ...one,
          becomes: one.becomes === 'visible' ? 'hidden' : 'visible',
        }))
        const inOrder = (list: readonly object[]) => list.map((one) => JSON.stringify(one)).sort()
        expect(inOrder(turned)).toEqual(inOrder(changes))
        expect(diffRules(before, before)).toEqual([])
      })
    })
  },
)

describe('the difference of rules', () => {
  const without = (id: string) =>
    ruled(
      files,
      files.rules.filter((rule) => rule.id !== id),
    )
  const all = five.catalog.products.map(({ id }) => id)

  it('lists every product that becomes visible where a condition loses its rule', () => {
    const changes = diffRules(five, without('exosome-pregnancy'))
    expect([...new Set(changes.map(({ productId }) => productId))]).toEqual(all)
    expect(
      changes.every(
        ({ becomes, conditions }) =>
          becomes === 'visible' && JSON.stringify(conditions) === '[["pregnancy"]]',
      ),
    ).toBe(true)
    const inkey = changes.filter(({ productId }) => productId === 'inkey-exosome-hydro-glow')
    expect(inkey).toHaveLength(1)
    expect(inkey[0]?.regions).toEqual(expect.arrayContaining([['GB'], ['EU'], ['NI'], []]))
  })

  it('keeps out where the market rule still closes', () => {
    const unstated = diffRules(five, without('exosome-pregnancy')).filter(
      ({ productId }) => productId === all[0],
    )
    expect(unstated.flatMap(({ regions }) => regions.flat())).not.toContain('EU')
    expect(unstated.flatMap(({ regions }) => regions.flat())).toContain('GB')
  })

  it('tells of a rule on two conditions together, which nobody with one of them meets', () => {
    const both: RawRule = {
      ...files.rules.find(({ id }) => id === 'exosome-eczema')!,
      id: 'both',
      applies: {
        all: [
          { slot: 'conditions', oneOf: ['eczema'] },
          { slot: 'conditions', oneOf: ['pregnancy'] },
        ],
      },
    }
    const only = ruled(files, [both])
    const none = ruled(files, [])
    for (const product of all)
      expect(diffRules(only, none)).toContainEqual(
        expect.objectContaining({
          productId: product,
          becomes: 'visible',
          conditions: [['pregnancy', 'eczema'], 'undisclosed'],
        }),
      )
  })

  it('tells of a rule that asks for a routine, whatever the conditions', () => {
    const routine: RawRule = {
      ...files.rules[0]!,
      id: 'routine',
      kind: 'market',
      applies: {
        all: [
          { slot: 'routine', oneOf: ['retinol'] },
          { slot: 'region', oneOf: ['GB'] },
        ],
      },
    }
    const changes = diffRules(ruled(files, [routine]), ruled(files, []))
    expect(changes).toHaveLength(all.length)
    for (const { becomes, regions, conditions } of changes)
      expect([becomes, regions, conditions.length]).toEqual(['visible', [['GB']], 8])
  })

  it('refuses rules that ask for more than can be tried, rather than leave somebody out', () => {
    const asks = optionsOf(five.catalog.slots, 'routine').map((id, i): RawRule => ({
      ...files.rules[0]!,
      id: `asks-${i}`,
      kind: 'market',
      applies: { slot: 'routine', oneOf: [id] },
    }))
    expect(() => diffRules(five, ruled(files, asks))).toThrow('more answers than can be tried')
  })

  it('refuses two days and two catalogues', () => {
    expect(() => diffRules(five, { ...five, date: '2027-01-01' })).toThrow()
    expect(() => diffRules(five, snapshotOf(forty))).toThrow()
  })

  it('computes no longer than a second for the shipped catalogue', () => {
    const other = ruled(files, [])
    const startedAt = cpuTime()
    diffRules(five, other)
    const took = cpuTime() - startedAt
    console.log(`the difference of all rules and none, over the five: ${Math.round(took)} ms`)
    expect(took).toBeLessThan(1000)
  })
})

describe('the difference over time', () => {
  const rule = files.rules.find(({ id }) => id === 'exosome-eczema')!
  const coming = ruled(files, [{ ...rule, from: '2027-03-01', until: '2027-06-01' }])
  const none = ruled(files, [])

  it('tells of a rule that is yet to come when it is taken away', () => {
    expect(diffRules(coming, none)).toEqual([])
    const [during, over, ...more] = diffRulesOverTime(coming, none)
    expect(more).toEqual([])
    expect(during).toMatchObject({ from: '2027-03-01' })
    expect(during?.changes.map(({ becomes }) => becomes)).toEqual(Array(5).fill('visible'))
    expect(over).toEqual({ from: '2027-06-01', changes: [] })
  })

  it('is empty where nothing changes, and starts today where something does', () => {
    expect(diffRulesOverTime(five, five)).toEqual([])
    expect(diffRulesOverTime(five, none).map(({ from }) => from)).toEqual([five.date])
  })
})
