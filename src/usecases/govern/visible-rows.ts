import type { Profile } from '#catalog'
import { screen } from '#scoring'
import type { Snapshot } from '../../snapshot/snapshot.js'
import { gateColumns, rulesFor } from '../recommend/build-problem.js'

/** What a snapshot needs to say whom its rules show what. */
export type Ruled = Pick<Snapshot, 'catalog' | 'date' | 'rules'>

/** The rows that every rule lets a profile see; what the shopper asks for is left out of it. */
export function visibleRows(ruled: Ruled, profile: Profile): ReadonlySet<number> {
  const problem = {
    alternatives: ruled.catalog.products.map(({ id }) => id),
    columns: [],
    weights: [],
    gates: gateColumns(rulesFor(ruled, profile)),
  }
  return new Set(screen(problem).candidates.rows)
}
