import { idsOf, type AreaId, type IsoDate, type ProductId, type Profile, type SlotId } from '#catalog'
import { screen } from '#scoring'
import { changeDays } from '../../snapshot/compile.js'
import { onDay } from '../../snapshot/current.js'
import type { Snapshot } from '../../snapshot/snapshot.js'
import { rulesFor } from '../recommend/build-problem.js'
import { audienceOf, type Audience, type HealthState, type SensitiveAnswer } from './audience.js'
import { mergeCells, type Cell } from './merge-cells.js'

export interface DatedChanges {
  readonly from: IsoDate
  readonly changes: readonly VisibilityChange[]
}

/**
 * The difference on the day of the snapshots, and from each later day on which a rule or a fact that starts or ends makes
 * it another: rules of next year do nothing today, and taking them away is no smaller change.
 */
export function diffRulesOverTime(before: Snapshot, after: Snapshot): readonly DatedChanges[] {
  const days = [before, after].flatMap(({ catalog }) => changeDays(catalog))
  const coming = [...new Set(days)].filter((day) => day > after.date).sort()
  const dated = [after.date, ...coming].map((from) => ({
    from,
    changes: diffRules(onDay(before, from), onDay(after, from)),
  }))
  return dated.filter(({ changes }, i) => isOther(changes, dated[i - 1]?.changes ?? []))
}

const isOther = (changes: readonly VisibilityChange[], earlier: readonly VisibilityChange[]): boolean =>
  JSON.stringify(changes) !== JSON.stringify(earlier)

/**
 * A product that other rules show or hide, and to whom: to everyone who gave one of these answers to each sensitive slot
 * in these regions, or to some of them where a rule also asks for something else. A region is told by its legal areas,
 * and one outside all of them by none.
 */
export interface VisibilityChange {
  readonly productId: ProductId
  readonly becomes: 'visible' | 'hidden'
  readonly regions: readonly (readonly AreaId[])[]
  /** By sensitive slot. */
  readonly [slot: SlotId]: unknown
}
type Answered = Readonly<Record<SlotId, readonly SensitiveAnswer[]>>

/** What becomes visible or hidden when the rules of `after` take the place of those of `before`, on their day. */
export function diffRules(before: Ruled, after: Ruled): readonly VisibilityChange[] {
  assertComparable(before, after)
  const { products } = after.catalog
  const audience = audienceOf(after.catalog, [...before.catalog.rules, ...after.catalog.rules])
  const gained = newlyVisible(audience, before, after)
  const lost = newlyVisible(audience, after, before)
  return products.flatMap(({ id }, row) => [
    ...blocksOf(gained, row, audience).map((block) => ({
      productId: id,
      becomes: 'visible' as const,
      ...block,
    })),
    ...blocksOf(lost, row, audience).map((block) => ({
      productId: id,
      becomes: 'hidden' as const,
      ...block,
    })),
  ])
}

function assertComparable(before: Ruled, after: Ruled): void {
  const [one, other] = [before, after].map(({ catalog, date }) =>
    JSON.stringify([date, ...idsOf(catalog.products)]),
  )
  if (one !== other) throw new Error('rules are compared over one catalogue and on one day')
}

/** The rows that some of a state of health (row) in a group of regions (column) see under one set of rules only. */
interface Gain extends Cell {
  readonly rows: ReadonlySet<number>
}

function newlyVisible(audience: Audience, from: Ruled, to: Ruled): readonly Gain[] {
  return audience.states.flatMap((state, row) =>
    audience.groups.map((group, column) => {
      const profiles = audience.profilesOf(state, group)
      return { row, column, rows: new Set(profiles.flatMap((profile) => gainedBy(profile, from, to))) }
    }),
  )
}

function gainedBy(profile: Profile, from: Ruled, to: Ruled): readonly number[] {
  const seen = visibleRows(from, profile)
  return [...visibleRows(to, profile)].filter((row) => !seen.has(row))
}

/** To whom the product of a row is shown by one set of rules only. */
function blocksOf(
  gains: readonly Gain[],
  row: number,
  { states, groups }: Audience,
): readonly (Answered & Pick<VisibilityChange, 'regions'>)[] {
  return mergeCells(gains.filter(({ rows }) => rows.has(row))).flatMap(({ rows, columns }) => {
    const regions = groups.filter((_, i) => columns.includes(i)).map(({ areas }) => areas)
    return toldTogether(states.filter((_, i) => rows.includes(i))).map((answers) => ({ ...answers, regions }))
  })
}

/** States that differ in the answer to the first slot alone are told as one. */
function toldTogether(states: readonly HealthState[]): readonly Answered[] {
  const [slot] = Object.keys(states[0] ?? {})
  if (slot === undefined) return [{}]
  const told = new Map<string, Answered>()
  for (const { [slot]: answer = [], ...others } of states) {
    const known = told.get(JSON.stringify(others))
    const alone = Object.fromEntries(Object.entries(others).map(([id, other]) => [id, [other]]))
    told.set(JSON.stringify(others), { [slot]: [...(known?.[slot] ?? []), answer], ...alone })
  }
  return [...told.values()]
}

/** What a snapshot needs to say whom its rules show what. */
type Ruled = Pick<Snapshot, 'catalog' | 'date' | 'rules'>

/** The rows that every rule lets a profile see; what the shopper asks for is left out of it. */
function visibleRows(ruled: Ruled, profile: Profile): ReadonlySet<number> {
  const problem = {
    alternatives: ruled.catalog.products.map(({ id }) => id),
    gates: rulesFor(ruled, profile),
  }
  return new Set(screen(problem).candidates.rows)
}
