import { claimAttribute } from '../profile/slot.js'

const concernAttribute = (concern: string): string => claimAttribute({ claims: 'concern' }, concern)
import { idOf } from '../ledger/value.js'
import { quotable } from '../ledger/evidence.js'
import { scopeOf, type Fact } from '../ledger/fact.js'
import { sortedBy } from '../support/order.js'
import type { Criterion } from './criterion.js'
import type { FactSheet } from '../ledger/product.js'
import type { PhraseValues } from './measure.js'

type ConcernMatch = Extract<Criterion['measure'], { kind: 'concern-match' }>

/** A statement that a product helps a concern, with what it is worth. */
export interface Claim {
  readonly fact: Fact
  readonly strength: number
}

/** What is said of a product on one concern: claims, best first; doubtful when only uncounted ones exist. */
export interface Claims {
  readonly claims: readonly Claim[]
  readonly doubtful: boolean
}

export function claimsOn(concern: string, sheet: FactSheet, measure: ConcernMatch): Claims {
  const attribute = concernAttribute(concern)
  const resolved = sheet.resolved(attribute, 'show')
  if (resolved.kind === 'unknown') return { claims: [], doubtful: resolved.why === 'below-threshold' }
  const claims = resolved.facts.map((fact) => ({ fact, strength: strengthOf(fact, measure) }))
  const ordered = sortedBy(claims, ({ fact }) => fact.evidence[0].id)
  return {
    claims: [...ordered].sort((a, b) => b.strength - a.strength || quoteRank(a) - quoteRank(b)),
    doubtful: false,
  }
}

/** Level × basis: what is claimed, by who claims it and of what. */
function strengthOf(fact: Fact, { levels, worth }: ConcernMatch): number {
  const { basis } = fact.evidence[0].publication
  const scope = scopeOf(fact)
  const independent = basis === 'independent-test' && scope === 'product'
  return (levels[idOf(fact.value)] ?? 0) * (independent ? worth['independent-test'] : worth[scope])
}

const quoteRank = ({ fact }: Claim): number => (quotable(fact.evidence[0]) === null ? 1 : 0)

export function claimValues(concern: string, fact: Fact): PhraseValues {
  const [evidence] = fact.evidence
  return {
    concern: { label: `label.concern.${concern}` },
    speaker: { claimant: evidence.publication },
    quote: quotable(evidence) ?? '',
  }
}
