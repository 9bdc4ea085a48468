import { beforeAll, describe, expect, it } from 'vitest'
import { profileSchema, type Profile } from '#catalog'
import { recommend } from '../../src/usecases/recommend/recommend.js'
import { exosome, readVertical } from '../support/read-vertical.js'
import { asExosome, optionsOf } from '../support/slot-options.js'
import { everyAnswer, snapshotOf } from '../wording/walk.js'

const { catalog } = readVertical(exosome)
const snapshot = snapshotOf(catalog, '2026-11-23')

/** Cautions that stand whatever the shopper says, and those that a routine with retinol adds. */
const standing: Readonly<Record<string, readonly string[]>> = {
  '111skin-exosome-face-lift': ['spicules', 'source-not-stated'],
  'inkey-exosome-hydro-glow': [],
  'medicube-one-day-exosome-shot-2000': ['spicules', 'acids'],
  'medik8-c-tetra-advanced': ['vitamin-c'],
  'sturm-exosometic-face-serum': ['source-conflict'],
}
const withRetinol: Readonly<Record<string, readonly string[]>> = {
  '111skin-exosome-face-lift': ['spicules-with-retinol'],
  'inkey-exosome-hydro-glow': [],
  'medicube-one-day-exosome-shot-2000': ['spicules-with-retinol', 'acids-with-retinol'],
  'medik8-c-tetra-advanced': ['vitamin-c-with-retinol'],
  'sturm-exosometic-face-serum': [],
}

/** Actives that a cited page says not to pair with spicules. */
const strong = ['aha', 'bha', 'pha', 'vitamin_c_thd_ascorbate']

function cautionsDue(product: string, profile: Profile): readonly string[] {
  const { conditions, routine, sources } = asExosome(profile)
  return [
    ...(standing[product] ?? []),
    ...(routine.includes('retinol') ? (withRetinol[product] ?? []) : []),
    ...(routine.some((one) => strong.includes(one)) && (standing[product] ?? []).includes('spicules')
      ? ['spicules-with-acids']
      : []),
    ...(conditions === 'not-asked' ? ['who-may-avoid'] : []),
    ...(sources.avoid.includes('animal') ? ['no-ingredient-list'] : []),
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

  it('no card shows another price or another tier', () => {
    const date = '2026-11-23'
    expect([...cards].map((card) => JSON.parse(card) as unknown).sort()).toEqual([
      ['111skin-exosome-face-lift', null, { id: 'luxury', estimated: true }],
      [
        'inkey-exosome-hydro-glow',
        { amount: 2000, currency: 'GBP', date },
        { id: 'budget', estimated: false },
      ],
      ['medicube-one-day-exosome-shot-2000', null, { id: 'budget', estimated: true }],
      [
        'medik8-c-tetra-advanced',
        { amount: 6900, currency: 'GBP', date },
        { id: 'premium', estimated: false },
      ],
      ['sturm-exosometic-face-serum', null, { id: 'luxury', estimated: true }],
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
