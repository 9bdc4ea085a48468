import { setTimeout as pause } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { builtinFolder } from '../../../src/sites/builtin-catalog.js'
import { filesIn } from '../../../src/sites/catalog-folder.js'
import { addressIn, operationsIn, operationsOfServers, type Operation } from '../../support/operations.js'
import { service } from '../../support/service.js'
import { storedService } from '../../support/stored-service.js'

type Body = Readonly<Record<string, unknown>>
type Send = (
  method: string,
  address: string,
  body?: unknown,
  match?: string,
  type?: string,
) => Promise<Answer>

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
  const send: Send = async (method, address, body, match, type) => {
    const request = http()[method.toLowerCase() as 'get'](address).set('Authorization', `Bearer ${key}`)
    if (match !== undefined) request.set('If-Match', match)
    if (type === MULTIPART)
      request.attach('file', Buffer.from(JSON.stringify(whole)), 'catalogue.json').field('format', 'catalog')
    else if (type !== undefined) request.type(type)
    const {
      status,
      text,
      body: parsed,
    } = await (body === undefined || type === MULTIPART ? request : request.send(textOf(body, type)))
    return { status, text, body: parsed }
  }
  return { send, key }
}

const MULTIPART = 'multipart/form-data'
const whole = filesIn(builtinFolder)
const textOf = (body: unknown, type?: string): string | object =>
  type === undefined || type === 'application/json' ? (body as object) : JSON.stringify(body)

/** Makes what an example of the catalogue speaks of, and gives its id or its version. */
async function subjectOf(send: Send, { path, method }: Operation): Promise<string | null> {
  if (path.startsWith('/v1/products/')) {
    const id = 'inkey-exosome-hydro-glow'
    if (method === 'DELETE') await send('POST', `/v1/products/${id}/recall`, { reason: 'x' })
    return id
  }
  if (path.startsWith('/v1/catalogs/imports/')) {
    const { id = '' } = (await send('POST', '/v1/catalogs/imports', {}, undefined, MULTIPART)).body
    while ((await send('GET', `/v1/catalogs/imports/${id}`)).body['status'] === 'reading') await pause(5)
    return id
  }
  if (!path.startsWith('/v1/catalogs/')) return null
  const { body } = await send('GET', '/v1/catalogs')
  const [first] = body['versions'] as unknown as readonly { readonly version: string }[]
  return first?.version ?? null
}

/** Makes what an example speaks of, as its own POST has it, and gives its id and its revision. */
async function made(send: Send, collection: string): Promise<{ id: string; match: string }> {
  const { body } = await send('POST', collection, exampleOf('POST', collection))
  const { id, revision } = (body['key'] ?? body) as unknown as { id: string; revision?: number }
  return { id, match: `"${revision}"` }
}

/** What is replaced is at its first revision; a feed is not there before it is set. */
async function matchOf(send: Send, { path, method }: Operation): Promise<string> {
  if (path !== '/v1/feeds') return '"1"'
  if (method !== 'DELETE') return '"0"'
  const { body } = await send('PUT', path, exampleOf('PUT', path), '"0"')
  return `"${body['revision']}"`
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
  const subject = await subjectOf(send, operation)
  const collection = subject === null ? /^(.*)\/\{id\}/.exec(path)?.[1] : undefined
  const { id, match } =
    collection === undefined
      ? { id: subject ?? '', match: await matchOf(send, operation) }
      : await made(send, collection)
  const needed = operation.parameters.filter((one) => one.in === 'query' && one.required)
  const query = new URLSearchParams(
    Object.fromEntries(needed.map(({ name, schema }) => [name, schema.example ?? ''])),
  )
  const exampleAddress =
    addressIn(operation, { id, number: '1', version: id }) +
    (needed.length === 0 ? '' : `?${query.toString()}`)
  // The example of a version is of no service.
  const address = exampleAddress.replaceAll(/site%40\w+/g, encodeURIComponent(subject ?? ''))
  const example = operation.body?.examples[0] as Body | undefined
  const body = example && (await filled(send, key, address, example))
  const { status, text } = await send(method, address, body, match, operation.body?.type)
  expect([text, status >= 200 && status < 300]).toEqual([text, true])
})
