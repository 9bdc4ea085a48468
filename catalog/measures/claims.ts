import { quotable } from '../ledger/evidence.js'
import { scopeOf, type AttributeId, type Fact } from '../ledger/fact.js'
import type { FactSheet } from '../ledger/product.js'
import type { Fault } from '../ledger/product-test-faults.js'
import { idOf } from '../ledger/value.js'
import { claimAttributes, slotNamed, type SlotId } from '../profile/slot.js'
import { sortedBy } from '../support/order.js'
import { slotFaults } from './faults.js'
import type { Definitions, PhraseValue, PhraseValues } from './measure.js'

/** What a claim is worth, by the level it states, by who makes it and of what. */
export interface ClaimScale {
  readonly levels: Readonly<Record<string, number>>
  readonly worth: Readonly<
    Record<'independent-test' | 'product' | 'range' | 'ingredient' | 'category', number>
  >
}

/** A statement that a product answers an option of a slot, with what it is worth. */
interface Claim {
  readonly fact: Fact
  readonly strength: number
}

/** What is said of a product for one option: claims, best first; doubtful when only uncounted ones exist. */
interface Claims {
  readonly claims: readonly Claim[]
  readonly doubtful: boolean
}

export function claimsOn(attribute: AttributeId, sheet: FactSheet, scale: ClaimScale): Claims {
  const resolved = sheet.resolved(attribute, 'show')
  if (resolved.kind === 'unknown') return { claims: [], doubtful: resolved.why === 'below-threshold' }
  const claims = resolved.facts.map((fact) => ({ fact, strength: strengthOf(fact, scale) }))
  const ordered = sortedBy(claims, ({ fact }) => fact.evidence[0].id)
  return {
    claims: [...ordered].sort((a, b) => b.strength - a.strength || quoteRank(a) - quoteRank(b)),
    doubtful: false,
  }
}

/** Level × basis: what is claimed, by who claims it and of what. */
function strengthOf(fact: Fact, { levels, worth }: ClaimScale): number {
  const { basis } = fact.evidence[0].publication
  const scope = scopeOf(fact)
  const independent = basis === 'independent-test' && scope === 'product'
  return (levels[idOf(fact.value)] ?? 0) * (independent ? worth['independent-test'] : worth[scope])
}

const quoteRank = ({ fact }: Claim): number => (quotable(fact.evidence[0]) === null ? 1 : 0)

/** The values that `claimValues` gives a message. */
export const claimValueNames = ['answer', 'speaker', 'quote']

export function claimValues(answer: PhraseValue, { evidence: [evidence] }: Fact): PhraseValues {
  return { answer, speaker: { claimant: evidence.publication }, quote: quotable(evidence) ?? '' }
}

/** The attributes that hold claims for the options of a slot. */
export const claimsFor = (slot: SlotId, { slots }: Definitions): readonly AttributeId[] =>
  claimAttributes([slotNamed(slots, { id: slot, kind: 'choices' })])

/** What is wrong with a slot for whose options claims have to be made. */
export const claimedSlotFaults = (slot: SlotId, definitions: Definitions): readonly Fault[] =>
  slotFaults(slot, definitions, (one) => one.kind === 'choices' && one.claims !== undefined)
