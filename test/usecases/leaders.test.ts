import { expect, it } from 'vitest'
import { idsOf, type Catalog, type Profile } from '#catalog'
import { rank, screen } from '#scoring'
import { buildProblem } from '../../src/usecases/recommend/build-problem.js'
import type { Snapshot } from '../../src/snapshot/snapshot.js'
import { recommend } from '../../src/usecases/recommend/recommend.js'
import { exosomeFiles, snapshotOf } from '../support/exosome.js'
import { asExosome, optionsOf } from '../support/slot-options.js'

/** Which of the five can stand alone at the top for some shopper in Great Britain who rules nothing out. */
const canLead = {
  '111skin-exosome-face-lift': 'clearly',
  'inkey-exosome-hydro-glow': 'clearly',
  'medicube-one-day-exosome-shot-2000': 'clearly',
  'medik8-c-tetra-advanced': 'clearly',
  'sturm-exosometic-face-serum': 'only while too close to call',
}

interface Lead {
  readonly count: number
  readonly first: Profile
  /** A profile for which the lead is not too close to call. */
  readonly clear: Profile | null
}

it('finds which of the five can lead on present facts, and which only in doubt', { timeout: 120_000 }, () => {
  const snapshot = snapshotOf(exosomeFiles())
  const products = idsOf(snapshot.catalog.products)
  const leads = new Map<string, Lead>()
  let asked = 0
  for (const profile of wishesOf(snapshot.catalog)) {
    asked += 1
    const [first, second] = rank(screen(buildProblem(snapshot, { profile }).problem).candidates)
    if (first === undefined || first.score === second?.score) continue
    const leader = products[first.row]!
    const lead = leads.get(leader) ?? { count: 0, first: profile, clear: null }
    const clear = lead.clear ?? (isOpen(profile, snapshot) ? null : profile)
    leads.set(leader, { ...lead, count: lead.count + 1, clear })
  }
  const lines = products.map((id) => `${id} ${wayOf(leads.get(id))}: ${exampleOf(leads.get(id))}`)
  console.log([`leaders over ${asked} profiles`, ...lines].join('\n  '))
  expect(Object.fromEntries(products.map((id) => [id, wayOf(leads.get(id))]))).toEqual(canLead)
})

function isOpen(profile: Profile, snapshot: Snapshot): boolean {
  return recommend({ profile, limit: 1, locale: 'en-GB', explain: 'none' }, snapshot).tooCloseToCall
}

function wayOf(lead: Lead | undefined): string {
  if (lead === undefined) return 'never'
  return lead.clear === null ? 'only while too close to call' : 'clearly'
}

function exampleOf(lead: Lead | undefined): string {
  if (lead === undefined) return 'no profile'
  const { concerns, skinType, budget, sources, routine } = asExosome(lead.clear ?? lead.first)
  const example = {
    concerns: idsOf(concerns),
    skinType,
    budget: budget?.max,
    prefer: sources.prefer,
    routine,
  }
  return `${lead.count} profiles, such as ${JSON.stringify(example)}`
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
