import { type RequestHandler, Router } from 'express'
import { z } from 'zod'
import { Problem } from '../errors.js'
import { parseInput } from './parse-input.js'

type Handler = RequestHandler<Record<string, string>>

/** One path with all its methods. `query` defaults to none: any query parameter it does not know is a 400. */
export interface Route {
  readonly path: string
  readonly query?: z.ZodType
  readonly get?: readonly Handler[]
  readonly post?: readonly Handler[]
}

const noQuery = z.strictObject({})

/** Makes a router of routes; any other method is a 405. `guards` run first on each of them. */
export function routeTable(routes: readonly Route[], guards: readonly Handler[] = []): Router {
  const router = Router({ caseSensitive: true, strict: true })
  for (const { path, query = noQuery, get, post } of routes) {
    const checkQuery: Handler = (req, _res, next) => {
      parseInput(query, req.query)
      next()
    }
    const route = router.route(path)
    if (get) route.get(...guards, checkQuery, ...get)
    if (post) route.post(...guards, checkQuery, ...post)
    route.all(refuseMethod([...(get ? ['GET', 'HEAD'] : []), ...(post ? ['POST'] : [])]))
  }
  return router
}

function refuseMethod(allowed: readonly string[]): Handler {
  return (_req, res) => {
    res.setHeader('Allow', allowed.join(', '))
    throw new Problem('method-not-allowed', `This address answers ${allowed.join(', ')} only.`)
  }
}
