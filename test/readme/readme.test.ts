import { describe, expect, it } from 'vitest'
import { readmeRequests } from './requests.js'
import { readAloud } from '../support/read-aloud.js'
import { block, holds } from '../support/documents.js'
import { asFirstAnswered, record } from '../support/replayed.js'
import { asServer, post, service } from '../support/service.js'

const { app, catalog, http } = service()
const nameOf = (id: string): string => catalog.products.find((product) => product.id === id)?.name ?? id

function requestIn(curl: string): unknown {
  return JSON.parse(/-d '([^']+)'/.exec(curl)?.[1] ?? 'null')
}

/** The headers of a curl with a key for `<key>`. */
function headersIn(curl: string): Record<string, string> {
  const headers = curl.replace('Bearer <key>', asServer.Authorization).matchAll(/-H '([\w-]+): ([^']+)'/g)
  return Object.fromEntries([...headers].map(([, name = '', value = '']) => [name, value]))
}

describe('the documents', () => {
  it.each([
    ['dry-skin request', 'dry-skin answer', readmeRequests['dry-skin']],
    ['pregnant request', 'pregnant answer', readmeRequests.pregnant],
  ] as const)('show what the %s is really answered', async (asked, answer, example) => {
    const request = requestIn(block(asked))
    expect(request).toEqual(example.value)
    const { body } = await post(app, request).expect(200)
    holds(answer, readAloud(body, nameOf))
  })

  it('show the shape of one ranked product, and how sure its place is, as they really are', async () => {
    const { body } = await post(app, requestIn(block('dry-skin request'))).expect(200)
    holds('dry-skin product', JSON.stringify(body.ranking[0], null, 2))
    const { certainty, firstPlaceShare, tooCloseToCall, notes } = body
    holds(
      'dry-skin certainty',
      JSON.stringify({ certainty, firstPlaceShare, tooCloseToCall, notes }, null, 2),
    )
  })

  it('replay an answer with the four of its meta, for who has a key', async () => {
    const first = await post(app, requestIn(block('dry-skin request'))).expect(200)
    const filled = block('replay request').replace(/"<(\w+)>"/g, (_, field: string) =>
      JSON.stringify(first.body.meta[field]),
    )
    const ask = () =>
      http()
        .post('/v1/recommendations')
        .send(JSON.stringify(requestIn(filled)))
    const { text } = await ask().set(headersIn(filled)).expect(200)
    expect(asFirstAnswered(text)).toBe(record({}, first.text).text)
    expect((await ask().type('json').expect(401)).body.type).toBe('/problems/unauthorized')
  })
})
