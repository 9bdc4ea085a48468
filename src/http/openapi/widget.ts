import type { ZodOpenApiOperationObject, ZodOpenApiPathsObject } from 'zod-openapi'
import { z } from 'zod'
import { everywhere, json, problems } from './problems.js'

const file = z
  .strictObject({
    address: z.string(),
    integrity: z.string().meta({ description: 'Its hash, for the integrity attribute of a script.' }),
    bytes: z.int(),
    gzipBytes: z.int(),
  })
  .meta({ id: 'WidgetFile' })

const manifest = z
  .strictObject({
    floating: z.string().meta({ description: 'Always the newest; kept for minutes.' }),
    module: file.meta({ description: 'The same module at an address whose bytes never change.' }),
    chunks: z.array(file).meta({ description: 'What the module loads later, when it is needed.' }),
  })
  .meta({ id: 'WidgetManifest' })

const widgetManifest: ZodOpenApiOperationObject = {
  operationId: 'widgetManifest',
  tags: ['Operations'],
  summary: 'Where the elements for a page are, with their hashes',
  responses: {
    200: { description: 'The files.', content: json(manifest) },
    304: { description: 'The ETag still holds.' },
    ...problems([...everywhere, 'not-found']),
  },
}

export const widgetPaths: ZodOpenApiPathsObject = { '/widget/v1/manifest.json': { get: widgetManifest } }
