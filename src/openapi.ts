import { createDocument, type ZodOpenApiOperationObject, type ZodOpenApiResponsesObject } from 'zod-openapi'
import { z } from 'zod'
import type { ProblemCode } from './errors.js'
import { problemKinds, problemMediaType } from './routes/problem-json.js'
import { problemSchema } from './routes/schemas/problem.js'
import { productPageQuery } from './routes/schemas/product-page.js'
import { jsonLdSchema, productPageSchema, productSchema } from './routes/schemas/product.js'
import { readmeRequests } from './routes/schemas/examples.js'
import type { RequestSchema } from './routes/schemas/recommendation-request.js'
import { recommendationSchema } from './routes/schemas/recommendation.js'

const everywhere: readonly ProblemCode[] = [
  'bad-request',
  'invalid-request',
  'header-too-large',
  'request-timeout',
  'expectation-failed',
  'internal',
]
const reads: readonly ProblemCode[] = [...everywhere, 'unauthorized', 'rate-limited']
const bodies: readonly ProblemCode[] = [
  ...reads,
  'invalid-json',
  'duplicate-key',
  'too-deep',
  'too-many-keys',
  'body-too-large',
  'unsupported-media-type',
  'unsupported-encoding',
]

/** The OpenAPI 3.1 document of every route, made from the schemas that parse the requests. */
export function openApiDocument(requestSchema: RequestSchema, version: string) {
  return createDocument({
    openapi: '3.1.0',
    info: {
      title: 'Candour',
      version,
      description: 'Ranks products for a profile and shows its working.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    paths: {
      '/v1/recommendations': { post: recommendations(requestSchema) },
      '/v1/products': { get: productPage },
      '/v1/products/{id}': { get: product },
      '/livez': { get: health('livez', 'ok', 'The process answers.', everywhere) },
      '/readyz': {
        get: health('readyz', 'ready', 'New traffic may be sent here.', [...everywhere, 'unavailable']),
      },
      '/openapi.json': { get: document },
      '/docs': { get: docs },
    },
  })
}

const json = (schema: z.ZodType) => ({ 'application/json': { schema } })

function recommendations(requestSchema: RequestSchema): ZodOpenApiOperationObject {
  return {
    operationId: 'recommend',
    tags: ['Recommendations'],
    summary: 'Rank products for a profile',
    description: 'Every product in scope is ranked or excluded. Nothing of the profile is stored.',
    requestBody: {
      required: true,
      content: { 'application/json': { schema: requestSchema, examples: readmeRequests } },
    },
    responses: {
      200: { description: 'The ranking, with its reasons.', content: json(recommendationSchema) },
      ...problems([...bodies, 'unknown-weight-set']),
    },
  }
}

const productPage: ZodOpenApiOperationObject = {
  operationId: 'listProducts',
  tags: ['Catalogue'],
  summary: 'List products',
  requestParams: { query: productPageQuery },
  responses: {
    200: { description: 'A page of products in the order of their ids.', content: json(productPageSchema) },
    304: { description: 'The ETag still holds.' },
    ...problems(reads),
  },
}

const product: ZodOpenApiOperationObject = {
  operationId: 'getProduct',
  tags: ['Catalogue'],
  summary: 'Every fact of a product, with its evidence',
  requestParams: { path: z.strictObject({ id: z.string() }) },
  responses: {
    200: {
      description: 'The product.',
      content: { ...json(productSchema), 'application/ld+json': { schema: jsonLdSchema } },
    },
    304: { description: 'The ETag still holds.' },
    ...problems([...reads, 'unknown-product', 'not-acceptable']),
  },
}

const document: ZodOpenApiOperationObject = {
  operationId: 'openapi',
  tags: ['Operations'],
  summary: 'This document',
  responses: {
    200: { description: 'OpenAPI 3.1.', content: json(z.looseObject({})) },
    ...problems(everywhere),
  },
}

const docs: ZodOpenApiOperationObject = {
  operationId: 'docs',
  tags: ['Operations'],
  summary: 'This document as a page',
  responses: {
    200: { description: 'A page.', content: { 'text/html': { schema: z.string() } } },
    ...problems(everywhere),
  },
}

function health(operationId: string, status: string, description: string, codes: readonly ProblemCode[]) {
  return {
    operationId,
    tags: ['Operations'],
    summary: description,
    responses: {
      200: { description, content: json(z.strictObject({ status: z.literal(status) })) },
      ...problems(codes),
    },
  }
}

/** The problem types a route may answer with, by status. */
function problems(codes: readonly ProblemCode[]): ZodOpenApiResponsesObject {
  const statuses = [...new Set(codes.map((code) => problemKinds[code].status))]
  return Object.fromEntries(
    statuses.map((status) => [
      status,
      problemsOf(codes.filter((code) => problemKinds[code].status === status)),
    ]),
  )
}

function problemsOf(codes: readonly ProblemCode[]) {
  const named = codes.map((code) => `\`/problems/${code}\` (${problemKinds[code].title})`).join(', ')
  return { description: named, content: { [problemMediaType]: { schema: problemSchema } } }
}
