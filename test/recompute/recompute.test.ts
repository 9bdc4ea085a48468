import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { recommend } from '../../src/usecases/recommend/recommend.js'
import { quizLikeProfiles, randomFrom } from '../support/census.js'
import { withWeights } from '../support/edit-files.js'
import { exosomeFiles, requestFor, snapshotOf, today, type AskedProfile } from '../support/exosome.js'
import { firstPlaceShare, recompute } from './recompute.mjs'
import { isLong } from '../support/long-form.js'

const files = exosomeFiles()
const count = isLong ? 1000 : 100
const seed = 20261201
/** How often chance finds the open facts, for each request. */
const DRAWS = 4000

/** The shipped weights, and some under which the shop's own would weigh more than its ceiling. */
const weightSets = [
  files.weights,
  { ...files.weights, weights: { ...files.weights.weights, margin: 0.6, popularity: 0.2 } },
].map((weights) => ({ weights, snapshot: snapshotOf(withWeights(files, weights.weights)) }))

const regions = ['GB', 'GB', 'GB', 'GB-NIR', 'FR', 'CH', 'CN', 'KR', 'US', 'SG', undefined]
const routines = [['exosomes'], ['niacinamide', 'bha'], ['retinol', 'peptides'], ['pha', 'growth_factors']]
const conditions = [[], [], [], [], [], [], ['eczema'], 'undisclosed']

/** What a quiz makes, and beside it what only a request can say. */
function requests(): readonly { readonly asked: AskedProfile; readonly emphasis: Record<string, number> }[] {
  const random = randomFrom(seed)
  const one = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)]!
  const shoppers = files.criteria.filter(({ merchant }) => !merchant).map(({ id }) => id)
  return quizLikeProfiles(files, count, seed).map((quiz) => {
    const concerns = (quiz['concerns'] as readonly { id: string }[]).map(({ id }) =>
      random() < 0.3 ? { id, importance: one([1, 2, 4, 5]) } : { id },
    )
    const emphasised = random() < 0.4 ? [one(shoppers), one(shoppers)] : []
    return {
      asked: {
        ...quiz,
        concerns,
        conditions: one(conditions),
        region: one(regions),
        ...(random() < 0.3 && { routine: one(routines) }),
      },
      emphasis: Object.fromEntries(emphasised.map((id) => [id, 0.5 + 1.5 * random()])),
    }
  })
}

interface Told extends Pick<ReturnType<typeof recompute>, 'excluded'> {
  readonly ranking: readonly (Omit<ReturnType<typeof recompute>['ranking'][number], 'contributions'> & {
    readonly contributions?: ReturnType<typeof recompute>['ranking'][number]['contributions']
  })[]
}

/** What is said of an answer in figures and names, each under what it is called. */
function figuresOf({ ranking, excluded }: Told): ReadonlyMap<string, number | string> {
  return new Map<string, number | string>([
    ['order', ranking.map(({ productId, rank }) => `${rank} ${productId}`).join(', ')],
    ['left out', excluded.join(', ')],
    ...ranking.flatMap(({ productId, score, range, contributions = [] }) => [
      [`${productId} score`, score] as const,
      [`${productId} worst`, range[0]] as const,
      [`${productId} best`, range[1]] as const,
      ...contributions
        .filter(({ weight }) => weight > 0)
        .flatMap(({ criterion, ...parts }) =>
          Object.entries(parts)
            .filter(([, part]) => typeof part === 'number')
            .map(([name, part]) => [`${productId} ${criterion} ${name}`, part] as const),
        ),
    ]),
  ])
}

/** What differs by more than rounding, as got and wanted. */
function differences(got: Told, want: Told): readonly string[] {
  const [ours, theirs] = [figuresOf(got), figuresOf(want)]
  const isSame = (a: unknown, b: unknown): boolean =>
    typeof a === 'number' && typeof b === 'number' ? Math.abs(a - b) <= 1e-12 : a === b
  return [...new Set([...ours.keys(), ...theirs.keys()])]
    .filter((name) => !isSame(ours.get(name), theirs.get(name)))
    .map((name) => `${name}: got ${ours.get(name)}, want ${theirs.get(name)}`)
}

const isRange = (name: string): boolean => / (worst|best): /.test(name)

describe(`of ${count} seeded requests, what another program makes of the same files`, () => {
  const differing: { readonly asked: string; readonly found: readonly string[] }[] = []
  const shares: { readonly asked: string; readonly got: number; readonly want: number }[] = []
  let places = 0
  beforeAll(() => {
    const random = randomFrom(seed)
    for (const [i, { asked, emphasis }] of requests().entries()) {
      const { weights, snapshot } = weightSets[i % 5 === 0 ? 1 : 0]!
      const request = requestFor(snapshot, asked)
      const answer = recommend({ ...request, profile: { ...request.profile, emphasis } }, snapshot)
      const told = { ...answer, excluded: (answer.excluded ?? []).map(({ productId }) => productId).sort() }
      const expected = recompute({ ...asked, emphasis }, { date: today, weights })
      places += expected.ranking.length
      const found = differences(told, expected)
      if (found.length === 0 && answer.ranking.some(({ score }) => score > 0)) {
        const want = firstPlaceShare(expected, DRAWS, random)
        shares.push({ asked: JSON.stringify({ ...asked, emphasis }), got: answer.firstPlaceShare!, want })
      }
      if (found.length > 0) differing.push({ asked: JSON.stringify({ ...asked, emphasis }), found })
    }
    expect(places).toBeGreaterThan(count)
  })

  it.each([
    ['who is left out, order, ranks, scores and their parts', (name: string) => !isRange(name)],
    ['how far each score may be from what it could be', isRange],
  ])('is the same: %s', (what, concerns) => {
    const wrong = differing
      .map(({ asked, found }) => ({ asked, found: found.filter(concerns) }))
      .filter(({ found }) => found.length > 0)
    console.log(`${what}: ${count - wrong.length} of ${count} agree (${places} places)`)
    expect(wrong.slice(0, 3)).toEqual([])
  })

  it('is the same: how often the first stays first, within what so many draws can tell', () => {
    // Five standard errors of a share of one half.
    const within = 2.5 / Math.sqrt(DRAWS)
    expect(shares.length).toBeGreaterThan(count / 5)
    console.log(`how often the first stays first: ${shares.length} compared`)
    expect(shares.filter(({ got, want }) => Math.abs(got - want) > within)).toEqual([])
  })
})

it('shares no line with the service: it imports nothing but Node and its own reading of the files', () => {
  const texts = ['recompute.mjs', 'ledger.mjs'].map((file) =>
    readFileSync(new URL(file, import.meta.url), 'utf8'),
  )
  const imported = texts.flatMap((text) =>
    [...text.matchAll(/(?:from|import\() ?'([^']+)'/g)].map(([, from]) => from),
  )
  expect([...new Set(imported)].sort()).toEqual(['./ledger.mjs', 'node:fs', 'node:url'])
})
