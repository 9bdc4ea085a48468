import type { Request, RequestHandler, Response } from 'express'
import { Problem } from '../../errors.js'
import { DEFAULT_SITE, type SiteId } from '../../store/site-id.js'
import type { Clock } from '../../snapshot/current.js'
import type { Key, Reads } from '../../store/store.js'
import { isGood } from '../../usecases/admin/is-good.js'
import { roleOf } from '../../usecases/admin/access.js'
import { setCaller, type Caller } from './caller.js'
import { keyHash } from '../../hash.js'
import { sessionIn } from './session-cookie.js'

export interface IdentifyDeps {
  readonly key: (hash: string) => Key | null
  readonly keyOf: (site: SiteId, id: string) => Key | null
  /** Null while the store cannot be reached: then nobody is signed in. */
  readonly sessions: Pick<Reads, 'session'> | null
  readonly clock: Clock
}

const anonymous: Caller = { role: 'anonymous', site: DEFAULT_SITE, key: null, bySession: false }

/** Finds out who calls. A key that is not good is never taken for none: what needs no key refuses it too. */
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

/** What a key with origins may read is for pages of these only, and a cache must know. */
function answerOwnOrigin({ key }: Caller, { headers }: Request, res: Response): void {
  if (headers.origin === undefined || key === null || key.origins.length === 0) return
  res.set('Access-Control-Allow-Origin', headers.origin).vary('Origin')
}

/** A key that may stand in a page is bound to the pages it was made for. */
const isForeign = ({ origins }: Key, { headers }: Request): boolean =>
  headers.origin !== undefined && origins.length > 0 && !origins.includes(headers.origin)

const callerOfKey = (key: Key, bySession: boolean): Caller => ({
  role: roleOf(key),
  site: key.site,
  key,
  bySession,
})
