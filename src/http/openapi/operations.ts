import type { ZodOpenApiOperationObject, ZodOpenApiPathsObject } from 'zod-openapi'
import { z } from 'zod'
import type { ProblemCode } from '../../errors.js'
import { everywhere, json, problems, reads } from './problems.js'

const openapi: ZodOpenApiOperationObject = {
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

const metrics: ZodOpenApiOperationObject = {
  operationId: 'metrics',
  tags: ['Operations'],
  summary: 'What an operator watches, for Prometheus',
  responses: {
    200: { description: 'Metrics.', content: { 'text/plain': { schema: z.string() } } },
    ...problems(reads),
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

export const operationPaths: ZodOpenApiPathsObject = {
  '/livez': { get: health('livez', 'ok', 'The process answers.', everywhere) },
  '/readyz': {
    get: health('readyz', 'ready', 'New traffic may be sent here.', [...everywhere, 'unavailable']),
  },
  '/openapi.json': { get: openapi },
  '/docs': { get: docs },
  '/metrics': { get: metrics },
}
