import type { ZodOpenApiOperationObject, ZodOpenApiPathsObject } from 'zod-openapi'
import { z } from 'zod'
import type { PersonaSchema } from '../../usecases/govern/personas.js'
import { policyBodySchema, savedPersona, savedPolicy } from '../routes/schemas/saved.js'
import { bodyOf, conditional, idParameter, withETag } from './governed.js'
import { bodies, json, problems, reads } from './problems.js'

interface Collection {
  readonly one: 'persona' | 'policy'
  readonly many: 'personas' | 'policies'
  readonly what: string
  readonly body: z.ZodType
  readonly saved: z.ZodType
  readonly example: { readonly id: string }
}

const persona = (body: PersonaSchema): Collection => ({
  one: 'persona',
  many: 'personas',
  what: 'a saved request that every preview asks again',
  body,
  saved: savedPersona(body),
  example: examplePersona,
})

const examplePersona = {
  id: 'glow-under-40',
  name: 'Glow, under £40',
  request: {
    profile: { concerns: [{ id: 'dullness' }], budget: { max: 4000, currency: 'GBP' }, conditions: [] },
  },
}

const policy: Collection = {
  one: 'policy',
  many: 'policies',
  what: 'an assertion over the personas that can block a publish',
  body: policyBodySchema,
  saved: savedPolicy,
  example: {
    id: 'no-leader-everywhere',
    text: 'No product leads for more than eight in ten personas.',
    kind: 'lead-share-max',
    share: 0.8,
  } as { readonly id: string },
}

export function savedPaths(personaBody: PersonaSchema): ZodOpenApiPathsObject {
  return { ...collectionPaths(persona(personaBody)), ...collectionPaths(policy) }
}

function collectionPaths(collection: Collection): ZodOpenApiPathsObject {
  const { many } = collection
  return {
    [`/v1/${many}`]: { get: list(collection), post: create(collection) },
    [`/v1/${many}/{id}`]: {
      get: get(collection),
      put: replace(collection),
      delete: remove(collection),
    },
  }
}

const capital = (word: string): string => `${word.charAt(0).toUpperCase()}${word.slice(1)}`
const tags = ['Personas and policies']

const list = ({ many, what, saved }: Collection): ZodOpenApiOperationObject => ({
  operationId: `list${capital(many)}`,
  tags,
  summary: `${capital(many)}: each ${what}`,
  responses: {
    200: { description: 'All of them.', content: json(z.strictObject({ [many]: z.array(saved) })) },
    ...problems(reads),
  },
})

const create = ({ one, body, saved, example }: Collection): ZodOpenApiOperationObject => ({
  operationId: `create${capital(one)}`,
  tags,
  summary: `Save a new ${one}`,
  requestBody: bodyOf(body, example),
  responses: {
    201: withETag({ description: `The ${one}.`, content: json(saved) }),
    ...problems([...bodies, 'id-taken', 'too-many-documents']),
  },
})

const get = ({ one, saved, example }: Collection): ZodOpenApiOperationObject => ({
  operationId: `get${capital(one)}`,
  tags,
  summary: `A ${one}`,
  requestParams: { path: idParameter(example.id) },
  responses: {
    200: withETag({ description: `The ${one}.`, content: json(saved) }),
    ...problems([...reads, 'unknown-id']),
  },
})

const replace = ({ one, body, saved, example }: Collection): ZodOpenApiOperationObject => ({
  operationId: `replace${capital(one)}`,
  tags,
  summary: `Put another ${one} in its place`,
  requestParams: { path: idParameter(example.id), header: conditional },
  requestBody: bodyOf(body, example),
  responses: {
    200: withETag({ description: `The ${one} as it is now.`, content: json(saved) }),
    ...problems([...bodies, 'unknown-id', 'precondition-failed', 'precondition-required']),
  },
})

const remove = ({ one, example }: Collection): ZodOpenApiOperationObject => ({
  operationId: `delete${capital(one)}`,
  tags,
  summary: `Delete a ${one}`,
  requestParams: { path: idParameter(example.id), header: conditional },
  responses: {
    204: { description: 'It is gone; the audit log remembers it.' },
    ...problems([...reads, 'unknown-id', 'precondition-failed', 'precondition-required']),
  },
})
