import { describe, expect, it } from 'vitest'
import { folderOf, kettle, kettles } from '../../support/kettles.js'
import { post, service } from '../../support/service.js'
import { payloads } from '../../web/support/payloads.js'

const stated = {
  id: 'K-1',
  price: 30,
  sale_price: 20,
  availability: 'in_stock',
  url: 'https://shop.example/k-1',
  image: 'https://cdn.example/k-1.jpg',
  description: 'A kettle of <b>steel</b>.',
  gtin: '04012345678901',
  sku: 'K/1',
  rating: 4.5,
  variant_of: 'K',
  litres: 1.5,
}
const rows = [
  kettle(stated),
  kettle({ id: 'K-2', price: 30, availability: 'out_of_stock' }),
  kettle({ id: 'K-3' }),
  kettle({ id: 'K-4', availability: 'discontinued' }),
]
const head = {
  roles: { price: 'price', priceTier: 'price_tier', category: 'category', size: 'litres' },
  availability: { out_of_stock: 'exclude', discontinued: 'last' },
  unitPriceBase: '100 ml',
}
const attributes = { litres: { type: 'number', unit: 'l' } }
const shop = () => service({ folder: folderOf(kettles(rows, head, attributes)) })
const jsonLd = async (id: string, { http } = shop()) =>
  JSON.parse(
    (await http().get(`/v1/products/${id}`).set('Accept', 'application/ld+json').expect(200)).text,
  ) as Record<string, unknown>

const card = {
  image: { url: 'https://cdn.example/k-1.jpg', alt: 'N' },
  url: 'https://shop.example/k-1',
  sku: 'K/1',
  gtin: '04012345678901',
  availability: 'in_stock',
  salePrice: { amount: 2000, currency: 'EUR', date: '2026-11-28', dateKind: 'published' },
  unitPrice: { amount: 133, currency: 'EUR', per: '100 ml' },
  rating: 4.5,
  variantOf: 'K',
}

describe('what a shop’s card needs', () => {
  it('is in a recommendation, a comparison, the list of products and the product', async () => {
    const { app, http } = shop()
    const { body: recommended } = await post(app, { profile: {} }).expect(200)
    expect(recommended.ranking[0].product).toMatchObject(card)
    const { body: listed } = await http().get('/v1/products').expect(200)
    expect(listed.products[0]).toMatchObject({ id: 'K-1', ...card })
    const { body: product } = await http().get('/v1/products/K-1').expect(200)
    expect(product).toMatchObject(card)
    const { body: compared } = await http()
      .post('/v1/comparisons')
      .send({ productIds: ['K-1', 'K-3'] })
      .expect(200)
    expect(compared.products[0].product).toMatchObject(card)
    const rowsShown = compared.attributes.map(({ attribute }: { attribute: string }) => attribute)
    expect(rowsShown).toEqual(expect.arrayContaining(['availability', 'rating', 'sale_price']))
    for (const name of ['sku', 'gtin', 'variant_of', 'description']) expect(rowsShown).not.toContain(name)
  })

  it('says by which gate stock leaves a product out, and what stands last', async () => {
    const { app, http } = shop()
    const { body } = await post(app, { profile: {}, explain: 'full' }).expect(200)
    expect(body.excludedByKind).toEqual({ availability: 1 })
    expect(body.excluded[0].gates[0]).toMatchObject({ kind: 'availability', evidence: ['feed.K-2'] })
    expect(body.ranking.map(({ productId }: { productId: string }) => productId)).toEqual([
      'K-1',
      'K-3',
      'K-4',
    ])
    const { body: disclosed } = await http().get('/v1/disclosure').expect(200)
    expect(disclosed.neverWeighed.map(({ kind }: { kind: string }) => kind)).toContain('availability')
  })
})

describe('a product as schema.org', () => {
  it('has what search engines list offers by, and what it costs now', async () => {
    const document = await jsonLd('K-1')
    expect(document).toMatchObject({
      '@type': 'Product',
      url: card.url,
      image: card.image.url,
      sku: card.sku,
      gtin: card.gtin,
      isVariantOf: { '@type': 'ProductGroup', productGroupID: 'K' },
      description: stated.description,
      offers: {
        '@type': 'Offer',
        price: '20.00',
        priceCurrency: 'EUR',
        availability: 'https://schema.org/InStock',
        url: card.url,
        priceSpecification: {
          '@type': 'UnitPriceSpecification',
          priceType: 'https://schema.org/StrikethroughPrice',
          price: '30.00',
          priceCurrency: 'EUR',
        },
      },
    })
    const said = (document['additionalProperty'] as { propertyID: string }[]).map(
      ({ propertyID }) => propertyID,
    )
    expect(said.sort()).toEqual(['litres', 'rating'])
  })

  it('has none of what is not stated, and no offer without a price', async () => {
    expect((await jsonLd('K-2'))['offers']).toEqual({
      '@type': 'Offer',
      price: '30.00',
      priceCurrency: 'EUR',
      availability: 'https://schema.org/OutOfStock',
    })
    const document = await jsonLd('K-3')
    for (const name of ['url', 'image', 'sku', 'gtin', 'isVariantOf', 'description', 'offers'])
      expect(document).not.toHaveProperty(name)
  })

  it('holds no address that is none of the web, and no markup that runs in a page', async () => {
    const harmful = payloads.map((text, i) =>
      kettle({
        id: `P-${i}`,
        ...Object.fromEntries(
          ['url', 'image', 'description', 'gtin', 'sku', 'variant_of'].map((field) => [field, text]),
        ),
      }),
    )
    const { http } = service({ folder: folderOf(kettles(harmful)) })
    for (const { id } of harmful as { id: string }[]) {
      const path = `/v1/products/${id}`
      const { text } = await http().get(path).set('Accept', 'application/ld+json').expect(200)
      const { url = 'https://x', image = 'https://x' } = JSON.parse(text)
      for (const address of [url, image]) expect(address).toMatch(/^https?:/)
    }
  })
})
