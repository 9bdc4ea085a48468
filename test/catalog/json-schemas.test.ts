import { Ajv } from 'ajv'
import formats from 'ajv-formats'
import { describe, expect, it } from 'vitest'
import { catalogFileNames, jsonSchemas, readCatalog, versionTexts, type CatalogFileName } from '#catalog'
import { catalogFilesSchema } from '../../catalog/load/files.js'
import { fieldsOfShortForm } from '../../catalog/load/short-form.js'
import { readFolder } from '../../src/sites/catalog-folder.js'
import { espresso, exosome, headphones } from '../support/read-vertical.js'

type Json = Readonly<Record<string, unknown>>

const starter = new URL('../../catalog/starter/', import.meta.url)
const folders = { starter, espresso, headphones, exosome }
const ajv = new Ajv({ strict: false, allErrors: true })
formats.default(ajv)
const schemas = jsonSchemas()
const validators = Object.fromEntries(
  catalogFileNames.map((name) => [name, ajv.compile(schemas[name])]),
) as Record<CatalogFileName, ReturnType<typeof ajv.compile>>

const isList = (name: CatalogFileName): boolean => schemas[name].type === 'array'
const withKey = (file: unknown): Json => ({
  $schema: 'http://localhost:3000/schemas/x.json',
  ...(file as Json),
})

describe('the JSON Schemas of a catalogue', () => {
  it.each(Object.entries(folders))(
    'let through every file of a catalogue that a start does: %s',
    (_, folder) => {
      const { files } = readFolder(folder)
      for (const [name, file] of Object.entries(files)) {
        const validate = validators[name as CatalogFileName]
        expect([name, validate(file), validate.errors]).toEqual([name, true, null])
        if (!isList(name as CatalogFileName)) expect([name, validate(withKey(file))]).toEqual([name, true])
      }
    },
  )

  it.each(catalogFileNames)('refuse what the service refuses of the shape of a file: %s', (name) => {
    const { files } = readFolder(headphones)
    // What is not in products.json or a file of messages is a fact or a sentence of the shop's own.
    const isOpen = ['products', 'messages.en-GB', 'messages.de'].includes(name)
    const wrong = [null, 7, isList(name) ? {} : [], ...(isOpen ? [] : [withUnknownField(files[name])])]
    for (const one of wrong) {
      expect([one, validators[name](one)]).toEqual([one, false])
      expect(catalogFilesSchema.shape[name].safeParse(one).success).toBe(false)
    }
  })

  it('know the short form of a product, and its fields as the service does', () => {
    const product = { id: 'K-1', brand: 'Example', name: 'One' }
    const { properties } = schemas.products.items as { readonly properties: Json }
    expect(Object.keys(properties).sort()).toEqual([...fieldsOfShortForm].sort())
    expect(validators.products([{ ...product, price: 29.9, litres: 1, steel: true, url: null }])).toBe(true)
    expect(validators.products([{ ...product, price: '29.9' }])).toBe(false)
    expect(validators.products([{ ...product, price: -1 }])).toBe(false)
    expect(validators.products([{ brand: 'Example', name: 'One' }])).toBe(false)
  })
})

/** The same with a field more in its first entry, or in itself where it has no entries. */
function withUnknownField(file: unknown): unknown {
  const stranger = { unheardOf: { of: 1 } }
  if (!Array.isArray(file)) return { ...(file as Json), ...stranger }
  return [{ ...((file as readonly Json[])[0] ?? {}), ...stranger }, ...(file as readonly Json[]).slice(1)]
}

describe('the key $schema', () => {
  it.each(Object.entries(folders))('changes nothing of a catalogue: %s', (_, folder) => {
    const { files } = readFolder(folder)
    const entries = Object.entries(files).map(([name, file]) => [
      name,
      Array.isArray(file) ? file : withKey(file),
    ])
    const keyed = Object.fromEntries(entries) as Json
    expect(versionTexts(readCatalog(keyed).files)).toEqual(versionTexts(readCatalog(files).files))
  })
})
