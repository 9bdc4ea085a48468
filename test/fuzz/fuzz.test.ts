import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { addressOf } from '../support/client.js'
import { operationsOfServers, type Operation } from '../support/operations.js'
import { asServer, service } from '../support/service.js'
import { brokenValue, breakRequest } from './broken-request.js'
import { mendFor } from './mend.js'
import { validRequests, type FuzzRequest } from './valid-request.js'

const REQUESTS = Number(process.env['FUZZ'] ?? 600)
const BATCH = '/v1/recommendations/batch'

const { app, document, catalog, snapshot } = service()
const address = await addressOf(app)
const ids = catalog.products.map(({ id }) => id)
const { catalogVersion, weightsVersion, rulesVersion } = snapshot().versions
const known = {
  id: ids,
  productIds: ids,
  candidates: ids,
  excludeProducts: ids,
  cursor: ids.map((id) => Buffer.from(id).toString('base64url')),
  limit: ['1', '7', '100'],
  weightSet: ['published'],
  catalogVersion: [catalogVersion],
  weightsVersion: [weightsVersion],
  rulesVersion: [rulesVersion],
}
const valid = validRequests(document, known, mendFor(catalog.quiz))
const ajv = new Ajv2020({ strict: false })
addFormats.default(ajv)
ajv.addSchema(document, 'openapi')

const operations = operationsOfServers(document)
// What takes a body can be wrong in more ways.
const anyOperation = fc.constantFrom(
  ...operations.flatMap((one) => (one.body === null ? [one] : [one, one, one])),
)
const anySeed = fc.nat()
const counts = new Map<string, number>()

// Whatever is answered, the app of `service` is held against the document too: status, type and every field.
it(
  `accepts each of ${REQUESTS / 2} random requests that the document allows`,
  { timeout: 600_000 },
  async () => {
    const property = fc.asyncProperty(anyOperation, anySeed, async (operation, seed) => {
      const { request } = valid(operation, seed)
      const { status, body } = await send(request)
      expect([request, status === 200 ? '' : body]).toEqual([request, ''])
      if (operation.path === BATCH) expect(problemsIn(body)).toEqual([false])
    })
    await fc.assert(property, { numRuns: REQUESTS / 2, endOnFailure: true })
  },
)

it(
  `answers each of ${REQUESTS / 2} broken ones with a problem, and none with a 5xx`,
  { timeout: 600_000 },
  async () => {
    const property = fc.asyncProperty(anyOperation, anySeed, fc.gen(), async (operation, seed, gen) => {
      if (operation.path === BATCH) return brokenBatch(operation, seed, gen)
      const request = breakRequest(valid(operation, seed), judge(operation), gen, fc)
      const { status, type } = await send(request)
      expect([request, status >= 400 && status < 500, type]).toEqual([
        request,
        true,
        'application/problem+json',
      ])
    })
    await fc.assert(property, { numRuns: REQUESTS / 2, endOnFailure: true })
    console.log(`${REQUESTS} requests, answered by status: ${[...counts].sort().join(' ')}`)
  },
)

/** A batch is answered line by line: the broken ones, and no other, by a problem. */
async function brokenBatch(operation: Operation, seed: number, gen: fc.GeneratorValue): Promise<void> {
  const isBroken = gen(fc.array, fc.boolean(), { minLength: 1, maxLength: 5 })
  const lines = isBroken.map((broken, i) => {
    const { value } = valid(operation, seed + i)
    return JSON.stringify(broken ? brokenValue(value, judge(operation), gen, fc) : value)
  })
  const { request } = valid(operation, seed)
  const { status, body } = await send({ ...request, body: lines.join('\n') })
  expect([lines, status, problemsIn(body)]).toEqual([lines, 200, isBroken])
}

const problemsIn = (body: string): readonly boolean[] =>
  body
    .trim()
    .split('\n')
    .map((line) => 'type' in (JSON.parse(line) as object))

function judge({ path, body }: Operation): (value: unknown) => boolean {
  const validate = body === null ? undefined : (ajv.getSchema(pointerOf(path, body.type)) ?? undefined)
  return (value) => validate?.(value) === true
}

function pointerOf(path: string, type: string): string {
  const parts = ['paths', path, 'post', 'requestBody', 'content', type, 'schema']
  return `openapi#/${parts.map((part) => encodeURIComponent(part.replaceAll('/', '~1'))).join('/')}`
}

async function send(request: FuzzRequest) {
  const { method, body } = request
  const headers = { ...asServer, ...request.headers }
  const response = await fetch(address + request.address, { method, headers, body })
  counts.set(`${response.status}`, (counts.get(`${response.status}`) ?? 0) + 1)
  const type = response.headers.get('Content-Type')?.split(';')[0]
  return { status: response.status, type, body: await response.text() }
}
