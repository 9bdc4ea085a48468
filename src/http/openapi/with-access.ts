import type { ZodOpenApiPathsObject } from 'zod-openapi'
import { allowed, type Access } from '../../usecases/admin/access.js'
import { methods, type Route } from '../routes/route-table.js'

/** Two ways to say who calls; a page of the studio is signed in by a cookie. */
export const securitySchemes = {
  key: { type: 'http', scheme: 'bearer', description: 'A key: pk_…, sk_… or ak_….' },
  session: { type: 'apiKey', in: 'cookie', name: '__Host-candour', description: 'See POST /v1/session.' },
} as const

/** Says of each operation who may ask for it, as its route has it. Throws for a path that no route serves. */
export function withAccess(paths: ZodOpenApiPathsObject, routes: readonly Route[]): ZodOpenApiPathsObject {
  const entries = Object.entries(paths).map(([path, item]) => {
    const route = routes.find((one) => templateOf(one.path) === path)
    const operations = methods.flatMap((method): [string, object][] => {
      const operation: object | undefined = item[method]
      if (operation === undefined) return []
      const access = route?.[method]?.access
      if (access === undefined) throw new Error(`no route serves ${method} ${path}`)
      return [[method, { ...operation, security: securityOf(access), 'x-roles': [...allowed[access]] }]]
    })
    return [path, { ...item, ...Object.fromEntries(operations) }]
  })
  return Object.fromEntries(entries) as ZodOpenApiPathsObject
}

/** The path of a route as the document writes it. */
export const templateOf = (path: string): string => path.replaceAll(/:(\w+)/g, '{$1}')

const keyed: Record<string, string[]>[] = [{ key: [] }, { session: [] }]

function securityOf(access: Access): Record<string, string[]>[] {
  if (access === 'open') return []
  return access === 'read' ? [{}, ...keyed] : keyed
}
