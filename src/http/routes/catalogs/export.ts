import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { setImmediate as turn } from 'node:timers/promises'
import type { Response } from 'express'
import { z } from 'zod'
import { parseInput } from '../../../usecases/parse-input.js'
import type { CatalogVersionsUse } from '../../../usecases/catalogs/versions.js'
import { keyOf } from '../../middleware/caller.js'
import { defineRawRoute } from '../../define-route.js'
import type { Route } from '../../route.js'

const mediaTypes = { catalog: 'application/json', csv: 'text/csv', jsonl: 'application/x-ndjson' } as const
const endings = { catalog: 'json', csv: 'csv', jsonl: 'jsonl' } as const

const params = z.strictObject({
  version: z.string().max(200).meta({
    example: 'current',
    description: 'A version that is kept, or `current` for what is in force.',
  }),
})

const query = z.strictObject({
  format: z.enum(['catalog', 'csv', 'jsonl']).default('catalog').meta({
    description:
      'A whole catalogue as one object (`application/json`), or its products in the short form, one a row: `text/csv`, `application/x-ndjson`.',
  }),
})

/** `GET /v1/catalogs/{version}/export`: what an import reads back to the same bytes. */
export const exportRoute = (catalogVersions: CatalogVersionsUse): Route =>
  defineRawRoute({
    method: 'get',
    path: '/v1/catalogs/:version/export',
    access: 'export',
    query,
    documented: {
      operationId: 'exportCatalog',
      tag: 'Catalogue',
      summary: 'A version of the catalogue as a file that an import reads back',
      description:
        'What is private to the shop is left out. Of `current` the weights and rules are those that the site published, ' +
        'of another version those that came with it. No cell of the CSV is a formula for a spreadsheet.',
      params,
      query,
      answers: {
        200: {
          description: 'The file.',
          schema: z.looseObject({}),
          others: { [mediaTypes.csv]: z.string(), [mediaTypes.jsonl]: z.looseObject({}) },
        },
      },
      problems: ['unknown-version', 'no-catalogue'],
    },
    async run(req, res) {
      const { format } = parseInput(query, req.query)
      const by = keyOf(res)
      const { version, pieces } = await catalogVersions.export(by, req.params['version'] ?? '', format)
      const name = `${by.site}-${version.replace('@', '-')}.${endings[format]}`
      res.set({
        'Content-Type': `${mediaTypes[format]}${format === 'csv' ? '; charset=utf-8' : ''}`,
        'Content-Disposition': `attachment; filename="${name}"`,
        'Cache-Control': 'no-store',
      })
      await send(pieces, res)
    },
  })

/** Other requests are answered between two pieces. A caller who hangs up ends it. */
async function send(pieces: Iterable<string>, res: Response): Promise<void> {
  async function* inTurns(): AsyncGenerator<string, void> {
    for (const piece of pieces) {
      yield piece
      await turn()
    }
  }
  await pipeline(Readable.from(inTurns()), res)
}
