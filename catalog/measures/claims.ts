import { z } from 'zod'
import type { Attribute } from '../ledger/attribute.js'
import { earns, quotable } from '../ledger/evidence.js'
import { scopeOf, type AttributeId, type Fact } from '../ledger/fact.js'
import type { FactSheet } from '../ledger/product.js'
import type { Fault } from '../ledger/product-test-faults.js'
import type { Resolved } from '../ledger/resolve.js'
import { isSure } from '../ledger/standard.js'
import { idOf } from '../ledger/value.js'
import { claimAttributes, slotNamed, type SlotId } from '../profile/slot.js'
import { sortedBy } from '../support/order.js'
import { slotFaults } from './faults.js'
import { utilitySchema, type Definitions, type PhraseValue, type PhraseValues } from './measure.js'

/** What a claim is worth by who makes it and of what: a test, a speaker with nothing to gain, one who earns by it. */
export const worthSchema = z.strictObject({
  'independent-test': utilitySchema.describe('A test of the product by somebody independent.'),
  product: utilitySchema.describe('Of the product, by somebody who does not earn by it.'),
  earning: utilitySchema
    .optional()
    .describe('Of the product, by somebody who does; like `product` where it is absent.'),
  range: utilitySchema.describe('Of its range.'),
  'studied-ingredient': utilitySchema
    .optional()
    .describe(
      'Of an ingredient it is stated to contain, by a test whose grade is one of `studies`; like `ingredient` where it is absent.',
    ),
  ingredient: utilitySchema.describe('Of an ingredient it is stated to contain.'),
  category: utilitySchema.describe('Of all products of its category.'),
})

/** What a claim is worth, by the level it states, by who makes it and of what. */
export interface ClaimScale {
  readonly levels: Readonly<Record<string, number>>
  readonly worth: z.infer<typeof worthSchema>
  /** What is left of it where it only repeats what others said. */
  readonly secondHand: number
  /** The grades of tests that were made in people. */
  readonly studies: readonly string[]
}

/** A statement that a product answers an option of a slot, with what it is worth. */
interface Claim {
  readonly fact: Fact
  readonly strength: number
}

/** What is said of a product for one option. */
interface Claims {
  /** Those that count, best first. */
  readonly claims: readonly Claim[]
  /** All that were made surely enough to be heard, those that count included. */
  readonly heard: readonly Claim[]
  /** What the best claim is worth, and between what its worth lies while some claims are in doubt. */
  readonly strength: number
  readonly worst: number
  readonly best: number
}

/**
 * The claims that count decide. Those that are in doubt may count or not: the worth lies between what is left without
 * any of them and what is there with all of them.
 */
export function claimsOn(attribute: Attribute, sheet: FactSheet, scale: ClaimScale): Claims {
  const { id } = attribute
  const claims = claimsAt(sheet.resolved(id, 'show'), scale)
  const all = claimsAt(sheet.resolved(id, 'lower'), scale)
  const strongest = (some: readonly Claim[]): number =>
    some.reduce((most, { strength }) => Math.max(most, strength), 0)
  const strength = strongest(claims)
  return {
    claims,
    heard: all,
    strength,
    worst: strongest(claims.filter(({ fact }) => isSure([fact], attribute))),
    best: Math.max(strength, strongest(all)),
  }
}

function claimsAt(resolved: Resolved, scale: ClaimScale): readonly Claim[] {
  if (resolved.kind === 'unknown') return []
  const claims = resolved.facts.map((fact) => ({ fact, strength: strengthOf(fact, scale) }))
  const ordered = sortedBy(claims, ({ fact }) => fact.evidence[0].id)
  return [...ordered].sort((a, b) => b.strength - a.strength || quoteRank(a) - quoteRank(b))
}

/** Level × worth: what is claimed, by who claims it and of what; less where it is second hand. */
function strengthOf(fact: Fact, scale: ClaimScale): number {
  const { publication } = fact.evidence[0]
  const level = scale.levels[idOf(fact.value)] ?? 0
  return level * worthOf(fact, scale) * (publication.secondary ? scale.secondHand : 1)
}

function worthOf(fact: Fact, { worth, studies }: ClaimScale): number {
  const { publication } = fact.evidence[0]
  const scope = scopeOf(fact)
  if (scope === 'ingredient' && fact.grade !== undefined && studies.includes(fact.grade))
    return worth['studied-ingredient'] ?? worth.ingredient
  if (scope !== 'product') return worth[scope]
  if (publication.basis === 'independent-test') return worth['independent-test']
  return earns(publication) ? (worth.earning ?? worth.product) : worth.product
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
