import { keyOf } from '../middleware/caller.js'
import type { Administration } from '../../usecases/admin/administration.js'
import { jsonBody } from '../body/json-body.js'
import { parseInput } from '../../usecases/parse-input.js'
import type { Route } from './route-table.js'
import { newSiteSchema } from './schemas/keys.js'

interface Deps {
  readonly administration: Administration
  readonly bodyLimit: number
}

/** `/v1/sites`: which shops there are, and a new one. */
export function siteRoutes({ administration, bodyLimit }: Deps): readonly Route[] {
  return [
    {
      path: '/v1/sites',
      get: {
        access: 'administer',
        handlers: [
          async (_req, res) => {
            const sites = await administration.sites(keyOf(res))
            res.set('Cache-Control', 'no-store').json({ sites })
          },
        ],
      },
      post: {
        access: 'administer',
        handlers: [
          jsonBody(bodyLimit),
          async (req, res) => {
            const { id, name } = parseInput(newSiteSchema, req.body)
            const made = await administration.createSite(keyOf(res), id, name)
            res.status(201).set('Cache-Control', 'no-store').json(made)
          },
        ],
      },
    },
  ]
}
