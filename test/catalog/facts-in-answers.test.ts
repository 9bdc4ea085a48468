import { beforeAll, describe, expect, it } from 'vitest'
import { profileSchema, type Profile } from '#catalog'
import { recommend } from '../../src/usecases/recommend/recommend.js'
import { exosome, readVertical } from '../support/read-vertical.js'
import { asExosome, optionsOf } from '../support/slot-options.js'
import { everyAnswer, snapshotOf } from '../wording/walk.js'

const { catalog } = readVertical(exosome)
const snapshot = snapshotOf(catalog, '2026-11-23')

const skin111 = '111skin-exosome-face-lift'
const inkey = 'inkey-exosome-hydro-glow'
const medicube = 'medicube-one-day-exosome-shot-2000'
const medik8 = 'medik8-c-tetra-advanced'
const sturm = 'sturm-exosometic-face-serum'

/** Cautions that stand whatever the shopper says. */
const standing: Readonly<Record<string, readonly string[]>> = {
  [skin111]: ['spicules-of-a-facial', 'source-not-stated'],
  [inkey]: [],
  [medicube]: ['spicules', 'acids', 'source-not-stated'],
  [medik8]: [],
  [sturm]: ['source-conflict'],
}

type Due = readonly [product: string, caution: string]

/** Whom a caution concerns: what she said, and the products it is then said beside. */
const concerned: readonly [(said: ReturnType<typeof asExosome>) => boolean, readonly Due[]][] = [
  [
    ({ skinType }) => skinType === 'sensitive',
    [
      [medicube, 'sensitive-skin'],
      [skin111, 'sensitive-skin-of-a-facial'],
      [medik8, 'vitamin-c'],
    ],
  ],
  [
    ({ skinType, concerns }) =>
      skinType === 'sensitive' ||
      concerns.some(({ id }) => ['redness', 'irritation', 'barrier', 'recovery'].includes(id)),
    [[inkey, 'exfoliating']],
  ],
  [
    ({ routine }) => routine.includes('retinol'),
    [
      [skin111, 'spicules-with-retinol'],
      [medicube, 'spicules-with-retinol'],
      [medicube, 'acids-with-retinol'],
      [medik8, 'vitamin-c-with-retinol'],
    ],
  ],
  [({ routine }) => routine.some((one) => acids.includes(one)), [[medicube, 'acids-with-acids']]],
  [
    ({ routine }) => routine.some((one) => [...acids, 'vitamin_c', 'vitamin_c_thd_ascorbate'].includes(one)),
    [
      [skin111, 'spicules-with-acids'],
      [medicube, 'spicules-with-acids'],
    ],
  ],
  [
    ({ routine }) => routine.some((one) => ['vitamin_c', 'vitamin_c_thd_ascorbate'].includes(one)),
    [[medik8, 'vitamin-c-with-vitamin-c']],
  ],
]
const acids = ['aha', 'bha', 'pha']

function cautionsDue(product: string, profile: Profile): readonly string[] {
  const said = asExosome(profile)
  return [
    ...(standing[product] ?? []),
    ...concerned.flatMap(([concerns, due]) =>
      concerns(said) ? due.filter(([of]) => of === product).map(([, caution]) => caution) : [],
    ),
    ...(said.conditions === 'not-asked' ? ['who-may-avoid'] : []),
    ...(said.sources.avoid.includes('animal') ? ['no-ingredient-list'] : []),
  ]
}

/** A walk takes seconds; a machine that runs everything else beside it may need a minute. */
const WALK_MS = 120_000

