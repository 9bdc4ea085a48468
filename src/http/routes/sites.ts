import { keyOf } from '../middleware/caller.js'
import { defineRoute } from '../define-route.js'
import type { Route } from '../route.js'
import type { RouteDeps } from './deps.js'
import { madeSiteSchema, newSiteSchema, sitesSchema } from './keys-schema.js'

/** `/v1/sites`: which shops there are, and a new one. */
export function siteRoutes({ administration }: RouteDeps): readonly Route[] {
  const shared = { path: '/v1/sites', access: 'administer', tag: 'Access' } as const
  return [
    defineRoute({
      ...shared,
      method: 'get',
      operationId: 'listSites',
      summary: 'All sites for an admin of the default site, the own one for any other admin',
      answers: { 200: { description: 'The sites.', schema: sitesSchema } },
      run: async ({ res }) => ({ sites: await administration.sites(keyOf(res)) }),
    }),
    defineRoute({
      ...shared,
      method: 'post',
      operationId: 'createSite',
      summary: 'Create a site, which starts with what is shipped, and its first admin key',
      body: newSiteSchema,
      examples: { one: { value: { id: 'second-shop', name: 'Second shop' } } },
      answers: { 201: { description: 'The site.', schema: madeSiteSchema } },
      problems: ['id-taken'],
      run: ({ body, res }) => administration.createSite(keyOf(res), body.id, body.name),
    }),
  ]
}
