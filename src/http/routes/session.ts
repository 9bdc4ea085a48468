import { keyOf } from '../middleware/caller.js'
import { sessionCookie, sessionIn } from '../middleware/session-cookie.js'
import { keyHash } from '../../hash.js'
import { defineRoute } from '../define-route.js'
import type { Route } from '../route.js'
import type { RouteDeps } from './deps.js'
import { sessionSchema, signInSchema } from './keys-schema.js'

const path = '/v1/session'
const tag = 'Access'

/** `/v1/session`: a studio key for a cookie that no script can read and no other page can send. */
export const sessionRoutes = (deps: RouteDeps): readonly Route[] => [
  whoAmI(deps),
  signIn(deps),
  signOut(deps),
]

const whoAmI = ({ administration }: RouteDeps): Route =>
  defineRoute({
    method: 'get',
    path,
    access: 'study',
    operationId: 'getSession',
    tag,
    summary: 'Who is signed in',
    answers: { 200: { description: 'The session.', schema: sessionSchema } },
    run: async ({ req, res }) => {
      const secret = sessionIn(req)
      const expiresAt = secret === null ? null : await administration.sessionEnd(secret)
      return view(keyOf(res), expiresAt)
    },
  })

const signIn = ({ administration, sites }: RouteDeps): Route =>
  defineRoute({
    method: 'post',
    path,
    access: 'open',
    operationId: 'signIn',
    tag,
    summary: 'Exchange a studio key for a session cookie',
    body: signInSchema,
    examples: { one: { value: { key: 'ak_…' } } },
    answers: {
      200: { description: 'Signed in; the cookie is HttpOnly and SameSite=Strict.', schema: sessionSchema },
    },
    run: async ({ body, req, res }) => {
      const signedIn = await administration.signIn(sites.key(keyHash(body.key)))
      const { name, options } = sessionCookie(req)
      res.cookie(name, signedIn.secret, { ...options, maxAge: signedIn.maxAgeMs })
      return view(signedIn.key, signedIn.expiresAt)
    },
  })

const signOut = ({ administration }: RouteDeps): Route =>
  defineRoute({
    method: 'delete',
    path,
    access: 'study',
    operationId: 'signOut',
    tag,
    summary: 'End the session',
    answers: { 204: { description: 'Signed out.' } },
    run: async ({ req, res }) => {
      const secret = sessionIn(req)
      if (secret !== null) await administration.signOut(keyOf(res), secret)
      const { name, options } = sessionCookie(req)
      res.clearCookie(name, options)
    },
  })

type Holder = ReturnType<typeof keyOf>

/** Only keys of the studio sign in, and each of them has a role. */
function view({ site, role, label }: Holder, expiresAt: string | null) {
  return { site, role: role ?? 'viewer', label, expiresAt }
}
