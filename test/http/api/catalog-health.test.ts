import { describe, expect, it } from 'vitest'
import type { components } from '../../../src/http/client/index.js'
import { editedData, otherWeights, type Edit } from '../../support/edited-data.js'
import { exosomeFiles } from '../../support/exosome.js'
import { slotIn } from '../../support/slot-options.js'
import { storedService } from '../../support/stored-service.js'
import { expectProblem } from '../expect-problem.js'

type Health = components['schemas']['CatalogHealth']

async function healthOf(options?: Parameters<typeof storedService>[0]) {
  const service = await storedService(options)
  const keys = await service.keysOf()
  const get = (query: Readonly<Record<string, string | number>> = {}, headers = {}) =>
    service
      .http()
      .get('/v1/catalog-health')
      .query(query)
      .set({ Authorization: `Bearer ${keys.viewer}`, ...headers })
  return { ...service, keys, get }
}

const namesIn = ({ gaps }: Health) => gaps.map(({ productId, attribute }) => `${productId} ${attribute}`)

/** A fact of the first product that ends today. */
const ending: Edit = (files) => {
  const [product] = files.products
  const first = product?.facts.find(({ attribute }) => attribute === 'offered_in')
  if (first !== undefined) first.validUntil = '2026-11-23'
}

/** Concerns are promised, and what products promise is over. */
const endedPromise: Edit = (files) => {
  Object.assign(files, JSON.parse(JSON.stringify(files).replaceAll(/"(support\.)?concern\./g, '"$1promise.')))
  slotIn(files, 'concerns', 'choices').claims = 'promise'
  for (const fact of files.products.flatMap(({ facts }) => facts))
    if (fact.attribute.startsWith('promise.')) fact.validUntil = '2026-11-20'
}

describe('GET /v1/catalog-health', () => {
  it('is for everybody of the studio, and for nobody else, whether reads are public or not', async () => {
    const { http, keys } = await healthOf()
    const as = (key: string) => http().get('/v1/catalog-health').set('Authorization', `Bearer ${key}`)
    for (const holder of ['viewer', 'editor', 'admin'] as const) await as(keys[holder]).expect(200)
    for (const holder of ['pk', 'sk'] as const) expectProblem(await as(keys[holder]), 'forbidden')
    expectProblem(await http().get('/v1/catalog-health'), 'unauthorized')
  })

  it('walks all gaps once, page by page, in the same order, each page with its own evidence', async () => {
    const { get } = await healthOf()
    const whole: Health[] = []
    for (let cursor: string | null = ''; cursor !== null;) {
      const { body }: { body: Health } = await get(cursor === '' ? { limit: 100 } : { limit: 100, cursor })
      whole.push(body)
      cursor = body.nextCursor
    }
    const all = whole.flatMap(namesIn)
    expect(all.length).toBe(Object.values(whole[0]!.summary.gaps).reduce((sum, one) => sum + one, 0))
    const seen: string[] = []
    for (let cursor: string | null = ''; cursor !== null;) {
      const { body }: { body: Health } = await get(cursor === '' ? { limit: 7 } : { limit: 7, cursor })
      const cited = body.gaps.flatMap(({ facts }) => facts.flatMap(({ evidence }) => evidence))
      expect(Object.keys(body.evidence)).toEqual([...new Set(cited)].sort())
      seen.push(...namesIn(body))
      cursor = body.nextCursor
    }
    expect([seen, new Set(seen).size]).toEqual([all, all.length])
  })

  it('marks a claim and calls it by the name of its option, whatever its attribute is called', async () => {
    const { get } = await healthOf({ folder: editedData(endedPromise) })
    const { body }: { body: Health } = await get({ limit: 100, status: 'expired' })
    const claims = body.gaps.filter(({ claim }) => claim).map(({ attribute, label }) => [attribute, label])
    const names = exosomeFiles()['messages.en-GB']
    expect(claims.length).toBeGreaterThan(0)
    for (const [attribute, label] of claims)
      expect(label).toBe(names[String(attribute).replace('promise', 'label.concern')])
    expect(body.gaps.length).toBe(claims.length)
    const others = (await get({ limit: 100, status: 'not-stated' })).body as Health
    expect(others.gaps.some(({ claim }) => claim)).toBe(false)
  })

  it('answers with gaps of one status where one is asked for', async () => {
    const { get } = await healthOf({ folder: editedData(ending) })
    for (const status of ['contested', 'expired', 'not-stated']) {
      const { body }: { body: Health } = await get({ status, limit: 100 })
      expect(new Set(body.gaps.map((gap) => gap.status))).toEqual(new Set([status]))
    }
    const { body }: { body: Health } = await get({ status: 'expired' })
    expect(namesIn(body)).toEqual(['sturm-exosometic-face-serum offered_in'])
    expect(body.evidence['guide']).toMatchObject({ kind: expect.any(String), retrieved: expect.any(String) })
  })

  it('answers 304 to its own ETag, and another ETag on the day on which a fact ends', async () => {
    let now = new Date('2026-11-22T12:00:00Z')
    const { get } = await healthOf({ folder: editedData(ending), clock: () => now })
    const { headers } = await get()
    const again = { 'If-None-Match': headers['etag'] }
    expect((await get({}, again)).status).toBe(304)
    expect((await get({ status: 'expired' }, again)).status).toBe(200)
    now = new Date('2026-11-23T12:00:00Z')
    expect((await get({}, again)).status).toBe(200)
  })

  it('speaks of the weights in force on the site of the key', async () => {
    const noWeight: Edit = (files) => {
      files.weights.weights['gentleness'] = 0
    }
    const weighed = async (edit: Edit) => {
      const { get } = await healthOf({ folder: editedData(edit) })
      const { body }: { body: Health } = await get()
      return body.summary.criteria.find(({ criterion }) => criterion === 'gentleness')?.weighed
    }
    expect([await weighed(otherWeights), await weighed(noWeight)]).toEqual([true, false])
  })

  it.each(['limit=0', 'limit=101', 'status=stated', 'status=', 'cursor=%25', 'product=x'])(
    'refuses ?%s',
    async (query) => {
      const { http, keys } = await healthOf()
      const answer = await http()
        .get(`/v1/catalog-health?${query}`)
        .set('Authorization', `Bearer ${keys.viewer}`)
      expectProblem(answer, 'invalid-request')
    },
  )
})