describe('in every answer about the five', () => {
  const restingOnMemory = new Set<string>()
  const cards = new Set<string>()
  const missing = new Set<string>()
  const uncounted: number[] = []
  const conflicts = new Set<string>()
  let ranked = 0
  let excluded = 0

  beforeAll(() => {
    for (const { profile, answer } of everyAnswer(snapshot)) {
      const gates = answer.excluded?.flatMap((one) => one.gates) ?? []
      const claims = answer.ranking.flatMap(({ reasons = [], contributions = [] }) => [
        ...reasons,
        ...contributions,
      ])
      for (const id of [...gates, ...claims].flatMap(({ evidence }) => evidence)) {
        if (answer.evidence[id]?.kind === 'unverified') restingOnMemory.add(id)
      }
      for (const { productId, product, cautions, contributions = [], score } of answer.ranking) {
        ranked += 1
        cards.add(JSON.stringify([productId, product.price, product.priceTier]))
        const given = cautions.map(({ id }) => id).sort()
        if (given.join() !== [...cautionsDue(productId, profile)].sort().join())
          missing.add(`${productId}: ${given.join()}`)
        const sum = contributions.reduce((total, { contribution }) => total + contribution, 0)
        if (Math.abs(sum - score) > 1e-12) uncounted.push(score)
        for (const { id, text } of cautions) if (id === 'source-conflict') conflicts.add(text)
      }
      excluded += answer.excluded?.length ?? 0
      expect(answer.rankedCount + answer.excludedCount).toBe(5)
    }
    console.log(`exosome: ${ranked} ranked products and ${excluded} excluded ones looked at`)
  }, WALK_MS)

  it('there is something to look at', () => {
    expect([ranked > 5_000, excluded > 5_000]).toEqual([true, true])
  })

  it('no gate, reason or contribution rests on memory alone', () => {
    expect([...restingOnMemory]).toEqual([])
  })

  it('no card shows another price or another tier, and each price says when it was published', () => {
    const column = { currency: 'GBP', date: '2025-11', dateKind: 'published' }
    expect([...cards].map((card) => JSON.parse(card) as unknown).sort()).toEqual([
      [skin111, null, { id: 'luxury', estimated: true }],
      [inkey, { ...column, amount: 2000 }, { id: 'budget', estimated: false }],
      [medicube, null, { id: 'budget', estimated: true }],
      [medik8, { ...column, amount: 6900 }, { id: 'premium', estimated: false }],
      [sturm, null, { id: 'luxury', estimated: true }],
    ])
  })

  it('no caution disappears, and none appears that is not due', () => {
    expect([...missing]).toEqual([])
  })

  it('contributions sum to the score', () => {
    expect(uncounted).toEqual([])
  })

  it('the conflict about the source of Dr. Barbara Sturm is told in both her sentences', () => {
    expect([...conflicts]).toHaveLength(1)
    const [text = ''] = conflicts
    expect(text).toContain('“The exosomes in my EXOSOMETIC COLLECTION line are fully synthetic”')
    expect(text).toContain('making them a kind of hybrid”')
  })
})

describe('a claim about exosomes in general', () => {
  const schema = profileSchema(catalog.slots)

  it.each(optionsOf(catalog.slots, 'concerns'))('is worth the same for every product (%s)', (concern) => {
    const profile = schema.parse({ concerns: [{ id: concern }] })
    const answer = recommend({ profile, limit: 5, locale: 'en-GB', explain: 'full' }, snapshot)
    const parts = answer.ranking.flatMap(({ contributions = [] }) =>
      contributions.filter(({ criterion }) => criterion === 'concerns'),
    )
    const general = parts.filter(({ evidence }) =>
      evidence.some((id) => answer.evidence[id]?.scope === 'category'),
    )
    expect(parts).toHaveLength(5)
    expect(
      new Set(general.map(({ utility, evidence }) => JSON.stringify([utility, evidence]))).size,
    ).toBeLessThan(2)
    const own = answer.ranking.find(({ productId }) => productId === 'sturm-exosometic-face-serum')
    expect(
      own?.contributions?.find(({ criterion }) => criterion === 'concerns')?.utility,
    ).toBeLessThanOrEqual(0.18)
  })
})
