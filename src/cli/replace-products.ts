import { chmodSync, cpSync, existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { locales, withoutRows, type FeedProduct, type ImportResult, type NewCategory } from '#catalog'
import { createWhole } from '../store/files.js'
import { checkedAs } from './check-catalog.js'

type Json = Readonly<Record<string, unknown>>

interface Replacement {
  /** The files of the folder as they are. */
  readonly files: Json
  readonly result: ImportResult
  readonly today: string
}

/**
 * Writes products in the place of those of a folder, with the kinds that are new and the day of the feed. All is checked in
 * a copy first.
 *
 * @throws {Error} with every fault of the catalogue with the new products; the folder is as it was then
 */
export async function replaceProducts(folder: string, replacement: Replacement): Promise<string> {
  const texts = textsOf(replacement)
  const copy = mkdtempSync(join(tmpdir(), 'candour-import-'))
  try {
    cpSync(folder, copy, { recursive: true })
    for (const [name, text] of texts) writeFileSync(join(copy, name), text)
    const checked = checkedAs(folder, copy, 'with these products ')
    for (const [name, text] of texts) await writeWhole(join(folder, name), text)
    return checked
  } finally {
    rmSync(copy, { recursive: true, force: true })
  }
}

/** Whoever may read the file that is replaced may read the new one. */
async function writeWhole(file: string, text: string): Promise<void> {
  await createWhole(file, (temporary) => {
    writeFileSync(temporary, text)
    chmodSync(temporary, existsSync(file) ? statSync(file).mode & 0o777 : 0o644)
  })
}

/** The files that change, and what will stand in them: the vocabulary before the products that use it. */
function textsOf({ files, result, today }: Replacement): readonly (readonly [name: string, text: string])[] {
  const { newCategories } = result
  const { products: before = files['products'], ...left } = withoutRows(files)
  const changed = newCategories.length === 0 ? [] : withCategories(files, newCategories)
  const { feed = { label: 'the shop’s own feed' }, ...head } = objectIn(files['catalog'])
  const catalog = { ...head, feed: { ...objectIn(feed), retrieved: today } }
  return [
    ...changed.map(([name, json]) => [`${name}.json`, pretty(json)] as const),
    ...Object.entries(left).map(([name, json]) => [`${name}.json`, pretty(objectIn(json))] as const),
    ['products.json', productsText(before, result.products)],
    ['catalog.json', pretty(catalog)],
  ]
}

function withCategories(files: Json, added: readonly NewCategory[]): readonly (readonly [string, Json])[] {
  const ids = added.map(({ id }) => id)
  const roles = objectIn(objectIn(files['catalog'])['roles'])
  const category = String(roles['category'])
  const attributes = objectIn(files['attributes'])
  const attribute = objectIn(attributes[category])
  const taxonomy = objectIn(files['taxonomy'])
  const labels = Object.fromEntries(added.map(({ id, label }) => [`label.value.${id}`, label]))
  const messages = locales.flatMap((locale) => {
    const name = `messages.${locale}`
    return files[name] === undefined ? [] : [[name, { ...objectIn(files[name]), ...labels }] as const]
  })
  return [
    [
      'attributes',
      {
        ...attributes,
        [category]: { ...attribute, vocabulary: [...listIn(attribute['vocabulary']), ...ids] },
      },
    ],
    ['taxonomy', { ...taxonomy, categories: [...listIn(taxonomy['categories']), ...ids] }],
    ...messages,
  ]
}

/** One product a line. A statement with a source of its own stays with the product of its id. */
function productsText(before: unknown, products: readonly FeedProduct[]): string {
  const ledger = new Map(
    listIn(before)
      .map(objectIn)
      .map(({ id, facts }) => [id, facts] as const),
  )
  const lines = products.map((product) => {
    const facts = ledger.get(product.id)
    return JSON.stringify(facts === undefined ? product : { ...product, facts })
  })
  return `[\n${lines.join(',\n')}\n]\n`
}

const pretty = (json: Json): string => `${JSON.stringify(json, null, 2)}\n`

const objectIn = (value: unknown): Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : {}

const listIn = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])
