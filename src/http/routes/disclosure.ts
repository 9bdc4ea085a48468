import type { Snapshot } from '../../snapshot/snapshot.js'
import { disclose } from '../../usecases/describe/disclose.js'
import { parseInput } from '../../usecases/parse-input.js'
import type { Route } from './route-table.js'
import type { DisclosureQuery } from './schemas/disclosure.js'
import { sendDocument } from './send-document.js'
import type { SnapshotFor } from './snapshot-for.js'

const path = '/v1/disclosure'

/** The snapshot of now under weights that its site published at some time. Throws a Problem for any others. */
type Earlier = (current: Snapshot, weightsVersion: string) => Promise<Snapshot>

/** `GET /v1/disclosure`: what decides the order of products, from weights that are, or were, in force. */
export function disclosureRoutes(
  snapshot: SnapshotFor,
  query: DisclosureQuery,
  earlier: Earlier,
): readonly Route[] {
  return [
    {
      path,
      query,
      get: {
        access: 'read',
        handlers: [
          async (req, res) => {
            const { locale, weightsVersion } = parseInput(query, req.query)
            const current = snapshot(res)
            const asked = weightsVersion === undefined ? current : await earlier(current, weightsVersion)
            const { weightsVersion: published, ...disclosure } = disclose(asked, locale)
            const address = `${path}?${new URLSearchParams({ weightsVersion: published }).toString()}`
            sendDocument(res, 'application/json', { weightsVersion: published, address, ...disclosure })
          },
        ],
      },
    },
  ]
}
