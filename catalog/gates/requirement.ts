import { PRICE } from '../ledger/well-known.js'
import type { ProductTest } from '../ledger/product-test.js'
import type { Profile } from '../profile/profile.js'
import type { Requirement } from './rule.js'
import type { SourceId, Taxonomy } from '../profile/taxonomy.js'

/** A strict budget: a price above it closes, and so does a price that is not confirmed. */
export function strictBudget(budget: Profile['budget']): Requirement | null {
  if (budget?.strict !== true) return null
  return { id: 'budget.strict', kind: 'preference', excludes: { attribute: PRICE, above: budget.max } }
}

/** A source the shopper avoids, under the name by which it may be relaxed. */
export function avoidance(source: SourceId, taxonomy: Taxonomy): Requirement {
  return { id: `sources.avoid.${source}`, kind: 'preference', excludes: closes(source, taxonomy) }
}

function closes(source: SourceId, { sources }: Taxonomy): ProductTest {
  const member = sources.members.find(({ id }) => id === source)
  if (member?.closes !== undefined) return member.closes
  if (sources.attribute === null) throw new Error(`source ${source} names no attribute and no test`)
  return { attribute: sources.attribute, oneOf: [source] }
}
