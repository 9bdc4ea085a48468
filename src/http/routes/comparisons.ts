import { Problem } from '../../errors.js'
import type { SnapshotFor } from './snapshot-for.js'
import type { Snapshot } from '../../snapshot/snapshot.js'
import { compare } from '../../usecases/compare/compare.js'
import { jsonBody } from '../body/json-body.js'
import { parseInput } from '../../usecases/parse-input.js'
import type { Route } from './route-table.js'
import type { ComparisonRequestSchema } from './schemas/comparison-request.js'

interface Deps {
  readonly snapshot: SnapshotFor
  readonly requestSchema: ComparisonRequestSchema
  readonly bodyLimit: number
}

/** `POST /v1/comparisons`: two to five products side by side for a profile. */
export function comparisonRoutes({ snapshot, requestSchema, bodyLimit }: Deps): readonly Route[] {
  return [
    {
      path: '/v1/comparisons',
      post: {
        access: 'read',
        handlers: [
          jsonBody(bodyLimit),
          (req, res) => {
            const current = snapshot(res)
            const request = parseInput(requestSchema, req.body)
            refuseUnknown(request.productIds, current)
            res.locals.versions = current.versions
            res.set('Cache-Control', 'no-store').json(compare(request, current))
          },
        ],
      },
    },
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
