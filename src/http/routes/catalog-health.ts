import { z } from 'zod'
import { checkCatalog } from '../../usecases/describe/check-catalog.js'
import { defineRoute } from '../define-route.js'
import type { Route } from '../route.js'
import type { RouteDeps } from './deps.js'
import { cursor, limit, toCursor } from './page-query.js'
import { evidenceBook, fact, weightsFit } from './shared-schema.js'

const LOCALE = 'en-GB'

/** `GET /v1/catalog-health`: the facts that are missing, contested, unsure or out of date, and what comes of it. */
export function catalogHealthRoutes({ snapshot }: RouteDeps): readonly Route[] {
  return [
    defineRoute({
      method: 'get',
      path: '/v1/catalog-health',
      access: 'study',
      operationId: 'checkCatalog',
      tag: 'Catalogue',
      summary: 'The facts that are missing, contested, unsure or out of date, and what comes of it',
      description:
        'An attribute that is private to the shop is in none of it, and neither is a criterion that looks at one. ' +
        'An option of a slot on which nobody claims anything is no gap: nothing is missing there.',
      query: catalogHealthQuery,
      answers: { 200: { description: 'A page of gaps.', schema: catalogHealthSchema } },
      cached: true,
      run: ({ query, res }) => {
        const { limit: most, cursor: after, status } = query
        const { next, ...found } = checkCatalog(snapshot(res), { limit: most, after, status }, LOCALE)
        return { ...found, nextCursor: next === null ? null : toCursor(next) }
      },
    }),
  ]
}

const status = z
  .enum(['not-stated', 'below-threshold', 'contested', 'expired', 'estimated'])
  .meta({ description: 'Why the product cannot be held to the attribute.' })

/** The query of `GET /v1/catalog-health`. */
const catalogHealthQuery = z.strictObject({
  limit: limit(50, 'gaps'),
  cursor,
  status: status.optional().meta({ description: 'Gaps of this status only; the summary stays whole.' }),
})

const effect = z.enum(['closes-gate', 'no-data', 'used', 'unused']).meta({
  description:
    'What comes of it, the gravest first: a gate stays closed; a criterion that is weighed has no data of the ' +
    'product; something looks at it; nothing does.',
})

const gate = z.strictObject({
  gate: z.string(),
  kind: z.enum(['contraindication', 'market', 'withdrawal', 'availability', 'preference']),
  closes: z.boolean().meta({ description: 'True where the gate stays closed because of it.' }),
})

const gap = z
  .strictObject({
    productId: z.string(),
    name: z.string(),
    attribute: z.string(),
    label: z.string(),
    claim: z.boolean().meta({ description: 'True for what the product claims of an option of a slot.' }),
    status,
    effect,
    gates: z.array(gate).meta({ description: 'Those in force, and the musts that a shopper may have.' }),
    criteria: z.array(
      z.strictObject({
        criterion: z.string(),
        known: z.boolean().meta({ description: 'True where other facts of the product speak to it.' }),
      }),
    ),
    cautions: z.array(z.string()),
    shown: z.boolean().meta({ description: 'It stands on the card, or is said of a product.' }),
    facts: z.array(fact).meta({ description: 'What is recorded of it all the same.' }),
  })
  .meta({ id: 'CatalogGap', description: 'An attribute of a product of which nothing sure is known.' })

const count = z.int().nonnegative()

const summary = z
  .strictObject({
    products: count,
    facts: count.meta({ description: 'Attributes of products that were looked at.' }),
    known: count.meta({ description: 'Those without a gap.' }),
    gaps: z.strictObject(Object.fromEntries(status.options.map((one) => [one, count]))),
    criteria: z.array(
      z
        .strictObject({
          criterion: z.string(),
          label: z.string(),
          weighed: z.boolean(),
          known: count.meta({ description: 'Products of which some fact speaks to it.' }),
        })
        .meta({ id: 'CriterionCoverage' }),
    ),
  })
  .meta({ id: 'CatalogSummary', description: 'Of the whole catalogue, whatever the page.' })

const catalogHealthSchema = z
  .strictObject({
    summary,
    gaps: z.array(gap).meta({ description: 'The gravest effect first, then by product and attribute.' }),
    evidence: evidenceBook,
    nextCursor: z.string().nullable(),
    meta: z.strictObject({
      catalogVersion: z.string(),
      weightsVersion: z.string(),
      rulesVersion: z.string(),
      date: z.iso.date(),
      weightsFit,
    }),
  })
  .meta({ id: 'CatalogHealth', description: 'What is not known of the products, and what comes of it.' })
