import { describe, expect, it } from 'vitest'
import { feedFormats } from '../../../catalog/index.js'
import { importText, productsOf } from './import-text.js'

const google = `<?xml version="1.0"?>
<rss version="2.0" xmlns:g="http://base.google.com/ns/1.0"><channel><title>Shop</title><link>https://s.example</link>
<item><g:id>TG-1</g:id><title>Tall kettle 1L &amp; lid</title><g:link>https://s.example/1</g:link>
<g:price>40.00 EUR</g:price><g:sale_price>35,50 EUR</g:sale_price><g:availability>in stock</g:availability>
<g:item_group_id>all</g:item_group_id><g:shipping><g:country>DE</g:country><g:price>4.90 EUR</g:price></g:shipping></item>
<item><g:id>TG-2</g:id><title>Tall kettle 2L</title><g:price>50 EUR</g:price><g:item_group_id>all</g:item_group_id></item>
<item><g:id>TG-3</g:id><title>Round pot</title><g:price>20 USD</g:price><g:item_group_id>all</g:item_group_id></item>
</channel></rss>`

const heureka = `<?xml version="1.0"?><SHOP><SHOPITEM><ITEM_ID>a/1</ITEM_ID><PRODUCTNAME>Konvice</PRODUCTNAME>
<PRODUCT>Konvice + dárek</PRODUCT><PRICE_VAT>1 299,90</PRICE_VAT><DELIVERY_DATE>0</DELIVERY_DATE>
<CATEGORYTEXT>Heureka.cz | Kuchyně | Konvice</CATEGORYTEXT><MANUFACTURER>Orava</MANUFACTURER>
<PARAM><PARAM_NAME>Leistung</PARAM_NAME><VAL>2 kW</VAL></PARAM></SHOPITEM></SHOP>`

const shopify = `Handle,Title,Body (HTML),Vendor,Option1 Name,Option1 Value,Variant SKU,Variant Inventory Tracker,Variant Inventory Qty,Variant Inventory Policy,Variant Price,Variant Compare At Price,Variant Barcode,Image Src,Status
tea-pot,Tea pot,"<p>For <b>tea</b></p><ul><li>one</li></ul>",Bo,Material,Stahl,T-1,shopify,-3,continue,10.00,12.00,'4006381333931,https://s.example/1.jpg,active
tea-pot,,,,,glass,T-2,shopify,0,deny,11.00,,,,
tea-pot,,,,,,,,,,,,,https://s.example/2.jpg,
mug,Mug,,Bo,Title,Default Title,M-1,shopify,0,deny,5.00,,,,draft`

const woo = `ID,Type,SKU,Name,Published,"Visibility in catalog","In stock?","Regular price",Categories,Parent,"Attribute 1 name","Attribute 1 value(s)"
7,variable,P,"Pot &amp; lid",1,visible,1,,"Kitchen > Pots, Sale",,Material,"steel, glass"
8,variation,P-1,"Pot - steel",1,visible,0,"1.234,50",,id:7,Material,steel`

const linked = JSON.stringify({
  '@context': 'https://schema.org',
  '@graph': [
    { '@type': 'Organization', name: 'Shop' },
    {
      '@type': ['Product'],
      sku: 'L-1',
      name: 'Kettle',
      brand: { '@type': 'Brand', name: 'Bo' },
      offers: [
        { '@type': 'Offer', price: 50, priceCurrency: 'USD' },
        {
          '@type': 'Offer',
          price: '45.00',
          priceCurrency: 'EUR',
          availability: 'https://schema.org/InStock',
        },
      ],
      aggregateRating: { ratingValue: '4.5' },
      additionalProperty: [{ '@type': 'PropertyValue', name: 'watts', value: 900 }],
    },
  ],
})

