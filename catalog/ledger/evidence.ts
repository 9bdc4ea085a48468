import { z } from 'zod'
import { isoDateSchema } from '../support/date.js'
import { own } from '../support/own.js'

export const scopes = ['product', 'range', 'ingredient', 'category'] as const
const bases = ['independent-test', 'brand', 'retailer', 'press', 'user'] as const
export type Scope = (typeof scopes)[number]

/** One voice in one place: who speaks, where, and what they gain by it. */
const publicationSchema = z.strictObject({
  kind: z
    .enum(['seed', 'page', 'unverified'])
    .describe(
      'seed: what the catalogue started from; page: what can be looked up; unverified: what is recalled and cannot be, which may caution and nothing else.',
    ),
  label: z.string().min(1).describe('Who speaks, as it is said to a shopper.'),
  address: z.url().nullable().describe('Where it can be read; null where nobody outside can look it up.'),
  published: z
    .string()
    .regex(/^\d{4}(-\d{2}){0,2}$/)
    .nullable()
    .describe('When it was published, as precisely as that is known: a year, a month or a day.'),
  seen: isoDateSchema
    .nullable()
    .optional()
    .describe('The day on which what it says was seen where it stands, not in a stored copy.'),
  retrieved: isoDateSchema
    .nullable()
    .describe('The day on which it was read; only what is unverified may have null.'),
  basis: z.enum(bases).describe('What kind of speaker it is, which decides what a claim is worth.'),
  interest: z
    .string()
    .min(1)
    .nullable()
    .describe('What the speaker gains by it, said beside the name; null where nothing is known.'),
  earns: z
    .boolean()
    .optional()
    .describe(
      'Whether the speaker earns where the product is bought; unless it is said, brands, retailers and whoever has an interest do.',
    ),
  secondary: z
    .boolean()
    .default(false)
    .describe('It repeats what others said, so its claims are worth `secondHand` times as much.'),
})

/** A quote is no longer than this, so that it stays one and is no copy. */
export const QUOTE_WORDS_MAX = 25

const evidenceSchema = z.strictObject({
  publication: z.string().describe('The id of the publication that it is from.'),
  quote: z
    .string()
    .min(1)
    .nullable()
    .describe('The words that are shown, at most 25; null only for what is unverified.'),
  sentence: z
    .string()
    .min(1)
    .optional()
    .describe('The whole sentence that the quote is a run of; the quote itself where it is absent.'),
  cut: z
    .string()
    .min(1)
    .optional()
    .describe('Why the rest of the sentence may be left off, or why no more of it is held.'),
  scope: z
    .enum(scopes)
    .describe(
      'Of what it is said: of the product itself, of its range, of an ingredient, or of all of its category.',
    ),
  confidence: z
    .number()
    .min(0)
    .max(1)
    .describe('How sure it is that the statement was made as recorded; not how true it is.'),
  class: z
    .string()
    .nullable()
    .default(null)
    .describe(
      'One of the `classes` of catalog.json, where that decides whether a shopper may read the words.',
    ),
  note: z.string().optional().describe('For people who keep the catalogue; it is never shown.'),
})

/** The classes of statements of a catalogue, and whether a shopper may read the words of one. */
export const classesSchema = z.record(
  z.string(),
  z.strictObject({
    repeatable: z.boolean().describe('With false, statements of the class are cited and never quoted.'),
  }),
)
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
