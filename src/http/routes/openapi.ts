import { z } from 'zod'
import { defineRawRoute } from '../define-route.js'
import type { Route } from '../route.js'

/** `GET /openapi.json`: the JSON of a document in which this route stands as well, so it is asked for when it is sent. */
export function openApiRoutes(json: () => string): readonly Route[] {
  return [
    defineRawRoute({
      method: 'get',
      path: '/openapi.json',
      access: 'open',
      documented: {
        operationId: 'openapi',
        tag: 'Operations',
        summary: 'This document',
        answers: { 200: { description: 'OpenAPI 3.1.', schema: z.looseObject({}) } },
      },
      run: (_req, res) => void res.set('Cache-Control', 'no-cache').type('json').send(json()),
    }),
  ]
}