describe('a file is read as what it is', () => {
  it('Google Merchant: the price of the item and not of its shipping, groups only of names that agree', async () => {
    const { products, report } = await importText(google)
    expect(report.format).toBe('google-xml')
    expect(products).toMatchObject([
      { id: 'TG-1', name: 'Tall kettle 1L & lid', price: 40, sale_price: 35.5, availability: 'in_stock' },
      { id: 'TG-2', price: 50, variant_of: 'TG-1' },
      { id: 'TG-3' },
    ])
    expect(products[2]).not.toHaveProperty('variant_of')
    expect(products[2]).not.toHaveProperty('price')
    expect(report.faults).toMatchObject([{ row: 'line 7', column: 'price', code: 'other-currency' }])
  })

  it('Heureka: parameters by their names, days of delivery, the end of the path of kinds', async () => {
    const { products, newCategories } = await importText(heureka)
    expect(products).toEqual([
      {
        ...{ id: 'a/1', brand: 'Orava', name: 'Konvice', price: 1299.9, availability: 'in_stock' },
        ...{ category: 'konvice', watts: 2000 },
      },
    ])
    expect(newCategories).toEqual([{ id: 'konvice', label: 'Konvice' }])
  })

  it('Shopify: one product a handle, stock sold beyond none, what it cost before, a draft is out of stock', async () => {
    const { products, report } = await importText(shopify)
    expect(report).toMatchObject({ format: 'shopify-csv', counts: { rows: 4, products: 2, notProducts: 2 } })
    expect(products).toEqual([
      {
        ...{
          id: 'tea-pot',
          brand: 'Bo',
          name: 'Tea pot',
          description: 'For tea\none',
          price: 12,
          sale_price: 10,
        },
        ...{ availability: 'in_stock', gtin: '4006381333931', sku: 'T-1', material: 'steel' },
        ...{ image: 'https://s.example/1.jpg' },
      },
      { id: 'mug', brand: 'Bo', name: 'Mug', price: 5, availability: 'out_of_stock', sku: 'M-1' },
    ])
    expect(report.faultsByCode).toEqual({ 'variants-differ': 1, unpublished: 1 })
  })

  it('WooCommerce: attributes by their names, and a variation has what its parent has', async () => {
    const { products, report } = await importText(woo)
    expect(report.format).toBe('woocommerce-csv')
    expect(products).toMatchObject([
      { id: '7', name: 'Pot & lid', availability: 'in_stock', category: 'pots' },
      {
        id: '8',
        variant_of: '7',
        price: 1234.5,
        availability: 'out_of_stock',
        category: 'pots',
        material: 'steel',
      },
    ])
  })

  it('WooCommerce in Russian: after a blank line, with a byte order mark on the second', async () => {
    const file =
      '\n\t\ufeffID,Тип,Имя,Опубликован,"Видимость в каталоге","В наличии?","Базовая цена",Категории\n40,simple,"Чайник",\'-1,visible,1,240,"Женская одежда"\n'
    const { products, report } = await importText(file)
    expect(report).toMatchObject({ format: 'woocommerce-csv', faultsByCode: { unpublished: 1 } })
    expect(products).toEqual([
      {
        id: '40',
        brand: '',
        name: 'Чайник',
        price: 240,
        availability: 'out_of_stock',
        category: 'zhenskaya-odezhda',
      },
    ])
  })

  it('schema.org: of several offers that in the currency, and what is no product is none', async () => {
    const { products, report } = await importText(linked)
    expect(report).toMatchObject({ format: 'json-ld', counts: { rows: 2, products: 1, notProducts: 1 } })
    expect(products).toEqual([
      {
        ...{
          id: 'L-1',
          brand: 'Bo',
          name: 'Kettle',
          price: 45,
          availability: 'in_stock',
          sku: 'L-1',
          rating: 4.5,
        },
        watts: 900,
      },
    ])
  })

  it.each([
    ['a list', '[{"id":1,"title":"A","price":2}]', 'json'],
    ['a list under a name', '{"total":1,"data":{"products":[{"id":1,"title":"A","price":2}]}}', 'json'],
    [
      'beside lists of other things',
      '{"categories":[{"id":9,"name":"x"}],"products":[{"id":1,"title":"A","price":2}]}',
      'json',
    ],
    ['by ids', '{"1":{"title":"A","price":2}}', 'json'],
    ['one product', '{"id":1,"title":"A","price":2,"reviews":[{"name":"Bob","price":"9"}]}', 'json'],
    [
      'an answer of GraphQL',
      '{"data":{"products":{"edges":[{"node":{"id":1,"title":"A","price":"2"}}]}}}',
      'json',
    ],
    ['an object a line', '{"id":1,"title":"A","price":2}\n\n{"id":2,"title":"B"}\n', 'json-lines'],
    [
      'an item list',
      '{"@type":"ItemList","itemListElement":[{"@type":"ListItem","item":{"@type":"Product","productID":"1","name":"A","offers":{"price":2}}}]}',
      'json-ld',
    ],
    [
      'XML of another kind',
      '<shop><offers><offer id="1"><name>A</name><price>2</price></offer></offers></shop>',
      'xml',
    ],
    [
      'Atom',
      '<feed xmlns:g="x"><entry><g:id>1</g:id><title>A</title><g:price>2</g:price></entry></feed>',
      'google-xml',
    ],
    ['tabs', 'id\ttitle\tprice\n1\tA\t2\n', 'csv'],
    ['bars', 'id|title|price\n1|A|2\n', 'csv'],
    ['the line of Excel', 'sep=;\r\nid;title;price\r\n1;A;2\r\n', 'csv'],
    ['a heading above the names', 'Export of today\n\nid;title;price\n1;A;2\n', 'csv'],
    ['lines of an old Macintosh', 'id,title,price\r1,A,2\r', 'csv'],
    ['rows whose last cells are left off', 'id,title,price,brand\n1,A,2\n2,B,3\n', 'csv'],
  ])('%s', async (_, file, format) => {
    const { products, report } = await importText(file)
    expect(report.format).toBe(format)
    expect(products[0]).toMatchObject({ id: '1', name: 'A', price: 2 })
    expect(report.faults).toEqual([])
  })

  it.each(['nonsense', '', 'material=wood', 'nonsense=glass', 'constructor', '@nonsense'])(
    'not where a column is to become what nothing is called: %j',
    async (target) => {
      await expect(
        importText('Was;Titel\nKanne;x\n', { mapping: { Was: 'name', Titel: target } }),
      ).rejects.toMatchObject({ code: 'unknown-field', place: 'mapping of "Titel"' })
    },
  )

  it('as the format that is given, and by the mapping that is given', async () => {
    const mapping = { Titel: 'note', Was: 'name', Preis: null }
    const {
      products,
      mapping: used,
      columns,
    } = await importText('Was;Titel;Preis\nKanne;x;2\n', { format: 'csv', mapping })
    expect(products).toEqual([{ id: 'kanne', brand: '', name: 'Kanne', note: 'x' }])
    expect(used).toEqual(mapping)
    expect(columns).toContainEqual({ name: 'Preis', target: null, samples: ['2'] })
  })

  it.each(feedFormats.map((format) => [format]))(
    '%s given of a file that begins otherwise is refused',
    async (format) => {
      const file = format.endsWith('xml') ? '[{"id":1}]' : '<rss><item/></rss>'
      await expect(productsOf(file, { format })).rejects.toMatchObject({ code: 'wrong-format' })
    },
  )

  it('prices in several columns: that of the currency', async () => {
    const [product] = await productsOf('id,name,Price (USD),price_eur\n1,A,9,8\n')
    expect(product).toMatchObject({ price: 8 })
  })

  it('yes and no under the values of an attribute are a list of them', async () => {
    const products = await productsOf('name,Gas,Induction\nA,1,1\nB,0,1\nC,0,0\n')
    expect(products.map(({ fits }) => fits)).toEqual([['gas', 'induction'], ['induction'], undefined])
  })
})
