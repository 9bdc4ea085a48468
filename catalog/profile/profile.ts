import { z } from 'zod'
import { regions } from './region.js'
import { strictObject } from '../support/strict-object.js'
import { idsOf } from '../support/ids.js'
import type { ConcernId, SourceId, Taxonomy } from './taxonomy.js'

/** What the shopper told us. Health answers live here for one request and nowhere else. */
export interface Profile {
  readonly concerns: readonly { readonly id: ConcernId; readonly importance: number }[]
  readonly skinType: string
  readonly conditions: readonly string[] | 'undisclosed' | 'not-asked'
  readonly region?: string | undefined
  readonly budget?: { readonly max: number; readonly currency: string; readonly strict: boolean } | undefined
  readonly sources: { readonly prefer: readonly SourceId[]; readonly avoid: readonly SourceId[] }
  readonly routine: readonly string[]
  /** The shopper's own: multiplies a criterion's weight. */
  readonly emphasis?: Readonly<Partial<Record<string, number>>> | undefined
}

export type Screening = 'answered' | 'undisclosed' | 'not-asked'

export function screeningOf({ conditions }: Profile): Screening {
  return typeof conditions === 'string' ? conditions : 'answered'
}

/** True when a health answer is in the profile, so that nothing made from it may be kept. */
export function statesHealth({ conditions }: Profile): boolean {
  return conditions === 'undisclosed' || (conditions !== 'not-asked' && conditions.length > 0)
}

const LIST_MAX = 32
const EMPHASIS_MIN = 0.5
const EMPHASIS_MAX = 2
const AMOUNT_MAX = 1_000_000_000

/** The request form of a profile for one catalogue: its slots are fixed, its vocabularies are the taxonomy's. */
export function profileSchema(taxonomy: Taxonomy, currency: string, criteria: readonly string[] = []) {
  const conditions = listOf(idsOf(taxonomy.conditions))
  const sources = listOf(idsOf(taxonomy.sources.members))
  const concern = strictObject({
    id: oneOf(idsOf(taxonomy.concerns)),
    importance: z.int().min(1).max(5).default(3),
  })
  return strictObject({
    concerns: z
      .array(concern)
      .max(LIST_MAX)
      .refine((concerns) => isUnique(idsOf(concerns)), 'Each concern may be named once.')
      .meta({ description: 'Each concern once.' })
      .default([]),
    skinType: oneOf([...taxonomy.skinTypes, 'unknown']).default('unknown'),
    conditions: z
      .union([conditions, z.literal(['undisclosed', 'not-asked'])], {
        error: `Expected a list of conditions, each once (${listed(idsOf(taxonomy.conditions))}), or "undisclosed", or "not-asked".`,
      })
      .default('not-asked'),
    region: z
      .enum(regions, {
        error: 'Expected an ISO 3166-1 alpha-2 code in upper case, such as "GB" or "FR", or "GB-NIR".',
      })
      .optional(),
    budget: strictObject({
      max: z.int().min(1).max(AMOUNT_MAX),
      currency: z.literal(currency, { error: `This catalogue's prices are in ${currency}.` }),
      strict: z.boolean().default(false),
    }).optional(),
    sources: strictObject({ prefer: sources.default([]), avoid: sources.default([]) }).default({
      prefer: [],
      avoid: [],
    }),
    routine: listOf(idsOf(taxonomy.actives)).default([]),
    emphasis: emphasisOn(criteria).optional(),
  })
}

function emphasisOn(criteria: readonly string[]) {
  const factor = z.number().min(EMPHASIS_MIN).max(EMPHASIS_MAX).optional()
  return strictObject(Object.fromEntries(criteria.map((id) => [id, factor])))
}

/** A list of known ids, each once. */
export function listOf(ids: readonly string[]) {
  return z
    .array(oneOf(ids))
    .max(LIST_MAX)
    .refine(isUnique, 'Each entry may be named once.')
    .meta({ uniqueItems: true })
}

function oneOf(ids: readonly string[]) {
  return z.enum(ids, {
    error: ids.length === 0 ? 'This catalogue has none.' : `Expected one of: ${listed(ids)}.`,
  })
}

const listed = (ids: readonly string[]): string => ids.join(', ')
const isUnique = (ids: readonly string[]): boolean => new Set(ids).size === ids.length
