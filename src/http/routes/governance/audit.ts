import { callerOf } from '../../middleware/caller.js'
import { readAudit } from '../../../usecases/govern/read-audit.js'
import { parseInput } from '../../../usecases/parse-input.js'
import type { Route } from '../route-table.js'
import { auditQuery } from '../schemas/audit.js'
import type { GovernanceDeps } from './deps.js'

/** `GET /v1/audit`: who did what, newest first. */
export function auditRoutes({ siteWriter }: GovernanceDeps): readonly Route[] {
  return [
    {
      path: '/v1/audit',
      query: auditQuery,
      get: {
        access: 'study',
        handlers: [
          async (req, res) => {
            const page = parseInput(auditQuery, req.query)
            const found = await readAudit(siteWriter.reads(), callerOf(res).site, page)
            res.set('Cache-Control', 'no-store').json(found)
          },
        ],
      },
    },
  ]
}
