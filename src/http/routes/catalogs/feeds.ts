import { keyOf } from '../../middleware/caller.js'
import { defineRoute } from '../../define-route.js'
import type { Route } from '../../route.js'
import type { RouteDeps } from '../deps.js'
import { feedBodySchema, feedViewSchema } from './feeds-schema.js'
import { requirePublic } from './fetch-feed.js'

const example = {
  address: 'https://shop.example/feed.xml',
  schedule: { every: 'day', at: '04:30' },
  apply: true,
}

/** `/v1/feeds`: the file that a site has its products from, by itself. */
export function feedRoutes({ feeds }: RouteDeps): readonly Route[] {
  const shared = { path: '/v1/feeds', access: 'stock', tag: 'Catalogue' } as const
  return [
    defineRoute({
      ...shared,
      method: 'get',
      operationId: 'getFeed',
      summary: 'The feed of the site, what came of its last runs, and when it is read again',
      answers: { 200: { description: 'The feed; null where there is none.', schema: feedViewSchema } },
      revision: ({ revision }) => revision,
      run: ({ res }) => feeds.get(keyOf(res)),
    }),
    defineRoute({
      ...shared,
      method: 'put',
      operationId: 'putFeed',
      summary: 'Say from which address the products come, and when; it is read at once, and then on time',
      description:
        'The file is a list of all products. What was read is applied by itself where `apply` is true and nothing ' +
        'exceeds `waitsAbove`; else it waits as an import, which `lastRun.import` names.',
      ifMatch: true,
      body: feedBodySchema,
      examples: { one: { value: example } },
      answers: { 200: { description: 'The feed as it is now.', schema: feedViewSchema } },
      revision: ({ revision }) => revision,
      problems: ['shared-catalogue'],
      run: ({ revision, body, res }) => {
        requirePublic(new URL(body.address))
        return feeds.put(keyOf(res), revision, body)
      },
    }),
    defineRoute({
      ...shared,
      method: 'delete',
      operationId: 'deleteFeed',
      summary: 'End the feed; what it brought stays',
      ifMatch: true,
      answers: { 204: { description: 'There is no feed any more.' } },
      problems: ['unknown-id'],
      run: ({ revision, res }) => feeds.remove(keyOf(res), revision),
    }),
  ]
}
