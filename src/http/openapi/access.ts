import type { ZodOpenApiOperationObject, ZodOpenApiPathsObject } from 'zod-openapi'
import { z } from 'zod'
import {
  keysSchema,
  keySchema,
  madeKeySchema,
  madeSiteSchema,
  newKeySchema,
  newSiteSchema,
  rotationSchema,
  sessionSchema,
  signInSchema,
  sitesSchema,
} from '../routes/schemas/keys.js'
import { bodies, json, problems, reads } from './problems.js'

const id = z.strictObject({ id: z.string().meta({ example: '00000000-0000-4000-8000-000000000000' }) })
const body = (schema: z.ZodType, example: unknown) => ({
  required: true,
  content: { 'application/json': { schema, examples: { one: { value: example } } } },
})

const listKeys: ZodOpenApiOperationObject = {
  operationId: 'listKeys',
  tags: ['Access'],
  summary: "The keys of the caller's site",
  responses: {
    200: { description: 'All keys, ended ones too.', content: json(keysSchema) },
    ...problems(reads),
  },
}

const createKey: ZodOpenApiOperationObject = {
  operationId: 'createKey',
  tags: ['Access'],
  summary: 'Create a key; its secret is shown once',
  requestBody: body(newKeySchema, { kind: 'ak', role: 'editor', label: 'Anna, marketing' }),
  responses: { 201: { description: 'The key.', content: json(madeKeySchema) }, ...problems(bodies) },
}

const revoke: ZodOpenApiOperationObject = {
  operationId: 'revokeKey',
  tags: ['Access'],
  summary: 'Revoke a key at once and for ever',
  requestParams: { path: id },
  responses: {
    200: { description: 'The key as it is now.', content: json(keySchema) },
    ...problems([...reads, 'unknown-id', 'last-admin-key']),
  },
}

const rotate: ZodOpenApiOperationObject = {
  operationId: 'rotateKey',
  tags: ['Access'],
  summary: 'Put a new key in the place of one, which ends after a time of grace',
  requestParams: { path: id },
  requestBody: body(rotationSchema, { graceSeconds: 3600 }),
  responses: {
    201: { description: 'The new key.', content: json(madeKeySchema) },
    ...problems([...bodies, 'unknown-id', 'key-ended']),
  },
}

const listSites: ZodOpenApiOperationObject = {
  operationId: 'listSites',
  tags: ['Access'],
  summary: 'All sites for an admin of the default site, the own one for any other admin',
  responses: { 200: { description: 'The sites.', content: json(sitesSchema) }, ...problems(reads) },
}

const createSite: ZodOpenApiOperationObject = {
  operationId: 'createSite',
  tags: ['Access'],
  summary: 'Create a site, which starts with what is shipped, and its first admin key',
  requestBody: body(newSiteSchema, { id: 'second-shop', name: 'Second shop' }),
  responses: {
    201: { description: 'The site.', content: json(madeSiteSchema) },
    ...problems([...bodies, 'id-taken']),
  },
}

const signIn: ZodOpenApiOperationObject = {
  operationId: 'signIn',
  tags: ['Access'],
  summary: 'Exchange a studio key for a session cookie',
  requestBody: body(signInSchema, { key: 'ak_…' }),
  responses: {
    200: {
      description: 'Signed in; the cookie is HttpOnly and SameSite=Strict.',
      content: json(sessionSchema),
    },
    ...problems(bodies),
  },
}

const whoAmI: ZodOpenApiOperationObject = {
  operationId: 'getSession',
  tags: ['Access'],
  summary: 'Who is signed in',
  responses: { 200: { description: 'The session.', content: json(sessionSchema) }, ...problems(reads) },
}

const signOut: ZodOpenApiOperationObject = {
  operationId: 'signOut',
  tags: ['Access'],
  summary: 'End the session',
  responses: { 204: { description: 'Signed out.' }, ...problems(reads) },
}

export const accessPaths: ZodOpenApiPathsObject = {
  '/v1/session': { get: whoAmI, post: signIn, delete: signOut },
  '/v1/sites': { get: listSites, post: createSite },
  '/v1/keys': { get: listKeys, post: createKey },
  '/v1/keys/{id}': { delete: revoke },
  '/v1/keys/{id}/rotate': { post: rotate },
}
