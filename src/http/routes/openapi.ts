import { z } from 'zod'
import { Problem } from '../../errors.js'
import { defineRawRoute } from '../define-route.js'
import { whoCalls, type Caller } from '../middleware/caller.js'
import type { Route } from '../route.js'

export const OPENAPI_PATH = '/openapi.json'

/** The JSON of the document for a caller. This route stands in it as well, so it is made when it is asked for. */
type JsonFor = (caller: Caller | null) => string

/** `GET /openapi.json`: in the words of the caller's site, and of the default one for whoever has no good key. */
export function openApiRoutes(jsonFor: JsonFor): readonly Route[] {
  return [
    defineRawRoute({
      method: 'get',
      path: OPENAPI_PATH,
      access: 'open',
      documented: {
        operationId: 'openapi',
        tag: 'Operations',
        summary: 'This document, in the words of the catalogue of the caller’s site',
        answers: { 200: { description: 'OpenAPI 3.1.', schema: z.looseObject({}) } },
      },
      run: (_req, res) => {
        const caller = whoCalls(res)
        const json = jsonFor(caller instanceof Problem ? null : caller)
        res.set('Cache-Control', 'no-cache').vary('Authorization').vary('Cookie').type('json').send(json)
      },
    }),
  ]
}
