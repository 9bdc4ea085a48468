import { expect, it } from 'vitest'
import { idsOf, type Catalog, type Profile } from '#catalog'
import { rank, screen } from '#scoring'
import type { Snapshot } from '../../src/snapshot/snapshot.js'
import { buildProblem } from '../../src/usecases/recommend/build-problem.js'
import { judgeCertainty, type Certainty } from '../../src/usecases/recommend/judge-certainty.js'
import { holds, textOf } from '../support/documents.js'
import { exosomeFiles, snapshotOf } from '../support/exosome.js'
import { asExosome, optionsOf } from '../support/slot-options.js'

/** How a product can be first: by itself, as surely as the answer says, or level with others, who share the place. */
const ways = ['clear', 'likely', 'open', 'level'] as const
type Way = (typeof ways)[number]

/** The surest way in which each of the five can be first for somebody in Great Britain who rules nothing out. */
const canLead = {
  '111skin-exosome-face-lift': 'open',
  'inkey-exosome-hydro-glow': 'likely',
  'medicube-one-day-exosome-shot-2000': 'level',
  'medik8-c-tetra-advanced': 'clear',
  'sturm-exosometic-face-serum': 'open',
}

it('finds which of the five can lead on present facts, and how surely', { timeout: 300_000 }, () => {
  const snapshot = snapshotOf(exosomeFiles())
  const products = idsOf(snapshot.catalog.products)
  const found = new Map(products.map((id) => [id, new Map<Way, { count: number; example: Profile }>()]))
  const judged = new Map<string, Led>()
  let asked = 0
  for (const profile of wishesOf(snapshot.catalog)) {
    asked += 1
    const { leaders, certainty } = leadersOf(profile, snapshot, judged)
    const way = leaders.length > 1 ? 'level' : certainty
    for (const row of leaders) {
      const led = found.get(products[row]!)!
      const { count, example } = led.get(way) ?? { count: 0, example: profile }
      led.set(way, { count: count + 1 / leaders.length, example })
    }
  }
  const surest = (id: string): Way | undefined => ways.find((way) => found.get(id)!.has(way))
  const rows = products.map((id) => {
    const led = found.get(id)!
    const counts = ways.map((way) => Math.round(led.get(way)?.count ?? 0).toLocaleString('en-GB'))
    return { id, counts, example: exampleOf(led.get(surest(id)!)?.example) }
  })
  const lines = [
    `${'first of'.padEnd(ID)}${ways.map((way) => way.padStart(COUNT)).join('')}`,
    ...rows.map(({ id, counts }) => id.padEnd(ID) + counts.map((count) => count.padStart(COUNT)).join('')),
  ]
  console.log([...lines, ...rows.map(({ id, example }) => `${id} is first of ${example}`)].join('\n'))
  expect(Object.fromEntries(products.map((id) => [id, surest(id) ?? 'never']))).toEqual(canLead)
  expect(textOf('catalog/data/exosome/README.md')).toContain(`Over ${asked.toLocaleString('en-GB')} profiles`)
  holds('leaders', lines.join('\n'))
})

/** Columns, in characters. */
const ID = 36
const COUNT = 10

interface Led {
  readonly leaders: readonly number[]
  readonly certainty: Certainty
}

/** Many profiles pose the same problem, which is judged once. */
function leadersOf(profile: Profile, snapshot: Snapshot, judged: Map<string, Led>): Led {
  const { candidates } = screen(buildProblem(snapshot, { profile }).problem)
  const key = candidates.problem.columns
    .flatMap(({ weight, utilities, worst, best }) => [weight, utilities.join(), worst.join(), best.join()])
    .join(' ')
  const before = judged.get(key)
  if (before !== undefined) return before
  const ranked = rank(candidates)
  const leaders = ranked.filter((one) => one.rank === 1).map(({ row }) => row)
  const led = { leaders, certainty: judgeCertainty(candidates, ranked, snapshot.catalog.certainty).certainty }
  judged.set(key, led)
  return led
}

function exampleOf(profile: Profile | undefined): string {
  if (profile === undefined) return 'no profile'
  const { concerns, skinType, budget, sources, routine } = asExosome(profile)
  return JSON.stringify({
    concerns: idsOf(concerns),
    skinType,
    budget: budget?.max,
    prefer: sources.prefer,
    routine,
  })
}

/** Concerns alone and in pairs × skin types × budgets × routine × preferred source, with none of each. */
function* wishesOf({ slots, criteria }: Catalog): Generator<Profile> {
  const concerns = optionsOf(slots, 'concerns')
  const pairs = concerns.flatMap((one, i) => concerns.slice(i + 1).map((other) => [one, other]))
  const budgets = [undefined, 1500, 2000, 2500, 5000, 7000, 10_000, 50_000]
  const preferred = [[], ...optionsOf(slots, 'sources').map((id) => [id])]
  for (const prefer of preferred)
    for (const routine of routines({ slots, criteria }))
      for (const max of budgets)
        for (const skinType of ['unknown', ...optionsOf(slots, 'skinType')])
          for (const some of [[], ...concerns.map((one) => [one]), ...pairs])
            yield {
              concerns: some.map((id) => ({ id, importance: 3 })),
              skinType,
              conditions: [],
              region: 'GB',
              budget: max === undefined ? undefined : { max, currency: 'GBP', strict: false },
              sources: { prefer, avoid: [] },
              routine,
            }
}

/** No routine, and one active for each way in which actives meet the interactions. */
function routines({ slots, criteria }: Pick<Catalog, 'slots' | 'criteria'>): readonly string[][] {
  const interactions = criteria.flatMap(({ measure }) =>
    measure.kind === 'compatibility' ? measure.interactions : [],
  )
  const met = (active: string): string =>
    interactions
      .filter((one) => one.with.includes(active))
      .map(({ id }) => id)
      .join()
  const byWay = new Map(optionsOf(slots, 'routine').map((active) => [met(active), active]))
  return [[], ...[...byWay.values()].map((active) => [active])]
}
