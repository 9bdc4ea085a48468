import { quotable } from '../ledger/evidence.js'
import { scopeOf } from '../ledger/fact.js'
import type { Criterion } from './criterion.js'
import type { FactSheet } from '../ledger/product.js'
import { claimsOn, claimValues } from './claim.js'
import {
  type Definitions,
  ground,
  knownUtility,
  unknownUtility,
  type Assessment,
  type Measure,
} from './measure.js'
import { overConcerns } from './over-concerns.js'

type Definition = Extract<Criterion['measure'], { kind: 'concern-match' }>

/** How well what is said of a product answers the concerns asked for, each weighted by its importance. */
export function concernMatch(
  criterion: Criterion,
  definition: Definition,
  sheets: readonly FactSheet[],
  definitions: Definitions,
): Measure {
  return overConcerns(criterion, sheets, definitions, (sheet, concern) =>
    assessConcern(criterion, definition, sheet, concern),
  )
}

/** A concern on which nobody says anything of a product is a known 0: nothing is claimed, so nothing is missing. */
function assessConcern(
  criterion: Criterion,
  definition: Definition,
  sheet: FactSheet,
  concern: string,
): Assessment {
  const message = (name: string): string => `reason.${criterion.id}.${name}`
  const values = { concern: { label: `label.concern.${concern}` } }
  const { claims, doubtful } = claimsOn(concern, sheet, definition)
  const [best] = claims
  if (best === undefined) {
    const utility = doubtful ? unknownUtility(criterion) : { ...knownUtility(0), known: false }
    return { utility, grounds: [ground('against', message(doubtful ? 'doubtful' : 'none'), 0, { values })] }
  }
  const scope = scopeOf(best.fact)
  const name = quotable(best.fact.evidence[0]) === null ? `${scope}.unquoted` : scope
  const parts = { values: claimValues(concern, best.fact), facts: [best.fact], scope }
  return {
    utility: knownUtility(best.strength),
    grounds: [ground('for', message(name), best.strength, parts)],
  }
}
