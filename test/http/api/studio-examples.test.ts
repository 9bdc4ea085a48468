import { expect, it } from 'vitest'
import { addressIn, operationsIn, operationsOfServers, type Operation } from '../../support/operations.js'
import { service } from '../../support/service.js'
import { storedService } from '../../support/stored-service.js'

type Body = Readonly<Record<string, unknown>>
type Send = (method: string, address: string, body?: unknown, match?: string) => Promise<Answer>

interface Answer {
  readonly status: number
  readonly text: string
  readonly body: Readonly<Record<string, string>>
}

const { document } = service()
const ofServers = operationsOfServers(document).map(({ method, path }) => `${method} ${path}`)
const ofStudio = operationsIn(document).filter(({ method, path }) => !ofServers.includes(`${method} ${path}`))
const exampleOf = (method: string, path: string): Body =>
  operationsIn(document).find((one) => one.method === method && one.path === path)?.body?.examples[0] as Body

async function admin(): Promise<{ send: Send; key: string }> {
  const { http, keysOf } = await storedService()
  const { admin: key } = await keysOf()
  const send: Send = async (method, address, body, match) => {
    const request = http()[method.toLowerCase() as 'get'](address).set('Authorization', `Bearer ${key}`)
    if (match !== undefined) request.set('If-Match', match)
    const { status, text, body: parsed } = await (body === undefined ? request : request.send(body as object))
    return { status, text, body: parsed }
  }
  return { send, key }
}

/** Makes what an example speaks of, as its own POST has it, and gives its id and its revision. */
async function made(send: Send, collection: string): Promise<{ id: string; match: string }> {
  const { body } = await send('POST', collection, exampleOf('POST', collection))
  const { id, revision } = (body['key'] ?? body) as unknown as { id: string; revision?: number }
  return { id, match: `"${revision}"` }
}

/** An example with the names that only this service can give: of a preview, or of a key. */
async function filled(send: Send, key: string, address: string, example: Body): Promise<Body> {
  if (address === '/v1/session') return { key }
  if (!('previewId' in example)) return example
  const preview = address.replace(/\/publish$/, '/preview')
  const rules = address === '/v1/rules'
  const { body } = await send(
    'POST',
    rules ? '/v1/rules/preview' : preview,
    rules ? { rules: example['rules'] } : undefined,
  )
  return { ...example, previewId: body['previewId'] }
}

it.each(ofStudio)('has an example that the service answers: $method $path', async (operation: Operation) => {
  const { send, key } = await admin()
  const { method, path } = operation
  const collection = /^(.*)\/\{id\}/.exec(path)?.[1]
  const { id, match } = collection === undefined ? { id: '', match: '"1"' } : await made(send, collection)
  const needed = operation.parameters.filter((one) => one.in === 'query' && one.required)
  const query = new URLSearchParams(
    Object.fromEntries(needed.map(({ name, schema }) => [name, schema.example ?? ''])),
  )
  const address =
    addressIn(operation, { id, number: '1' }) + (needed.length === 0 ? '' : `?${query.toString()}`)
  const example = operation.body?.examples[0] as Body | undefined
  const body = example && (await filled(send, key, address, example))
  const { status, text } = await send(method, address, body, match)
  expect([text, status >= 200 && status < 300]).toEqual([text, true])
})
