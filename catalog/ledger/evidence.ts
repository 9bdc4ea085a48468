import { z } from 'zod'
import { isoDateSchema } from '../support/date.js'
import { own } from '../support/own.js'

export const scopes = ['product', 'range', 'ingredient', 'category'] as const
const bases = ['independent-test', 'brand', 'retailer', 'press', 'user'] as const
export type Scope = (typeof scopes)[number]

/** One voice in one place: who speaks, where, and what they gain by it. */
const publicationSchema = z.strictObject({
  kind: z.enum(['seed', 'page', 'unverified']),
  label: z.string().min(1),
  address: z.url().nullable(),
  /** When it was published, as precisely as that is known: a year, a month or a day. */
  published: z
    .string()
    .regex(/^\d{4}(-\d{2}){0,2}$/)
    .nullable(),
  /** The day on which what it says was seen where it stands, not in a stored copy. */
  seen: isoDateSchema.nullable().optional(),
  retrieved: isoDateSchema.nullable(),
  basis: z.enum(bases),
  interest: z.string().min(1).nullable(),
  /** Whether the speaker earns where the product is bought; unless said, brands, retailers and whoever has an interest. */
  earns: z.boolean().optional(),
  /** It repeats what others said. */
  secondary: z.boolean().default(false),
})

/** A quote is no longer than this, so that it stays one and is no copy. */
export const QUOTE_WORDS_MAX = 25

const evidenceSchema = z.strictObject({
  publication: z.string(),
  /** The words that are shown. */
  quote: z.string().min(1).nullable(),
  /** The whole sentence that the quote is a run of; the quote itself where it is absent. */
  sentence: z.string().min(1).optional(),
  /** Why the rest of the sentence may be left off, or why no more of it is held. */
  cut: z.string().min(1).optional(),
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
  of === null || own(classes, of)?.repeatable === true

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
  /** The whole sentence that the quote is a run of, where it is more than the quote. */
  readonly sentence?: string | undefined
  readonly scope: Scope
  readonly confidence: number
  readonly class: string | null
  /** False where its class may be cited and not quoted. */
  readonly repeatable: boolean
}

/** Whether the speaker earns where the product is bought. */
export function earns({ earns: said, basis, interest }: Publication): boolean {
  return said ?? (basis === 'brand' || basis === 'retailer' || interest !== null)
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
