import type { Response } from 'supertest'
import { expect } from 'vitest'
import { freshSite } from '../../support/fresh-site.js'
import { storedService, type Holder } from '../../support/stored-service.js'

type Options = Parameters<typeof storedService>[0]

interface Sent {
  readonly body?: unknown
  readonly ifMatch?: string | undefined
}

/** A site of the service that a file of tests shares, new to everybody, and what an editor does to it. */
export async function studio() {
  const { service, site } = await freshSite()
  return { ...service, site, ...studioOf(service, await service.keysOf(site)) }
}

/** The same over the default site of a service of its own: for who stops it, sets it up, or asks it without a key. */
export async function ownStudio(options?: Options) {
  const service = await storedService(options)
  return { ...service, site: 'default', ...studioOf(service, await service.keysOf()) }
}

export type Studio = Awaited<ReturnType<typeof studio>>

export function studioOf(
  { http }: Pick<Awaited<ReturnType<typeof storedService>>, 'http'>,
  keys: Readonly<Record<Holder, string>>,
) {
  async function ask(
    holder: Holder,
    method: 'get' | 'post' | 'put' | 'patch' | 'delete',
    path: string,
    { body, ifMatch }: Sent = {},
  ): Promise<Response> {
    const request = http()[method](path).set('Authorization', `Bearer ${keys[holder]}`)
    if (ifMatch !== undefined) void request.set('If-Match', ifMatch)
    return body === undefined
      ? request
      : request.set('Content-Type', 'application/json').send(JSON.stringify(body))
  }

  /** A new draft, with these weights in the place of those it started from. */
  async function draftOf(weights: Readonly<Record<string, number>> = {}): Promise<Draft> {
    const made = await ask('editor', 'post', '/v1/weight-sets', { body: { name: 'Draft' } })
    expect(made.status).toBe(201)
    return Object.keys(weights).length === 0 ? draftIn(made) : edit(draftIn(made), weights)
  }

  async function edit(draft: Draft, weights: Readonly<Record<string, number>>): Promise<Draft> {
    const body = { weights: { ...draft.weights, ...weights } }
    return draftIn(await ask('editor', 'patch', pathOf(draft), { body, ifMatch: draft.etag }))
  }

  const preview = async (draft: Draft) => (await ask('viewer', 'post', `${pathOf(draft)}/preview`)).body

  function publish(draft: Draft, previewId: string, note = 'Because'): Promise<Response> {
    const body = { note, previewId }
    return ask('editor', 'post', `${pathOf(draft)}/publish`, { body, ifMatch: draft.etag })
  }

  async function publishSeen(draft: Draft): Promise<Response> {
    return publish(draft, (await preview(draft)).previewId)
  }

  function restore(number: number, current: number): Promise<Response> {
    const body = { note: 'Back' }
    const ifMatch = `"${current}"`
    return ask('editor', 'post', `/v1/weight-sets/versions/${number}/restore`, { body, ifMatch })
  }

  const recommend = async (body: unknown, holder: Holder = 'sk') =>
    withoutId(await ask(holder, 'post', '/v1/recommendations', { body }))

  const audit = async () => (await ask('viewer', 'get', '/v1/audit?limit=100')).body.entries as AuditEntry[]

  return { keys, ask, draftOf, edit, preview, publish, publishSeen, restore, recommend, audit }
}

export interface Draft {
  readonly id: string
  readonly etag: string
  readonly weights: Readonly<Record<string, number>>
}

/** What has an id, of an answer that lists it. */
export const idsOf = (listed: readonly { readonly id: string }[]): readonly string[] =>
  listed.map(({ id }) => id)

export interface AuditEntry {
  readonly seq: number
  readonly action: string
  readonly subject: string
  readonly actor: string
  readonly note: string | null
  readonly before: unknown
  readonly after: unknown
}

function draftIn({ status, body, headers }: Response): Draft {
  expect([200, 201]).toContain(status)
  return { id: body.id, etag: headers['etag']!, weights: body.weights }
}

export const pathOf = ({ id }: Pick<Draft, 'id'>): string => `/v1/weight-sets/${id}`

/** The bytes of an answer without the id, which is random. */
const withoutId = ({ status, text }: Response): string => {
  expect([status, text.startsWith('{"recommendationId":')]).toEqual([200, true])
  return text.replace(/^\{"recommendationId":"[^"]+",/, '{')
}

/** A shopper whose order of products turns when price is all that counts. */
export const shopper = {
  profile: {
    concerns: [{ id: 'redness' }],
    skinType: 'dry',
    conditions: [],
    region: 'GB',
    budget: { max: 6000, currency: 'GBP' },
  },
  explain: 'full',
}

export const idsIn = (answer: string): readonly string[] =>
  (JSON.parse(answer).ranking as { productId: string }[]).map(({ productId }) => productId)

/** Weights under which a dearer product with more said for it goes up; the shipped policies allow it. */
export const mostlyConcerns = {
  concerns: 1,
  price: 0.1,
  gentleness: 0,
  skin_type: 0,
  evidence: 0,
  routine: 0,
  source: 0,
}
