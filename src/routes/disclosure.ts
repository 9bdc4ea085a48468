import { Problem } from '../errors.js'
import type { Snapshot } from '../snapshot/snapshot.js'
import { disclose } from '../usecases/disclose.js'
import { parseInput } from './parse-input.js'
import type { Route } from './route-table.js'
import type { DisclosureQuery } from './schemas/disclosure.js'
import { sendDocument } from './send-document.js'

const path = '/v1/disclosure'

/** `GET /v1/disclosure`: what decides the order of products, from the published weights. */
export function disclosureRoutes(snapshot: () => Snapshot, query: DisclosureQuery): readonly Route[] {
  return [
    {
      path,
      query,
      get: [
        (req, res) => {
          const { locale, weightsVersion } = parseInput(query, req.query)
          const { weightsVersion: published, ...disclosure } = disclose(snapshot(), locale)
          if (weightsVersion !== undefined && weightsVersion !== published)
            throw new Problem('unknown-version', 'There are no published weights of this version.')
          const address = `${path}?${new URLSearchParams({ weightsVersion: published }).toString()}`
          sendDocument(res, 'application/json', { weightsVersion: published, address, ...disclosure })
        },
      ],
    },
  ]
}
