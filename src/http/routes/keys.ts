import { keyOf } from '../middleware/caller.js'
import type { Administration } from '../../usecases/admin/administration.js'
import type { KeySpec } from '../../sites/new-key.js'
import { jsonBody } from '../body/json-body.js'
import { parseInput } from '../../usecases/parse-input.js'
import type { Route } from './route-table.js'
import { newKeySchema, rotationSchema, type NewKeyRequest } from './schemas/keys.js'

interface Deps {
  readonly administration: Administration
  readonly bodyLimit: number
}

/** `/v1/keys`: the keys of the caller's site. A secret is in the answer that makes it, and nowhere else. */
export function keyRoutes({ administration, bodyLimit }: Deps): readonly Route[] {
  return [
    {
      path: '/v1/keys',
      get: {
        access: 'administer',
        handlers: [
          async (_req, res) => {
            const keys = await administration.keys(keyOf(res))
            res.set('Cache-Control', 'no-store').json({ keys })
          },
        ],
      },
      post: {
        access: 'administer',
        handlers: [
          jsonBody(bodyLimit),
          async (req, res) => {
            const made = await administration.createKey(
              keyOf(res),
              specOf(parseInput(newKeySchema, req.body)),
            )
            res.status(201).set('Cache-Control', 'no-store').json(made)
          },
        ],
      },
    },
    {
      path: '/v1/keys/:id',
      delete: {
        access: 'administer',
        handlers: [
          async (req, res) => {
            const key = await administration.revokeKey(keyOf(res), req.params['id'] ?? '')
            res.set('Cache-Control', 'no-store').json(key)
          },
        ],
      },
    },
    {
      path: '/v1/keys/:id/rotate',
      post: {
        access: 'administer',
        handlers: [
          jsonBody(bodyLimit),
          async (req, res) => {
            const { graceSeconds } = parseInput(rotationSchema, req.body)
            const made = await administration.rotateKey(keyOf(res), req.params['id'] ?? '', graceSeconds)
            res.status(201).set('Cache-Control', 'no-store').json(made)
          },
        ],
      },
    },
  ]
}

function specOf(request: NewKeyRequest): KeySpec {
  const origins = request.kind === 'pk' ? request.origins : []
  return { ...request, origins, role: request.kind === 'ak' ? request.role : null }
}
