import { checkCatalog } from '../../usecases/describe/check-catalog.js'
import { parseInput } from '../../usecases/parse-input.js'
import type { Route } from './route-table.js'
import { catalogHealthQuery } from './schemas/catalog-health.js'
import { toCursor } from './schemas/page-query.js'
import { sendDocument } from './send-document.js'
import type { SnapshotFor } from './snapshot-for.js'

const LOCALE = 'en-GB'

/** `GET /v1/catalog-health`: the facts that are missing, contested, unsure or out of date, and what comes of it. */
export function catalogHealthRoutes(snapshot: SnapshotFor): readonly Route[] {
  return [
    {
      path: '/v1/catalog-health',
      query: catalogHealthQuery,
      get: {
        access: 'study',
        handlers: [
          (req, res) => {
            const { limit, cursor, status } = parseInput(catalogHealthQuery, req.query)
            const { next, ...found } = checkCatalog(snapshot(res), { limit, after: cursor, status }, LOCALE)
            const nextCursor = next === null ? null : toCursor(next)
            sendDocument(res, 'application/json', { ...found, nextCursor })
          },
        ],
      },
    },
  ]
}
