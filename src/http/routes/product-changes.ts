import type { Request, Response } from 'express'
import type { z } from 'zod'
import type { ProductChange } from '#catalog'
import { Problem } from '../../errors.js'
import type { RefusedChange } from '../../usecases/catalogs/products.js'
import { endRecall, listRecalls, recallProduct } from '../../usecases/catalogs/recalls.js'
import { parseInput } from '../../usecases/parse-input.js'
import { parseJson } from '../body/parse-json.js'
import { linesOf } from '../body/lines.js'
import { NDJSON, requireNdjson } from '../body/ndjson.js'
import { streamedBody } from '../body/streamed-body.js'
import { defineRawRoute, defineRoute } from '../define-route.js'
import { keyOf } from '../middleware/caller.js'
import type { Route } from '../route.js'
import type { RouteDeps } from './deps.js'
import {
  changedSchema,
  deltaSchema,
  oneProduct,
  productSchema,
  recallViewSchema,
  recallsViewSchema,
  wishSchema,
} from './product-changes-schema.js'
import { writerOf } from './writer-of.js'

const tag = 'Catalogue'
const LINES_MAX = 10_000
const BYTES_MAX = 20_000_000
const REFUSED_MAX = 1000

/** Changes of single products, and recalls. */
export const productChangeRoutes = (deps: RouteDeps): readonly Route[] => [
  deltas(deps),
  ...one(deps),
  ...recalls(deps),
]

interface Line {
  readonly line: number
  readonly change: ProductChange
}

interface RefusedLine {
  readonly line: number
  readonly id: string | null
  readonly code: string
  readonly detail: string
}

const deltas = ({ products, bodyLimit }: RouteDeps): Route =>
  defineRawRoute({
    method: 'patch',
    path: '/v1/products',
    access: 'stock',
    documented: {
      operationId: 'changeProducts',
      tag,
      summary: `Change up to ${LINES_MAX.toLocaleString('en-GB')} products: prices, stock, any field`,
      description:
        'One change a line. Those that are refused are named, and the others made together: when this is answered, they are on disk and every answer is made from them.',
      body: {
        schema: deltaSchema,
        mediaType: NDJSON,
        examples: { price: { value: { id: 'TG-1', price: 24.9, availability: 'in_stock' } } },
      },
      answers: { 200: { description: 'What was changed.', schema: changedSchema } },
      problems: [
        'shared-catalogue',
        'body-too-large',
        'unsupported-media-type',
        'unsupported-encoding',
        'too-many-lines',
      ],
    },
    async run(req, res) {
      const { lines, refused } = await readDeltas(req, res, bodyLimit)
      const made = await products.change(
        keyOf(res),
        lines.map(({ change }) => change),
      )
      const all = [...refused, ...placed(made.refused, lines)].sort((a, b) => a.line - b.line)
      res.set('Cache-Control', 'no-store').json({
        number: made.number,
        catalogVersion: made.catalogVersion,
        accepted: made.accepted,
        refused: all.slice(0, REFUSED_MAX),
        refusedCount: all.length,
      })
    },
  })

async function readDeltas(req: Request, res: Response, lineMax: number) {
  requireNdjson(req)
  const lines: Line[] = []
  const refused: RefusedLine[] = []
  for await (const { number, bytes } of linesOf(streamedBody(req, res, BYTES_MAX), lineMax)) {
    if (number > LINES_MAX)
      throw new Problem('too-many-lines', `A request may hold ${LINES_MAX} changes; nothing was changed.`)
    if (bytes?.length === 0) continue
    const read = readDelta(number, bytes)
    if ('change' in read) lines.push(read)
    else refused.push(read)
  }
  return { lines, refused }
}

function readDelta(line: number, bytes: Buffer | null): Line | RefusedLine {
  try {
    if (bytes === null) throw new Problem('body-too-large', 'The line is too long.')
    const { id, ...fields } = parseInput(deltaSchema, parseJson(bytes, 'line', line))
    return { line, change: { kind: 'patch', id, fields } }
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    const [fault] = error.errors
    return {
      line,
      id: null,
      code: error.code,
      detail: fault === undefined ? error.detail : `${fault.pointer}: ${fault.detail}`,
    }
  }
}

