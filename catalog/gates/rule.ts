import { z } from 'zod'
import { inForce, isoDateSchema, type IsoDate, type Validity } from '../support/date.js'
import type { Availability } from '../ledger/availability.js'
import type { Evidence } from '../ledger/evidence.js'
import type { FactSheet } from '../ledger/product.js'
import { ask, productTestSchema, type Look, type ProductTest } from '../ledger/product-test.js'
import type { Roles } from '../ledger/roles.js'
import { isHeldBack } from '../profile/answers.js'
import type { Profile } from '../profile/profile.js'
import { holds, profileTestSchema, type ProfileTerms, type ProfileTest } from '../profile/profile-test.js'
import { screenedSlots, type SlotId } from '../profile/slot.js'

export type GateId = string
export type GateKind = 'contraindication' | 'market' | 'withdrawal' | 'availability' | 'preference'

const gateIdSchema = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)

export const ruleSchema = z.strictObject({
  id: gateIdSchema.describe('Its words are the messages `gate.<id>.…`.'),
  kind: z
    .enum(['contraindication', 'market', 'withdrawal'])
    .describe('Why: what is advised against, what the law of a region bars, or a recall.'),
  applies: profileTestSchema.describe('The shoppers under it; `{ "all": [] }` is everybody.'),
  excludes: productTestSchema.describe('The products that it leaves out. Unknown leaves out as well.'),
  opensWhenUnknown: productTestSchema
    .optional()
    .describe(
      'A product that is unknown to it passes where this holds. It never opens what is known to be closed.',
    ),
  from: isoDateSchema.describe('The first day in force.'),
  until: isoDateSchema.optional().describe('The first day no longer in force; for ever, where it is absent.'),
  evidence: z.array(z.string()).min(1).describe('Ids of what says so, none of it unverified.'),
})

/**
 * A rule in two halves: `applies` looks at the profile once per request, `excludes` at the product once per version.
 * `opensWhenUnknown` may let an unknown product pass; it never opens a gate that is known to be closed.
 */
export interface Rule extends Validity {
  readonly id: GateId
  readonly kind: Exclude<GateKind, 'availability' | 'preference'>
  readonly applies: ProfileTest
  readonly excludes: ProductTest
  readonly opensWhenUnknown?: ProductTest | undefined
  readonly evidence: readonly Evidence[]
}

/** The shopper's own must; the only gate that may be named for relaxing. */
export interface Requirement {
  readonly id: GateId
  readonly kind: 'preference'
  readonly excludes: ProductTest
  /** The slot it comes from, and the option that is avoided; none where a request leaves products out. */
  readonly slot?: SlotId
  readonly option?: string
}

/** What the shop does not offer while it is not available. It looks at no profile, and nobody may relax it. */
export interface StockGate {
  readonly id: GateId
  readonly kind: 'availability'
  readonly excludes: ProductTest
}

export type Gate = Rule | Requirement | StockGate

export const isRule = (gate: Gate): gate is Rule => gate.kind !== 'preference' && gate.kind !== 'availability'

/** The gate on products in some states; none where there is no state, or no attribute that tells. */
export function stockGate(states: readonly Availability[], { availability }: Roles): StockGate | undefined {
  if (availability === undefined || states.length === 0) return undefined
  return {
    id: 'availability.stock',
    kind: 'availability',
    excludes: { attribute: availability, oneOf: states },
  }
}

export type Verdict = 'passes' | 'fails' | 'unknown'

/** A verdict with what it looked at. Only `passes` opens a gate. */
export interface Judgement {
  readonly verdict: Verdict
  readonly looks: readonly Look[]
}

/** What is not known to be out of stock is offered: stock is no question of safety. Every other gate closes on doubt. */
export function judge(gate: Gate, sheet: FactSheet): Judgement {
  const { truth, looks } = ask(gate.excludes, sheet, 'gate')
  if (truth === 'true') return { verdict: 'fails', looks }
  if (truth === 'false' || gate.kind === 'availability') return { verdict: 'passes', looks }
  const opens = isRule(gate) && gate.opensWhenUnknown
  const opened = opens && ask(opens, sheet, 'gate').truth === 'true'
  return { verdict: opened ? 'passes' : 'unknown', looks }
}

/** Whoever would rather not say is under every contraindication, however its rule is written. */
export function applies(rule: Rule, profile: Profile, date: IsoDate, terms: ProfileTerms): boolean {
  if (!inForce(rule, date)) return false
  const closesAll = rule.kind === 'contraindication' && isUndisclosed(profile, terms.slots)
  return closesAll || holds(rule.applies, profile, terms)
}

/** True when an answer that rules rest on is held back. */
export function isUndisclosed(profile: Profile, slots: ProfileTerms['slots']): boolean {
  return screenedSlots(slots).some(({ id }) => isHeldBack(profile, id))
}
