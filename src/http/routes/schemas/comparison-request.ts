import { z } from 'zod'
import { strictObject } from '#catalog'
import type { RequestSchema } from '../../../usecases/recommend/request-schema.js'

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

export type ComparisonRequestSchema = ReturnType<typeof comparisonRequestSchema>
