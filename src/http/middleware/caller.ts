import type { Response } from 'express'
import { Problem } from '../../errors.js'
import type { SiteId } from '../../store/site-id.js'
import type { Key } from '../../store/store.js'
import type { CallerRole } from '../../usecases/admin/access.js'

/** Who asks. The site comes from the key and from nowhere else. */
export interface Caller {
  readonly role: CallerRole
  readonly site: SiteId
  readonly key: Key | null
  /** Signed in by a cookie, which a browser sends by itself. */
  readonly bySession: boolean
}

const locals = (res: Response) => res.locals as { caller?: Caller | Problem }

/** Notes who calls, or why that cannot be said. */
export function setCaller(res: Response, caller: Caller | Problem): void {
  locals(res).caller = caller
}

/** The caller, once it is known; a Problem where a key was sent that is not good. */
export function whoCalls(res: Response): Caller | Problem {
  const { caller } = locals(res)
  if (caller === undefined) throw new Error('nobody was asked who is calling')
  return caller
}

/** The caller of a request that was let through. */
export function callerOf(res: Response): Caller {
  const caller = whoCalls(res)
  if (caller instanceof Problem) throw caller
  return caller
}

/** The key of a caller who had to have one. */
export function keyOf(res: Response): Key {
  const { key } = callerOf(res)
  if (key === null) throw new Error('a route that needs a key let somebody through without one')
  return key
}
