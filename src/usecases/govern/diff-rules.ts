import { idsOf, type AreaId, type ProductId, type Profile } from '#catalog'
import { audienceOf, profilesOf, type Audience } from './audience.js'
import type { ConditionState } from './condition-states.js'
import { mergeCells, type Cell } from './merge-cells.js'
import { visibleRows, type Ruled } from './visible-rows.js'

/**
 * A product that other rules show or hide, and to whom: to everyone of these conditions in these regions, or to some of
 * them where a rule also asks for a routine, a skin type or an avoided source. A region is told by its legal areas, and
 * one outside all of them by none.
 */
export interface VisibilityChange {
  readonly productId: ProductId
  readonly becomes: 'visible' | 'hidden'
  readonly conditions: readonly ConditionState[]
  readonly regions: readonly (readonly AreaId[])[]
}

/** What becomes visible or hidden when the rules of `after` take the place of those of `before`, on their day. */
export function diffRules(before: Ruled, after: Ruled): readonly VisibilityChange[] {
  assertComparable(before, after)
  const { taxonomy, products } = after.catalog
  const audience = audienceOf(taxonomy, [...before.catalog.rules, ...after.catalog.rules])
  const gained = newlyVisible(audience, before, after)
  const lost = newlyVisible(audience, after, before)
  return products.flatMap(({ id }, row) => [
    ...changes(id, 'visible', where(gained, row), audience),
    ...changes(id, 'hidden', where(lost, row), audience),
  ])
}

function assertComparable(before: Ruled, after: Ruled): void {
  const [one, other] = [before, after].map(({ catalog, date }) =>
    [date, ...idsOf(catalog.products)].join(' '),
  )
  if (one !== other) throw new Error('rules are compared over one catalogue and on one day')
}

/** The rows that some of a condition state (row) in a group of regions (column) see under one set of rules only. */
interface Gain extends Cell {
  readonly rows: ReadonlySet<number>
}

function newlyVisible(audience: Audience, from: Ruled, to: Ruled): readonly Gain[] {
  return audience.states.flatMap((conditions, row) =>
    audience.groups.map((group, column) => {
      const profiles = profilesOf(audience, conditions, group)
      return { row, column, rows: new Set(profiles.flatMap((profile) => gainedBy(profile, from, to))) }
    }),
  )
}

function gainedBy(profile: Profile, from: Ruled, to: Ruled): readonly number[] {
  const seen = visibleRows(from, profile)
  return [...visibleRows(to, profile)].filter((row) => !seen.has(row))
}

const where = (gains: readonly Gain[], row: number): readonly Cell[] =>
  gains.filter(({ rows }) => rows.has(row))

function changes(
  productId: ProductId,
  becomes: VisibilityChange['becomes'],
  cells: readonly Cell[],
  { states, groups }: Audience,
): readonly VisibilityChange[] {
  return mergeCells(cells).map(({ rows, columns }) => ({
    productId,
    becomes,
    conditions: states.filter((_, i) => rows.includes(i)),
    regions: groups.filter((_, i) => columns.includes(i)).map(({ areas }) => areas),
  }))
}
