import { Router } from 'express'
import type { Access } from '../usecases/admin/access.js'
import { Problem } from '../errors.js'
import { methods, type Handler, type Method, type Route } from './route.js'

/** Makes a router of routes; any other method of their addresses is a 405. `guard` makes what runs first for an access. */
export function routeTable(
  routes: readonly Route[],
  bodyLimit: number,
  guard?: (access: Access) => Handler,
): Router {
  const router = Router({ caseSensitive: true, strict: true })
  for (const path of new Set(routes.map((route) => route.path))) {
    const served = routes.filter((route) => route.path === path)
    const at = router.route(path)
    for (const { method, access, handler } of served)
      at[method](...(guard === undefined ? [] : [guard(access)]), handler(bodyLimit))
    const known = methods.filter((method) => served.some((route) => route.method === method))
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
