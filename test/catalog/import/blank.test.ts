import { expect, it } from 'vitest'
import { blankFiles, readCatalog } from '#catalog'

it('what a site starts from is a catalogue as soon as there is a product, in every language', () => {
  const files = blankFiles()
  const products = [{ id: '1', brand: '', name: 'One', price: 3 }]
  const feed = { retrieved: '2026-11-28' }
  const { catalog } = readCatalog({ ...files, catalog: { ...files.catalog, feed }, products })
  expect([...catalog.messages.keys()]).toEqual(['en-GB', 'de'])
})
