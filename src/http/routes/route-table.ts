import { type RequestHandler, Router } from 'express'
import { z } from 'zod'
import type { Access } from '../../usecases/admin/access.js'
import { Problem } from '../../errors.js'
import { parseInput } from '../../usecases/parse-input.js'

export type Handler = RequestHandler<Record<string, string>>
export const methods = ['get', 'post', 'put', 'patch', 'delete'] as const
export type Method = (typeof methods)[number]

/** What one method of a path does, and who may have it done. */
export interface Operation {
  readonly access: Access
  readonly handlers: readonly Handler[]
}

/** One path with all its methods. `query` defaults to none; a parameter that it does not know is a 400. */
export type Route = {
  readonly path: string
  readonly query?: z.ZodType
} & { readonly [method in Method]?: Operation }

const noQuery = z.strictObject({})

/** Makes a router of routes; any other method is a 405. `guard` makes what runs first for an access. */
export function routeTable(routes: readonly Route[], guard?: (access: Access) => Handler): Router {
  const router = Router({ caseSensitive: true, strict: true })
  for (const route of routes) {
    const { path, query = noQuery } = route
    const checkQuery: Handler = (req, _res, next) => {
      parseInput(query, req.query)
      next()
    }
    const known = methods.filter((method) => route[method] !== undefined)
    const at = router.route(path)
    for (const method of known) {
      const { access, handlers } = route[method] as Operation
      at[method](...(guard === undefined ? [] : [guard(access)]), checkQuery, ...handlers)
    }
    at.all(refuseMethod(known.flatMap(namesOf)))
  }
  return router
}

const namesOf = (method: Method): readonly string[] =>
  method === 'get' ? ['GET', 'HEAD'] : [method.toUpperCase()]

function refuseMethod(allowed: readonly string[]): Handler {
  return (_req, res) => {
    res.setHeader('Allow', allowed.join(', '))
    throw new Problem('method-not-allowed', `This address answers ${allowed.join(', ')} only.`)
  }
}
