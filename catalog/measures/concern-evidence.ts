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

type Definition = Extract<Criterion['measure'], { kind: 'concern-evidence' }>
type ConcernMatch = Extract<Criterion['measure'], { kind: 'concern-match' }>

/** The grade of a claim whose speaker names no test. */
const STATEMENT = 'statement'

/** How well the claims on the concerns asked for were tested on this very product. */
export function concernEvidence(
  criterion: Criterion,
  definition: Definition,
  sheets: readonly FactSheet[],
  definitions: Definitions,
): Measure {
  const levels = claimLevels(definitions)
  return overConcerns(criterion, sheets, definitions, (sheet, concern) =>
    assessGrade(criterion, definition, levels, sheet, concern),
  )
}

function claimLevels({ criteria }: Definitions): ConcernMatch {
  const found = criteria.map(({ measure }) => measure).find((measure) => measure.kind === 'concern-match')
  if (found === undefined) throw new Error('concern-evidence needs a concern-match criterion')
  return found
}

function assessGrade(
  criterion: Criterion,
  { grades }: Definition,
  levels: ConcernMatch,
  sheet: FactSheet,
  concern: string,
): Assessment {
  const message = (name: string): string => `reason.${criterion.id}.${name}`
  const { claims, doubtful } = claimsOn(concern, sheet, levels)
  const graded = claims
    .map(({ fact }) => fact)
    .filter((fact) => scopeOf(fact) === 'product')
    .map((fact) => ({ fact, grade: fact.grade ?? STATEMENT, utility: grades[fact.grade ?? STATEMENT] ?? 0 }))
  const [best] = graded.sort((a, b) => b.utility - a.utility)
  if (best === undefined) {
    const utility = doubtful ? unknownUtility(criterion) : { ...knownUtility(0), known: false }
    const values = { concern: { label: `label.concern.${concern}` } }
    return { utility, grounds: [ground('against', message('none'), 0, { values })] }
  }
  const values = { ...claimValues(concern, best.fact), grade: { label: `label.grade.${best.grade}` } }
  const parts = { values, facts: [best.fact], scope: scopeOf(best.fact) }
  const kind = best.grade === STATEMENT ? 'against' : 'for'
  const name = best.grade === STATEMENT ? STATEMENT : 'tested'
  return { utility: knownUtility(best.utility), grounds: [ground(kind, message(name), best.utility, parts)] }
}
