import { z } from 'zod'
import { keyOf } from '../../middleware/caller.js'
import { defineRoute } from '../../define-route.js'
import type { Route } from '../../route.js'
import type { RouteDeps } from '../deps.js'
import { exportRoute } from './export.js'
import {
  catalogDiffSchema,
  catalogVersionSchema,
  catalogVersionsSchema,
  restoreSchema,
} from './catalogs-schema.js'

const tag = 'Catalogue'
const version = z.string().max(200).meta({ example: 'site@0123456789abcdef' })

/** `/v1/catalogs`: which versions a site's catalogue had, how they differ, and back to one of them. */
export function catalogRoutes({ catalogVersions }: RouteDeps): readonly Route[] {
  return [
    defineRoute({
      method: 'get',
      path: '/v1/catalogs',
      access: 'study',
      operationId: 'listCatalogs',
      tag,
      summary: 'The versions of the catalogue, newest first',
      answers: { 200: { description: 'The versions.', schema: catalogVersionsSchema } },
      run: ({ res }) => catalogVersions.list(keyOf(res)),
    }),
    defineRoute({
      method: 'get',
      path: '/v1/catalogs/diff',
      access: 'study',
      operationId: 'diffCatalogs',
      tag,
      summary: 'Which products two versions of the catalogue differ in',
      query: z.strictObject({ from: version, to: version }),
      answers: { 200: { description: 'The difference.', schema: catalogDiffSchema } },
      problems: ['unknown-version'],
      run: ({ query, res }) => catalogVersions.diff(keyOf(res), query.from, query.to),
    }),
    exportRoute(catalogVersions),
    defineRoute({
      method: 'post',
      path: '/v1/catalogs/:version/restore',
      access: 'edit',
      operationId: 'restoreCatalog',
      tag,
      summary: 'Bring an earlier version of the catalogue into force again',
      params: z.strictObject({ version }),
      body: restoreSchema.default({ note: '' }),
      bodyIsOptional: true,
      examples: { one: { value: { note: 'The file of today had no prices' } } },
      answers: { 201: { description: 'What is in force now.', schema: catalogVersionSchema } },
      problems: ['unknown-version', 'shared-catalogue'],
      run: ({ params, body, res }) => catalogVersions.restore(keyOf(res), params.version, body.note),
    }),
  ]
}
