import { z } from 'zod'
import { keyOf } from '../middleware/caller.js'
import { defineRoute } from '../define-route.js'
import type { Route } from '../route.js'
import type { RouteDeps } from './deps.js'
import {
  madeSiteSchema,
  newSiteSchema,
  siteChangeSchema,
  siteRemovalSchema,
  siteSchema,
  sitesSchema,
} from './sites-schema.js'

/** `/v1/sites`: which shops there are, a new one, another name for one, and none of it any more. */
export function siteRoutes({ siteAdministration: administration }: RouteDeps): readonly Route[] {
  const shared = { access: 'administer', tag: 'Access' } as const
  const params = z.strictObject({ id: z.string().meta({ example: 'second-shop' }) })
  return [
    defineRoute({
      ...shared,
      method: 'get',
      path: '/v1/sites',
      operationId: 'listSites',
      summary: 'All sites for an admin of the default site, the own one for any other admin',
      answers: { 200: { description: 'The sites.', schema: sitesSchema } },
      run: async ({ res }) => ({ sites: await administration.list(keyOf(res)) }),
    }),
    defineRoute({
      ...shared,
      method: 'post',
      path: '/v1/sites',
      operationId: 'createSite',
      summary: 'Create a site, which shares a catalogue or has its own, and its first admin key',
      body: newSiteSchema,
      examples: { one: { value: { id: 'second-shop', name: 'Second shop' } } },
      answers: { 201: { description: 'The site.', schema: madeSiteSchema } },
      problems: ['id-taken'],
      run: ({ body, res }) => administration.create(keyOf(res), body),
    }),
    defineRoute({
      ...shared,
      method: 'patch',
      path: '/v1/sites/:id',
      operationId: 'renameSite',
      summary: 'Give a site another name',
      params,
      body: siteChangeSchema,
      examples: { one: { value: { name: 'The second shop' } } },
      answers: { 200: { description: 'The site as it is now.', schema: siteSchema } },
      problems: ['unknown-id'],
      run: ({ params: { id }, body, res }) => administration.rename(keyOf(res), id, body.name),
    }),
    defineRoute({
      ...shared,
      method: 'delete',
      path: '/v1/sites/:id',
      operationId: 'removeSite',
      summary: 'Remove a site with everything that is its own, for ever',
      description: 'Only with `confirm`, the id of the site, in the body or in the query.',
      params,
      query: z.strictObject({ confirm: z.string().optional() }),
      body: siteRemovalSchema.optional(),
      bodyIsOptional: true,
      examples: { one: { value: { confirm: 'second-shop' } } },
      answers: { 204: { description: 'The site is gone.' } },
      problems: ['unknown-id', 'site-in-use'],
      run: ({ params: { id }, query, body, res }) =>
        administration.remove(keyOf(res), id, body?.confirm ?? query.confirm),
    }),
  ]
}
