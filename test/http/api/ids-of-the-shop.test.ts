import { describe, expect, it } from 'vitest'
import { editedData, type Edit } from '../../support/edited-data.js'
import { post, postTo, service } from '../../support/service.js'

const odd = 'Crème, №1/50 ml & mehr? 朝露 #7'
const other = 'CRÈME'
const plain = 'medik8-c-tetra-advanced'

const renamed: Edit = (files) => {
  const names = new Map([
    ['inkey-exosome-hydro-glow', odd],
    ['sturm-exosometic-face-serum', other],
  ])
  files.products = files.products.map((one) => ({ ...one, id: names.get(one.id) ?? one.id }))
}

/** A service whose shop has ids of its own. */
function shop() {
  const { catalog, ...rest } = service({ folder: editedData(renamed) })
  return { ...rest, ids: catalog.products.map(({ id }) => id) }
}

const profile = { concerns: [{ id: 'dullness' }], conditions: [] }

describe('an id that a shop chose', () => {
  it('is taken as it is, in a request, an address, a comparison and its link', async () => {
    const { app, http } = shop()
    const asked = await post(app, { profile, candidates: [odd, plain], excludeProducts: [plain] }).expect(200)
    expect(asked.body.ranking.map(({ productId }: { productId: string }) => productId)).toEqual([odd])
    const product = await http()
      .get(`/v1/products/${encodeURIComponent(odd)}`)
      .expect(200)
    expect(product.body.id).toBe(odd)
    const compared = await postTo(app, '/v1/comparisons', { productIds: [odd, plain], profile }).expect(200)
    const link = new URL(compared.body.link, 'https://shop.example')
    expect([...link.searchParams.keys(), link.hash]).toEqual(['compare', ''])
    expect(link.search.slice('?compare='.length).split(',').map(decodeURIComponent)).toEqual([odd, plain])
  })

  it('keeps its case', async () => {
    const { app } = shop()
    const { body } = await post(app, { profile, candidates: [other, other.toLowerCase()] }).expect(400)
    expect(body.errors).toMatchObject([{ pointer: '/candidates/1', code: 'invalid-value' }])
    expect(body.errors).toHaveLength(1)
  })

  it('ends one page of products and starts the next', async () => {
    const { http, ids } = shop()
    const seen: string[] = []
    let cursor: string | null = null
    do {
      const page: object = cursor === null ? {} : { cursor }
      const answer = await http()
        .get('/v1/products')
        .query({ limit: 1, ...page })
        .expect(200)
      seen.push(...answer.body.products.map(({ id }: { id: string }) => id))
      cursor = answer.body.nextCursor
    } while (cursor !== null)
    expect(seen).toEqual([...ids].sort())
  })

  it('is in no schema of the document, and in no answer to an id that is unknown', async () => {
    const { app, http, document, ids } = shop()
    // Examples show one or two ids; what is compiled from every id would show all.
    const schemas = JSON.stringify(document, (key, value: unknown) =>
      key.startsWith('example') ? undefined : value,
    )
    const refused = [
      await post(app, { profile, candidates: ['moon'] }).expect(400),
      await post(app, { profile, excludeProducts: ['moon'] }).expect(400),
      await postTo(app, '/v1/comparisons', { productIds: ['moon', plain] }).expect(404),
      await http().get('/v1/products/moon').expect(404),
    ]
    for (const id of ids)
      for (const text of [schemas, ...refused.map(({ text }) => text)]) expect(text).not.toContain(id)
  })
})
