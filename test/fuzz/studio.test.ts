import fc from 'fast-check'
import { expect, it } from 'vitest'
import { addressOf } from '../support/client.js'
import { operationsIn, type Operation } from '../support/operations.js'
import { storedService } from '../support/stored-service.js'
import { breakValue } from './broken-value.js'
import { validRequests } from './valid-request.js'

const REQUESTS = Number(process.env['FUZZ'] ?? 600) / 2

/** What would end the very key that asks. */
const isSuicide = ({ path, method }: Operation): boolean =>
  path.startsWith('/v1/keys/') || (path === '/v1/session' && method === 'DELETE')

// Whatever is answered is held against the document too: status, type and every field.
it(
  `meets ${REQUESTS} random requests of an admin, with and without faults, and none with a 5xx`,
  { timeout: 600_000 },
  async () => {
    const { app, document, keysOf, http } = await storedService()
    const { admin } = await keysOf()
    const as = { Authorization: `Bearer ${admin}` }
    const draft: { id: string } = (
      await http().post('/v1/weight-sets').set(as).send({ name: 'x' }).expect(201)
    ).body
    const personas = ['prefers-plant', 'acne-marks-belfast']
    const known = {
      id: [draft.id, ...personas, 'none', 'a%00b'],
      number: ['1', '2', '0', 'x'],
      from: ['1'],
      to: ['1', draft.id],
    }
    const valid = validRequests(document, known, (_path, body) => body)
    const operations = operationsIn(document)
      .filter(({ roles }) => !roles.includes('pk'))
      .filter((one) => !isSuicide(one))
    const origin = await addressOf(app)
    const counts = new Map<number, number>()

    const property = fc.asyncProperty(
      fc.constantFrom(...operations),
      fc.nat(),
      fc.gen(),
      async (operation, seed, gen) => {
        const { request, value } = valid(operation, seed)
        const isBroken = gen(fc.boolean)
        const body =
          request.body === null ? null : JSON.stringify(isBroken ? breakValue(value, gen, fc) : value)
        const match = gen(fc.constantFrom, '"1"', '"2"', '"3"', '*', 'x', '')
        const headers = { ...as, ...request.headers, ...(match !== '' && { 'If-Match': match }) }
        const { status } = await fetch(origin + request.address, { method: request.method, headers, body })
        counts.set(status, (counts.get(status) ?? 0) + 1)
        expect([request, body, status < 500]).toEqual([request, body, true])
      },
    )
    await fc.assert(property, { numRuns: REQUESTS, endOnFailure: true })
    console.log(`${REQUESTS} requests of an admin, by status: ${[...counts].sort().join(' ')}`)
  },
)
