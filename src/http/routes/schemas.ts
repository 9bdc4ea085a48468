import { z } from 'zod'
import { filesWithSchema, schemaOfFile } from '../../usecases/describe/catalog-schemas.js'
import { defineRoute } from '../define-route.js'
import type { Route } from '../route.js'

/** `GET /schemas/products.json` and its like: what the files of a catalogue may hold. */
export function schemaRoutes(): readonly Route[] {
  return [
    defineRoute({
      method: 'get',
      path: '/schemas/:file',
      access: 'open',
      operationId: 'readSchema',
      tag: 'Catalogue',
      summary: 'What a file of a catalogue may hold, as JSON Schema',
      description:
        'For an editor: it checks and explains a file whose `$schema` is this address. It is of draft 7, describes every ' +
        'field, and is the same for every catalogue.',
      params: z.strictObject({
        file: z.enum(filesWithSchema, `There are schemas of ${filesWithSchema.join(', ')}.`).meta({
          description: 'The file, as it is called in the folder of a catalogue.',
          example: 'products.json',
        }),
      }),
      answers: { 200: { description: 'A JSON Schema.', schema: z.looseObject({}) } },
      cached: true,
      problems: ['unknown-id'],
      run: ({ params: { file } }) => schemaOfFile(file) as Record<string, unknown>,
    }),
  ]
}
