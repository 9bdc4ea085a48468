import type { Request } from 'express'

/** The method and the pattern of the route, such as `GET /v1/products/:id`, or `unmatched`. */
export function patternOf(req: Request): string {
  const route = req.route as { path: string } | undefined
  return route ? `${req.method} ${route.path}` : 'unmatched'
}
