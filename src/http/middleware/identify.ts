import type { Request, RequestHandler, Response } from 'express'
import { Problem } from '../../errors.js'
import { DEFAULT_SITE, type SiteId } from '../../store/site-id.js'
import type { Clock } from '../../snapshot/current.js'
import type { Key, Reads } from '../../store/store.js'
import { isGood } from '../../usecases/admin/keys.js'
import { roleOf } from '../../usecases/admin/access.js'
import { setCaller, type Caller } from './caller.js'
import { keyHash } from '../../hash.js'
import { sessionIn } from './session-cookie.js'

export interface IdentifyDeps {
  readonly key: (hash: string) => Key | null
  readonly keyOf: (site: SiteId, id: string) => Key | null
  /** Null while the store cannot be reached; a session is then the Problem `unavailable`. */
  readonly sessions: Pick<Reads, 'session'> | null
  readonly clock: Clock
}

const anonymous: Caller = { role: 'anonymous', site: DEFAULT_SITE, key: null, bySession: false }

/**
 * Finds the caller by the key or the session of a request and stores it for `whoCalls`. An unknown, expired or revoked
 * key is stored as the Problem `unauthorized`, and a key from a foreign page as `forbidden`. Such a caller never becomes
 * an anonymous one, so that the routes behind `requireAccess` refuse it also where they need no key.
 */
export function identify(deps: IdentifyDeps): RequestHandler {
  return async (req, res, next) => {
    const { authorization } = req.headers
    const session = sessionIn(req)
    if (authorization !== undefined) {
      const caller = callerWith(authorization, req, deps)
      setCaller(res, caller)
      if (!(caller instanceof Problem)) answerOwnOrigin(caller, req, res)
    } else if (session !== null) setCaller(res, await callerIn(session, deps))
    else setCaller(res, anonymous)
    next()
  }
}

function callerWith(authorization: string, req: Request, { key, clock }: IdentifyDeps): Caller | Problem {
  const secret = /^Bearer +([\x21-\x7e]+)$/i.exec(authorization)?.[1]
  if (secret === undefined) return new Problem('unauthorized', 'Send the key as Authorization: Bearer <key>.')
  const found = key(keyHash(secret))
  if (found === null || !isGood(found, clock().toISOString()))
    return new Problem('unauthorized', 'The key is not known, or no longer.')
  if (isForeign(found, req))
    return new Problem('forbidden', 'The key may not be used by pages of this origin.')
  return callerOfKey(found, false)
}

async function callerIn(
  session: string,
  { sessions, keyOf, clock }: IdentifyDeps,
): Promise<Caller | Problem> {
  if (sessions === null)
    return new Problem('unavailable', 'The store cannot be reached: nobody can be signed in.')
  const found = await sessions.session(keyHash(session))
  if (found === null || found.expiresAt <= clock().toISOString()) return anonymous
  const signedIn = keyOf(found.site, found.keyId)
  return signedIn !== null && isGood(signedIn, clock().toISOString())
    ? callerOfKey(signedIn, true)
    : anonymous
}

/** Allows the answer to the page that asked only, where the key is bound to origins, and tells caches so. */
function answerOwnOrigin({ key }: Caller, { headers }: Request, res: Response): void {
  if (headers.origin === undefined || key === null || key.origins.length === 0) return
  res.set('Access-Control-Allow-Origin', headers.origin).vary('Origin')
}

/** Whether the request comes from a page of an origin that the key is not bound to. */
const isForeign = ({ origins }: Key, { headers }: Request): boolean =>
  headers.origin !== undefined && origins.length > 0 && !origins.includes(headers.origin)

const callerOfKey = (key: Key, bySession: boolean): Caller => ({
  role: roleOf(key),
  site: key.site,
  key,
  bySession,
})
