import { z } from 'zod'
import { keyOf } from '../middleware/caller.js'
import type { KeySpec } from '../../sites/new-key.js'
import { defineRoute } from '../define-route.js'
import type { Route } from '../route.js'
import type { RouteDeps } from './deps.js'
import {
  keySchema,
  keysSchema,
  madeKeySchema,
  newKeySchema,
  rotationSchema,
  type NewKeyRequest,
} from './keys-schema.js'

/** `/v1/keys`: the keys of the caller's site. A secret is in the answer that makes it, and nowhere else. */
export function keyRoutes({ administration }: RouteDeps): readonly Route[] {
  const shared = { access: 'administer', tag: 'Access' } as const
  return [
    defineRoute({
      ...shared,
      method: 'get',
      path: '/v1/keys',
      operationId: 'listKeys',
      summary: "The keys of the caller's site",
      answers: { 200: { description: 'All keys, ended ones too.', schema: keysSchema } },
      run: async ({ res }) => ({ keys: await administration.keys(keyOf(res)) }),
    }),
    defineRoute({
      ...shared,
      method: 'post',
      path: '/v1/keys',
      operationId: 'createKey',
      summary: 'Create a key; its secret is shown once',
      body: newKeySchema,
      examples: { one: { value: { kind: 'ak', role: 'editor', label: 'Anna, marketing' } } },
      answers: { 201: { description: 'The key.', schema: madeKeySchema } },
      run: ({ body, res }) => administration.createKey(keyOf(res), specOf(body)),
    }),
    defineRoute({
      ...shared,
      method: 'delete',
      path: '/v1/keys/:id',
      operationId: 'revokeKey',
      summary: 'Revoke a key at once and for ever',
      params: oneKey,
      answers: { 200: { description: 'The key as it is now.', schema: keySchema } },
      problems: ['unknown-id', 'last-admin-key'],
      run: ({ params, res }) => administration.revokeKey(keyOf(res), params.id),
    }),
    defineRoute({
      ...shared,
      method: 'post',
      path: '/v1/keys/:id/rotate',
      operationId: 'rotateKey',
      summary: 'Put a new key in the place of one, which ends after a time of grace',
      params: oneKey,
      body: rotationSchema,
      examples: { one: { value: { graceSeconds: 3600 } } },
      answers: { 201: { description: 'The new key.', schema: madeKeySchema } },
      problems: ['unknown-id', 'key-ended'],
      run: ({ params, body, res }) => administration.rotateKey(keyOf(res), params.id, body.graceSeconds),
    }),
  ]
}

const oneKey = z.strictObject({ id: z.string().meta({ example: '00000000-0000-4000-8000-000000000000' }) })

function specOf(request: NewKeyRequest): KeySpec {
  const origins = request.kind === 'pk' ? request.origins : []
  return { ...request, origins, role: request.kind === 'ak' ? request.role : null }
}
