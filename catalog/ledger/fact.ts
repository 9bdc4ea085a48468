import { z } from 'zod'
import { isoDateSchema, type IsoDate } from '../support/date.js'
import type { Evidence, Scope } from './evidence.js'
import { valueSchema, type Value } from './value.js'

export type AttributeId = string

export const factSchema = z
  .strictObject({
    attribute: z
      .string()
      .describe(
        'An attribute of attributes.json, or `<claims>.<option>`: what the product claims of an option of a slot.',
      ),
    value: valueSchema.describe('What is stated, in the type and the vocabulary of the attribute.'),
    evidence: z
      .array(z.string())
      .min(1)
      .describe('Ids of the evidence that says it, all of one scope. Several agree, and do not add up.'),
    grade: z
      .string()
      .optional()
      .describe(
        'How a claim was tested, one of the `grades` of a criterion; a bare statement where it is absent.',
      ),
    from: isoDateSchema.optional().describe('The first day on which it holds; always, where it is absent.'),
    validUntil: isoDateSchema
      .optional()
      .describe('The first day on which it no longer holds; for ever, where it is absent.'),
  })
  .meta({
    id: 'StatedFact',
    description: 'A statement with its evidence. Conflicting facts stand side by side.',
  })

/** A statement with its evidence. Conflicting facts stand side by side; nothing is overwritten. */
export interface Fact {
  readonly attribute: AttributeId
  readonly value: Value
  readonly evidence: readonly [Evidence, ...Evidence[]]
  /** How the statement was tested, where that is stated; a bare statement otherwise. */
  readonly grade?: string | undefined
  readonly from?: IsoDate | undefined
  readonly until?: IsoDate | undefined
}

export function scopeOf(fact: Fact): Scope {
  return fact.evidence[0].scope
}

/** Resting on memory alone: such a fact may caution, and never gates, scores or gives a reason. */
export function isUnverified(fact: Fact): boolean {
  return fact.evidence.every(isRecalled)
}

/** Evidence that agrees does not add up, and memory makes no page surer: the surest that can be looked up counts. */
export function confidenceOf(fact: Fact): number {
  const verified = fact.evidence.filter((one) => !isRecalled(one))
  return Math.max(...(verified.length > 0 ? verified : fact.evidence).map(({ confidence }) => confidence))
}

export function isRecalled({ publication }: Evidence): boolean {
  return publication.kind === 'unverified'
}
