import type { SnapshotFor } from './snapshot-for.js'
import { describeFaq } from '../../usecases/describe/describe-faq.js'
import { parseInput } from '../../usecases/parse-input.js'
import type { Route } from './route-table.js'
import type { LocaleQuery } from '../../usecases/recommend/locale-query.js'
import { sendDocument } from './send-document.js'

/** `GET /v1/faq`: questions with who answers them, in whose interest, and what kind of statement it is. */
export function faqRoutes(snapshot: SnapshotFor, query: LocaleQuery): readonly Route[] {
  return [
    {
      path: '/v1/faq',
      query,
      get: {
        access: 'read',
        handlers: [
          (req, res) => {
            const { locale } = parseInput(query, req.query)
            sendDocument(res, 'application/json', describeFaq(snapshot(res), locale))
          },
        ],
      },
    },
  ]
}