/** A product is refused with all its lines: they make one change of it. */
function placed(refused: readonly RefusedChange[], lines: readonly Line[]): readonly RefusedLine[] {
  const why = new Map(refused.map((one) => [one.id, one]))
  return lines.flatMap(({ line, change }) => {
    const one = why.get(change.id)
    return one === undefined ? [] : [{ line, ...one }]
  })
}

function fieldsOf(id: string, body: z.output<typeof productSchema>): Readonly<Record<string, unknown>> {
  const { id: stated, ...fields } = body
  if (stated !== undefined && stated !== id)
    throw new Problem('invalid-request', 'The body is of another product.', [
      { pointer: '/id', code: 'invalid', detail: 'Must be the id of the address.' },
    ])
  return fields
}

const one = ({ products }: RouteDeps): readonly Route[] => {
  const shared = { path: '/v1/products/:id', access: 'stock', tag, params: oneProduct } as const
  const answers = { 200: { description: 'What was changed.', schema: changedSchema } } as const
  const change = async (res: Response, wanted: ProductChange) => {
    const made = await products.changeOne(keyOf(res), wanted)
    return { ...made, refused: [], refusedCount: 0 }
  }
  return [
    defineRoute({
      ...shared,
      method: 'put',
      operationId: 'putProduct',
      summary: 'Add a product, or put another in its place',
      body: productSchema,
      examples: { one: { value: { brand: 'Example', name: 'Example One' } } },
      answers,
      problems: ['shared-catalogue'],
      run: ({ params: { id }, body, res }) => change(res, { kind: 'put', id, fields: fieldsOf(id, body) }),
    }),
    defineRoute({
      ...shared,
      method: 'patch',
      operationId: 'patchProduct',
      summary: 'Change some fields of a product; null is what is no longer known',
      body: productSchema,
      examples: { one: { value: { price: 24.9 } } },
      answers,
      problems: ['unknown-product', 'shared-catalogue'],
      run: ({ params: { id }, body, res }) => change(res, { kind: 'patch', id, fields: fieldsOf(id, body) }),
    }),
    defineRoute({
      ...shared,
      method: 'delete',
      operationId: 'removeProduct',
      summary: 'Take a product out of the catalogue',
      answers,
      problems: ['unknown-product', 'shared-catalogue'],
      run: ({ params: { id }, res }) => change(res, { kind: 'remove', id }),
    }),
  ]
}

const recalls = ({ siteWriter, sites, clock }: RouteDeps): readonly Route[] => {
  const shared = { path: '/v1/products/:id/recall', access: 'stock', tag, params: oneProduct } as const
  return [
    defineRoute({
      method: 'get',
      path: '/v1/recalls',
      access: 'review',
      operationId: 'listRecalls',
      tag,
      summary: 'What the site has recalled, the newest first',
      answers: { 200: { description: 'The recalls.', schema: recallsViewSchema } },
      run: async ({ res }) => ({
        recalls: await listRecalls(siteWriter.reads(), writerOf(res, clock).site),
      }),
    }),
    defineRoute({
      ...shared,
      method: 'post',
      operationId: 'recallProduct',
      summary: 'Take a product out of every answer of the site, at once',
      body: wishSchema,
      examples: { one: { value: { reason: 'A batch was contaminated' } } },
      answers: { 200: { description: 'The recall.', schema: recallViewSchema } },
      problems: ['unknown-product'],
      run: ({ params: { id }, body, res }) => {
        const writer = writerOf(res, clock)
        const wish = { product: id, ...body }
        const live = sites.site(writer.site)
        return siteWriter.write(writer.site, (tx) => recallProduct({ tx, ...writer }, live, wish))
      },
    }),
    defineRoute({
      ...shared,
      method: 'delete',
      operationId: 'endRecall',
      summary: 'Let a product be shown again',
      answers: { 204: { description: 'The recall is over.' } },
      problems: ['unknown-product'],
      run: ({ params: { id }, res }) => {
        const writer = writerOf(res, clock)
        return siteWriter.write(writer.site, (tx) => endRecall({ tx, ...writer }, id))
      },
    }),
  ]
}
