import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import prettier from 'prettier'
import { describe, expect, it } from 'vitest'
import { jsonSchemas } from '#catalog'
import { addressOfFile } from '../support/documents.js'
import { fieldReference, fieldSections } from '../support/field-reference.js'

/** Holds a file to a text; `npm run reference` writes it. */
async function holdsFile(path: string, text: string): Promise<void> {
  const address = addressOfFile(path)
  const options = await prettier.resolveConfig(fileURLToPath(address))
  const formatted = await prettier.format(text, { ...options, filepath: path })
  if (process.env['UPDATE_DOCS']) writeFileSync(address, formatted)
  expect(existsSync(address) ? readFileSync(address, 'utf8') : '').toBe(formatted)
}

describe('the reference of fields', () => {
  it('says of every field of every file what it means', () => {
    const fields = fieldSections().flatMap(({ title, tables }) =>
      tables.flatMap((table) => table.fields.map((field) => ({ at: `${title}: ${field.path}`, ...field }))),
    )
    expect(fields.length).toBeGreaterThan(150)
    expect(fields.filter(({ meaning }) => !meaning).map(({ at }) => at)).toEqual([])
    expect(
      fields.filter(({ meaning }) => !meaning?.endsWith('.') && !meaning?.endsWith('?')).map(({ at }) => at),
    ).toEqual([])
  })

  it('is docs/fields.md', () => holdsFile('docs/fields.md', fieldReference()))

  it('has a copy of each schema in docs/schemas, and no other', async () => {
    const schemas = Object.entries(jsonSchemas())
    for (const [name, schema] of schemas) await holdsFile(`docs/schemas/${name}.json`, JSON.stringify(schema))
    expect(readdirSync(addressOfFile('docs/schemas')).sort()).toEqual(
      schemas.map(([name]) => `${name}.json`).sort(),
    )
  })
})
