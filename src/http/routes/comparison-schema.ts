import { z } from 'zod'
import { strictObject } from '#catalog'
import type { RequestSchema } from '../../usecases/recommend/request-schema.js'
import { advice, closedGates, meta, reason } from './recommendation-schema.js'
import { card, caution, evidenceBook, evidenceIds, factValue } from './shared-schema.js'

const ID_MAX = 100

/** The body of `POST /v1/comparisons`. An id the catalogue does not have is a 404, so any text passes here. */
export function comparisonRequestSchema({ shape }: RequestSchema) {
  return strictObject({
    productIds: z
      .array(z.string().min(1).max(ID_MAX))
      .min(2)
      .max(5)
      .refine((ids) => new Set(ids).size === ids.length, 'Each product may be named once.')
      .meta({ description: 'Two to five different products, by their ids.', uniqueItems: true }),
    profile: shape.profile.prefault({}),
    locale: shape.locale,
  })
}

const share = z.number().min(0).max(1)

const comparedProduct = z
  .strictObject({
    productId: z.string(),
    product: z.strictObject(card),
    rank: z
      .int()
      .nullable()
      .meta({ description: 'Level scores share a rank; null where a gate excludes the product.' }),
    score: share.nullable(),
    range: z.tuple([share, share]).nullable(),
    reasons: z.array(reason),
    cautions: z.array(caution),
    gates: closedGates,
  })
  .meta({ id: 'ComparedProduct' })

const comparedAttribute = z
  .strictObject({
    attribute: z.string(),
    label: z.string(),
    differs: z.boolean(),
    values: z.array(
      z.strictObject({
        productId: z.string(),
        value: factValue.nullable(),
        text: z.string(),
        scope: z.enum(['product', 'range', 'ingredient', 'category']).nullable(),
        contested: z.boolean(),
        estimated: z.boolean().meta({ description: 'It rests on what was not confirmed.' }),
        evidence: evidenceIds,
      }),
    ),
  })
  .meta({ id: 'ComparedAttribute' })

const headToHead = z
  .strictObject({
    leader: z.string(),
    other: z.string(),
    lead: z.number(),
    text: z.string(),
    drivers: z
      .array(z.strictObject({ criterion: z.string(), difference: z.number() }))
      .meta({ description: 'Weight × difference of utilities, where it is sure who is ahead.' }),
    open: z.number().meta({ description: 'The rest of the lead, which hangs on what is not known.' }),
    flips: z
      .array(
        z.strictObject({
          criterion: z.string(),
          weight: z.number(),
          flipsAt: z.number(),
          to: z.enum(['other', 'tie']),
        }),
      )
      .meta({
        description:
          'Set this published weight to flipsAt, the others as they are, and the other leads, or the two are level.',
      }),
  })
  .meta({ id: 'HeadToHead' })

export const comparisonSchema = z
  .strictObject({
    products: z.array(comparedProduct),
    attributes: z.array(comparedAttribute),
    leads: z.array(
      z.strictObject({
        criterion: z.string(),
        productId: z
          .string()
          .nullable()
          .meta({ description: 'Null where it is not sure that one is ahead of all the others.' }),
      }),
    ),
    dominance: z.array(z.strictObject({ dominator: z.string(), dominated: z.string() })).meta({
      description:
        'The one at its worst is at least as good as the other at its best, on everything, and better on something.',
    }),
    headToHead: z.array(headToHead),
    advice,
    link: z.string().meta({ description: 'Carries the product ids and nothing of the profile.' }),
    evidence: evidenceBook,
    meta,
  })
  .meta({ id: 'Comparison' })
