import { z } from 'zod'
import type { Catalog } from '#catalog'
import { localeQuery } from '../../../usecases/recommend/locale-query.js'

const VERSION_MAX = 200

/** The query of `GET /v1/disclosure`; its locales are those of the catalogue. */
export function disclosureQuery(catalog: Pick<Catalog, 'messages'>) {
  return localeQuery(catalog).extend({
    weightsVersion: z
      .string()
      .max(VERSION_MAX)
      .optional()
      .meta({ description: 'A weightsVersion of an answer; the published one when absent.' }),
  })
}

export type DisclosureQuery = ReturnType<typeof disclosureQuery>

const points = z.number().min(0).max(100).meta({ description: 'Of 100, to a tenth.' })

const disclosedCriterion = z
  .strictObject({
    id: z.string(),
    label: z.string(),
    weight: z.number().nonnegative().meta({ description: 'As published.' }),
    share: points.meta({ description: 'Its weight in per cent of all weights, to a tenth.' }),
    merchant: z.boolean().meta({ description: "True for the shop's own interest." }),
    speaksTo: z
      .array(z.enum(['concerns', 'skinType', 'budget', 'routine', 'sources.prefer']))
      .meta({ description: 'It counts when one of these is in the profile; always when empty.' }),
    text: z.string().meta({ description: 'What it measures, and why it counts as it does.' }),
    when: z.string(),
  })
  .meta({ id: 'DisclosedCriterion' })

export const disclosureSchema = z
  .strictObject({
    weightsVersion: z.string(),
    address: z.string().meta({ description: 'The address of this very weighting.' }),
    summary: z.string(),
    criteria: z.array(disclosedCriterion).meta({ description: 'The weightiest first.' }),
    merchant: z.strictObject({
      influence: z.enum(['none', 'capped']),
      share: points,
      cap: points.meta({ description: 'The most it may count for in any answer, of 100.' }),
      text: z.string(),
    }),
    neverWeighed: z.array(
      z.strictObject({
        kind: z.enum(['contraindication', 'market', 'withdrawal', 'preference']),
        text: z.string(),
      }),
    ),
  })
  .meta({ id: 'Disclosure', description: 'What decides the order of products, how much, and why.' })
