import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import type { CatalogFiles, Profile, WeightSet } from '#catalog'
import { rank, screen } from '#scoring'
import { loadGovernance } from '../../../src/usecases/govern/shipped-governance.js'
import type { Snapshot } from '../../../src/snapshot/snapshot.js'
import { withWeights } from '../../../src/snapshot/with-weights.js'
import { buildProblem } from '../../../src/usecases/recommend/build-problem.js'
import type { Persona } from '../../../src/usecases/govern/personas.js'
import { anyProfile, anyWeights } from '../../support/arbitrary.js'
import { conditionSets, everyProfile, everyRegion, oneRegionPerLaw } from '../../support/every-profile.js'
import { exosomeFiles, requestFor, snapshotOf } from '../../support/exosome.js'
import { fortyFiles } from '../../support/forty.js'
import { shownBy } from './brute-force.js'
import { isLong } from '../../support/long-form.js'

// Under each of 200 random weight sets and every extreme one, the short form ranks for the personas and a part of a few
// thousand random profiles; the parts take turns. The long form (CANDOUR_LONG=1) ranks under each for every one of them
// and for every set of conditions in every region.
const timeout = isLong ? 10_800_000 : 180_000
const seed = 20261123
const RANDOM_SETS = 200
const PROFILES = 3000
const PARTS = isLong ? 1 : 30

const lines = [`${isLong ? 'long' : 'short'} form`]
afterAll(() => console.log(lines.join('\n  ')))

describe.each([
  ['five', exosomeFiles()],
  ['forty', fortyFiles()],
])('of the %s products', (name, files) => {
  const snapshot = snapshotOf(files)
  const personas = loadGovernance(snapshot.catalog).personas
  const random = fc
    .sample(anyProfile(files.profile.slots), { seed, numRuns: PROFILES })
    .map((asked, i): Persona => named(requestFor(snapshot, asked).profile, `random-${i}`))
  const regular = isLong ? everyoneOf(files, everyRegion) : everyoneOf(files, oneRegionPerLaw(files.taxonomy))
  const asked = [...random, ...regular]
  const open = new Map([...personas, ...asked].map((persona) => [persona, rankedFor(snapshot, persona)]))

  it('the weights in use rank only what the rules let through, read one by one', () => {
    const shown = shownBy(snapshot)
    for (const [persona, ranked] of open) {
      const { region = files.catalog.region ?? undefined, ...profile } = persona.request.profile
      const byRules = shown({ ...profile, region })
      if (!ranked.every((id) => byRules.has(id))) expect.fail(JSON.stringify({ persona, ranked }))
    }
  })

  it(`never ranks a gated product under ${RANDOM_SETS} random published weight sets`, { timeout }, () => {
    const sets = fc.sample(fc.tuple(anyWeights(files), fc.constantFrom(0, 0.2, 1)), {
      seed,
      numRuns: RANDOM_SETS,
    })
    say(
      'random',
      sets.map(([weights, merchantCap]) => ({ id: 'random', weights, merchantCap })),
    )
  })

  it('nor under weights at every extreme', { timeout }, () => say('extreme', extremesOf(files)))

  function say(what: string, sets: readonly WeightSet[]): void {
    let count = 0
    sets.forEach((weights, turn) => {
      const weighed = withWeights(snapshot, weights, `${what}-${turn}`)
      const part = asked.filter((_, i) => i % PARTS === turn % PARTS)
      for (const persona of [...personas, ...part]) check(weighed, persona, weights)
      count += personas.length + part.length
    })
    lines.push(`${name}: ${count} rankings under ${sets.length} ${what} weight sets`)
  }

  function check(weighed: Snapshot, persona: Persona, weights: WeightSet): void {
    const ranked = rankedFor(weighed, persona)
    if (ranked.join() !== open.get(persona)?.join()) expect.fail(JSON.stringify({ persona, weights, ranked }))
  }
})

/** What is ranked, in the order of the catalogue. */
function rankedFor(snapshot: Snapshot, { request }: Persona): readonly string[] {
  const { problem, scope } = buildProblem(snapshot, request)
  const ranked = rank(screen(problem, scope).candidates)
  return ranked.map(({ row }) => problem.alternatives[row]!).sort()
}

const named = (profile: Profile, id: string): Persona => ({ id, name: id, request: { profile } })

/** Every set of conditions in some regions, with no wish. */
function everyoneOf({ profile, catalog }: CatalogFiles, regions: readonly (string | undefined)[]) {
  const states = [...conditionSets(profile.slots), 'undisclosed' as const, 'not-asked' as const]
  const { count, at } = everyProfile(states, regions, [{ concerns: [], skinType: 'unknown' }])
  return Array.from({ length: count }, (_, i) => {
    const { region = catalog.region ?? undefined, ...profile } = at(i)
    return named({ ...profile, region }, `every-${i}`)
  })
}

/** All 0, each criterion alone and each beside the others at the most a number holds, and those of the shop alone. */
function extremesOf({ criteria, weights }: CatalogFiles): readonly WeightSet[] {
  const none = Object.fromEntries(criteria.map(({ id }) => [id, 0]))
  const shop = Object.fromEntries(criteria.map(({ id, merchant }) => [id, merchant ? 1 : 0]))
  const sets = [
    none,
    shop,
    ...criteria.flatMap(({ id }) =>
      [1, 1e9, Number.MAX_VALUE].flatMap((most) => [
        { ...none, [id]: most },
        { ...weights.weights, [id]: most },
      ]),
    ),
  ]
  return sets.flatMap((one) =>
    [0, 0.2, 1].map((merchantCap) => ({ id: 'extreme', weights: one, merchantCap })),
  )
}
