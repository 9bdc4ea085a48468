import type { Request } from 'express'

/** The method and the route of a request, never its address. */
export function patternOf(req: Request): string {
  const route = req.route as { path: string } | undefined
  return route ? `${req.method} ${route.path}` : 'unmatched'
}
