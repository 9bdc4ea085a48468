import type { Request, RequestHandler, Response } from 'express'
import { Problem } from '../../errors.js'
import { allowed, type Access } from '../../usecases/admin/access.js'
import { whoCalls, type Caller } from './caller.js'

const safeMethods = ['GET', 'HEAD', 'OPTIONS']

/**
 * Lets a caller through whose role has this access.
 *
 * @throws {Problem} unauthorized | forbidden, or the Problem of the caller's key
 */
export function requireAccess(access: Access, publicReads: boolean): RequestHandler<Record<string, string>> {
  return (req, res, next) => {
    const caller = whoCalls(res)
    if (caller instanceof Problem) throw challenged(res, caller)
    if (caller.role === 'anonymous' && !isPublic(access, publicReads))
      throw challenged(
        res,
        new Problem('unauthorized', 'This address needs a key: Authorization: Bearer <key>.'),
      )
    if (!allowed[access].includes(caller.role))
      throw new Problem('forbidden', `A key of this role may not do this: ${allowed[access].join(', ')} may.`)
    refuseForged(req, caller)
    next()
  }
}

const isPublic = (access: Access, publicReads: boolean): boolean =>
  access === 'open' || (access === 'read' && publicReads)

/** Throws `forbidden` for a change by cookie from a foreign page, because a browser sends the cookie by itself. */
function refuseForged(req: Request, { bySession }: Caller): void {
  if (!bySession || safeMethods.includes(req.method)) return
  const { origin, host } = req.headers
  const fetchSite = req.headers['sec-fetch-site']
  const own = origin === undefined ? fetchSite === 'same-origin' : hostIn(origin) === host
  if (!own)
    throw new Problem('forbidden', 'A signed-in browser may change something from our own pages only.')
}

function hostIn(origin: string): string | null {
  return URL.canParse(origin) ? new URL(origin).host : null
}

function challenged(res: Response, problem: Problem): Problem {
  if (problem.code === 'unauthorized') res.setHeader('WWW-Authenticate', 'Bearer')
  return problem
}
