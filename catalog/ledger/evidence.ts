import { z } from 'zod'
import { isoDateSchema } from '../support/date.js'

export const scopes = ['product', 'range', 'ingredient', 'category'] as const
const bases = ['independent-test', 'brand', 'retailer', 'press', 'user'] as const
export type Scope = (typeof scopes)[number]

/** One voice in one place: who speaks, where, and what they gain by it. */
const publicationSchema = z.strictObject({
  kind: z.enum(['seed', 'page', 'unverified']),
  label: z.string().min(1),
  address: z.url().nullable(),
  published: z.string().nullable(),
  retrieved: isoDateSchema.nullable(),
  basis: z.enum(bases),
  interest: z.string().min(1).nullable(),
  secondary: z.boolean().default(false),
})

const evidenceSchema = z.strictObject({
  publication: z.string(),
  quote: z.string().min(1).nullable(),
  scope: z.enum(scopes),
  confidence: z.number().min(0).max(1),
  /** What kind of statement it is, where that decides whether a shopper may read it. */
  class: z.string().nullable().default(null),
  note: z.string().optional(),
})

/** The classes of statements of a catalogue, and whether a shopper may read the words of one. */
export const classesSchema = z.record(z.string(), z.strictObject({ repeatable: z.boolean() }))
export type Classes = z.infer<typeof classesSchema>

/** A class that nobody declared is not repeated. */
export const isRepeatable = (of: string | null, classes: Classes): boolean =>
  of === null || classes[of]?.repeatable === true

export const publicationsSchema = z.record(z.string(), publicationSchema)
export const evidenceFileSchema = z.record(z.string(), evidenceSchema)

export type PublicationId = string
export type EvidenceId = string
export type Publication = z.infer<typeof publicationSchema> & { readonly id: PublicationId }

/** `confidence` is how sure we are that the statement was made as recorded; scope and basis say what it is worth. */
export interface Evidence {
  readonly id: EvidenceId
  readonly publication: Publication
  readonly quote: string | null
  readonly scope: Scope
  readonly confidence: number
  readonly class: string | null
  /** False where its class may be cited and not quoted. */
  readonly repeatable: boolean
}

/** Nobody outside can look it up: a page without a public address, or an unverified item. */
export function isReported(evidence: Evidence): boolean {
  const { kind, address } = evidence.publication
  return kind === 'unverified' || (kind === 'page' && address === null)
}

/** The words a shopper may be shown: a statement of a class that is not repeated is recorded for audit. */
export function quotable(evidence: Evidence): string | null {
  return evidence.repeatable ? evidence.quote : null
}
