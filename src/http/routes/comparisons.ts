import { Problem } from '../../errors.js'
import type { Snapshot } from '../../snapshot/snapshot.js'
import { compare } from '../../usecases/compare/compare.js'
import { defineRoute } from '../define-route.js'
import type { Route } from '../route.js'
import { schemaBySite } from '../schema-by-site.js'
import { comparisonRequestSchema, comparisonSchema } from './comparison-schema.js'
import { comparisonExamples } from './examples.js'
import type { RouteDeps } from './deps.js'

/** `POST /v1/comparisons`: two to five products side by side for a profile. */
export function comparisonRoutes(deps: RouteDeps): readonly Route[] {
  const request = schemaBySite(deps, (catalog) => comparisonRequestSchema(deps.requestSchema(catalog)))
  return [
    defineRoute({
      method: 'post',
      path: '/v1/comparisons',
      access: 'read',
      operationId: 'compare',
      tag: 'Comparisons',
      summary: 'Compare products for a profile',
      description:
        'Facts side by side, who leads which criterion, by how much, and which weight would turn each pair round. ' +
        'A product that a gate excludes shows its facts and its gates, no score and no lead.',
      body: request,
      named: { ComparisonRequest: request.documented },
      examples: comparisonExamples(deps.personas, deps.catalog),
      answers: { 200: { description: 'The comparison.', schema: comparisonSchema } },
      problems: ['unknown-product'],
      run: ({ body, res }) => {
        const current = deps.snapshot(res)
        refuseUnknown(body.productIds, current)
        res.locals.versions = current.versions
        return compare(body, current)
      },
    }),
  ]
}

function refuseUnknown(productIds: readonly string[], { catalog }: Snapshot): void {
  const detail = 'The catalogue has no product of this id.'
  const faults = productIds.flatMap((id, i) =>
    catalog.products.some((product) => product.id === id)
      ? []
      : [{ pointer: `/productIds/${i}`, code: 'unknown-product', detail }],
  )
  if (faults.length > 0) throw new Problem('unknown-product', detail, faults)
}
