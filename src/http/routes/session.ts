import { keyOf } from '../middleware/caller.js'
import { keyHash } from '../../hash.js'
import { sessionCookie, sessionIn } from '../middleware/session-cookie.js'
import type { Administration } from '../../usecases/admin/administration.js'
import type { Sites } from '../../sites/sites.js'
import { jsonBody } from '../body/json-body.js'
import { parseInput } from '../../usecases/parse-input.js'
import type { Route } from './route-table.js'
import { signInSchema } from './schemas/keys.js'

interface Deps {
  readonly administration: Administration
  readonly sites: Pick<Sites, 'key'>
  readonly bodyLimit: number
}

/** `/v1/session`: a studio key for a cookie that no script can read and no other page can send. */
export function sessionRoutes({ administration, sites, bodyLimit }: Deps): readonly Route[] {
  return [
    {
      path: '/v1/session',
      post: {
        access: 'open',
        handlers: [
          jsonBody(bodyLimit),
          async (req, res) => {
            const { key } = parseInput(signInSchema, req.body)
            const { secret, maxAgeMs, ...session } = await administration.signIn(sites.key(keyHash(key)))
            const { name, options } = sessionCookie(req)
            res.cookie(name, secret, { ...options, maxAge: maxAgeMs })
            res.set('Cache-Control', 'no-store').json(view(session.key, session.expiresAt))
          },
        ],
      },
      get: {
        access: 'study',
        handlers: [
          async (req, res) => {
            const secret = sessionIn(req)
            const expiresAt = secret === null ? null : await administration.sessionEnd(secret)
            res.set('Cache-Control', 'no-store').json(view(keyOf(res), expiresAt))
          },
        ],
      },
      delete: {
        access: 'study',
        handlers: [
          async (req, res) => {
            const secret = sessionIn(req)
            if (secret !== null) await administration.signOut(keyOf(res), secret)
            const { name, options } = sessionCookie(req)
            res.clearCookie(name, options).status(204).end()
          },
        ],
      },
    },
  ]
}

const view = ({ site, role, label }: ReturnType<typeof keyOf>, expiresAt: string | null) => ({
  site,
  role,
  label,
  expiresAt,
})
