import type { Response } from 'express'
import { Problem } from '../../errors.js'
import type { SiteId } from '../../store/site-id.js'
import type { Key } from '../../store/store.js'
import type { CallerRole } from '../../usecases/admin/access.js'

/** The caller of a request. Its site comes from the key, and is the default site without one. */
export interface Caller {
  readonly role: CallerRole
  readonly site: SiteId
  readonly key: Key | null
  /** True where a cookie signed the caller in. A browser sends a cookie by itself. */
  readonly bySession: boolean
}

const locals = (res: Response) => res.locals as { caller?: Caller | Problem }

/** Stores the caller of a request, or the Problem of its key. */
export function setCaller(res: Response, caller: Caller | Problem): void {
  locals(res).caller = caller
}

/** The caller of a request, or the Problem of its key. Throws an Error before `identify` has run. */
export function whoCalls(res: Response): Caller | Problem {
  const { caller } = locals(res)
  if (caller === undefined) throw new Error('nobody was asked who is calling')
  return caller
}

/** The caller of a request that `requireAccess` let through. Throws the Problem of its key otherwise. */
export function callerOf(res: Response): Caller {
  const caller = whoCalls(res)
  if (caller instanceof Problem) throw caller
  return caller
}

/** The key of a caller on a route that needs one. Throws an Error where the caller has none. */
export function keyOf(res: Response): Key {
  const { key } = callerOf(res)
  if (key === null) throw new Error('a route that needs a key let somebody through without one')
  return key
}
