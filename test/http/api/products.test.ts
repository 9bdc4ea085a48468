import { claimAttributes } from '../../../catalog/profile/slot.js'
import { describe, expect, it } from 'vitest'
import { jsonLdSchema, productPageSchema, productSchema } from '../../../src/http/routes/product-schema.js'
import { headphones } from '../../support/read-vertical.js'
import { service } from '../../support/service.js'

const { http, catalog } = service()
const ids = catalog.products.map(({ id }) => id)

describe('GET /v1/products/{id}', () => {
  it.each(ids)('lists every recorded fact of %s with its evidence', async (id) => {
    const { body } = await http().get(`/v1/products/${id}`).expect(200)
    expect(productSchema.safeParse(body).error).toBeUndefined()
    const recorded = catalog.products.find((product) => product.id === id)?.facts ?? []
    const { facts }: { facts: { status: string; evidence: string[] }[] } = body
    const listed = facts.filter(({ status }) => status !== 'not-stated')
    expect(listed.length).toBe(recorded.length)
    for (const { attribute, evidence } of recorded) {
      const cited = evidence.map((one) => one.id)
      expect(listed).toContainEqual(expect.objectContaining({ attribute, evidence: cited }))
    }
    for (const { evidence } of listed) {
      expect(evidence.length).toBeGreaterThan(0)
      for (const key of evidence) expect(body.evidence[key]).toBeDefined()
    }
  })

  it.each(ids)('says of %s nothing that is not sure, and no words about physiology', async (id) => {
    const { body } = await http().get(`/v1/products/${id}`).expect(200)
    for (const { status, value } of body.facts) {
      expect(value === null).toBe(['below-threshold', 'unverified', 'expired', 'not-stated'].includes(status))
    }
    const evidence: Record<string, { class: string | null; quote: string | null }> = body.evidence
    for (const one of Object.values(evidence)) {
      if (one.class === 'physiology') expect(one.quote).toBeNull()
    }
  })

  it('shows what a merchandiser looks for as not stated where it is not', async () => {
    const { body } = await http().get('/v1/products/111skin-exosome-face-lift').expect(200)
    for (const attribute of [
      'price',
      'size',
      'ingredient_list',
      'image',
      'stock',
      'vegan',
      'fragrance',
      'buy_link',
    ]) {
      expect(body.attributes[attribute]).toMatchObject({ value: null, text: 'not stated' })
      expect(body.facts).toContainEqual(
        expect.objectContaining({ attribute, value: null, status: 'not-stated' }),
      )
    }
  })

  it.each([
    ['the shipped catalogue', undefined, { 'concern.redness': { label: 'redness' } }],
    ['another', headphones, { 'wish.noise': { label: 'noise' } }],
  ])('says which facts of %s are claims, and what each is on', async (_, folder, some) => {
    const { http, catalog } = service({ folder })
    const { body } = await http().get(`/v1/products/${catalog.products[0]!.id}`).expect(200)
    expect(body.claims).toMatchObject(some)
    expect(Object.keys(body.claims)).toEqual(claimAttributes(catalog.slots))
  })

  it('never shows what is private to the shop', async () => {
    const { text } = await http().get(`/v1/products/${ids[0]}`).expect(200)
    expect(text).not.toMatch(/margin|popularity/)
  })

  it('answers 304 to its own ETag, and another ETag to another form', async () => {
    const path = `/v1/products/${ids[1]}`
    const first = await http().get(path).expect(200)
    const etag = first.headers['etag'] ?? ''
    expect(etag).toMatch(/^"[\w-]+"$/)
    const again = await http().get(path).set('If-None-Match', etag).expect(304)
    expect(again.text).toBe('')
    await http().get(path).set('If-None-Match', '"other"').expect(200)
    const linked = await http()
      .get(path)
      .set('Accept', 'application/ld+json')
      .set('If-None-Match', etag)
      .expect(200)
    expect(linked.headers['etag']).not.toBe(etag)
  })

  it.each(ids)('gives %s as one schema.org Product', async (id) => {
    const answer = await http().get(`/v1/products/${id}`).set('Accept', 'application/ld+json').expect(200)
    expect(answer.headers['content-type']).toBe('application/ld+json; charset=utf-8')
    expect(answer.headers['vary']).toContain('Accept')
    const document = JSON.parse(answer.text)
    expect(jsonLdSchema.safeParse(document).error).toBeUndefined()
    expect(document.brand).toMatchObject({ '@type': 'Brand' })
    const confirmed = ['inkey-exosome-hydro-glow', 'medik8-c-tetra-advanced'].includes(id)
    expect('offers' in document).toBe(confirmed)
    if (confirmed)
      expect(document.offers).toMatchObject({
        '@type': 'Offer',
        priceCurrency: 'GBP',
        price: expect.stringMatching(/^\d+\.\d\d$/),
      })
    for (const property of document.additionalProperty)
      expect(property).toMatchObject({ '@type': 'PropertyValue', propertyID: expect.any(String) })
  })

  it('refuses a form it does not have', async () => {
    const { body } = await http().get(`/v1/products/${ids[0]}`).set('Accept', 'text/csv').expect(406)
    expect(body.type).toBe('/problems/not-acceptable')
  })

  it.each(['nothing', '__proto__', 'constructor', 'INKEY-EXOSOME-HYDRO-GLOW', '..%2f..%2fetc'])(
    'does not know %s',
    async (id) => {
      const { body } = await http().get(`/v1/products/${id}`).expect(404)
      expect(body.type).toBe('/problems/unknown-product')
    },
  )
})

describe('GET /v1/products', () => {
  it('walks all products once, page by page, in the order of their ids', async () => {
    for (const limit of [1, 2, 3, 100]) {
      const seen: string[] = []
      for (let cursor: string | null = ''; cursor !== null;) {
        const query = cursor === '' ? { limit } : { limit, cursor }
        const answer = await http().get('/v1/products').query(query).expect(200)
        const page: { products: { id: string }[]; nextCursor: string | null } = answer.body
        expect(productPageSchema.safeParse(page).error).toBeUndefined()
        seen.push(...page.products.map(({ id }) => id))
        cursor = page.nextCursor
      }
      expect(seen).toEqual([...ids].sort())
    }
  })

  it.each([
    'limit=0',
    'limit=101',
    'limit=x',
    'limit=1e1',
    'limit=1&limit=2',
    'cursor=%25',
    'cursor=zzz',
    'cursor=_w',
    'page=2',
    '__proto__=1',
  ])('refuses ?%s', async (query) => {
    const { body } = await http().get(`/v1/products?${query}`).expect(400)
    expect(body.type).toBe('/problems/invalid-request')
  })

  it('answers 304 to its own ETag', async () => {
    const { headers } = await http().get('/v1/products').expect(200)
    await http()
      .get('/v1/products')
      .set('If-None-Match', headers['etag'] ?? '')
      .expect(304)
  })
})
