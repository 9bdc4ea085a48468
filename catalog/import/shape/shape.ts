import { isOfExport } from '../export/mark.js'
import type { FeedFormat, Row } from '../feed.js'
import { plainWords } from '../mapping/plain-words.js'
import { synonymsOf } from '../mapping/synonyms.js'
import type { Known } from '../mapping/targets.js'
import { attributePairs, type AttributePair } from './attribute-pairs.js'

type Fields = Row['fields']

/** Rows of a file to rows of products: several may become one. */
export interface Shape {
  readonly take: (row: Row) => readonly Row[]
  readonly end: () => readonly Row[]
  /** How many rows were put to another one. */
  readonly joined: () => number
}

export function shapeOf(format: FeedFormat): Shape {
  if (format === 'shopify-csv') return new Collapsed()
  if (format === 'woocommerce-csv') return new Woo()
  return {
    take: (row) => [isOfExport(row.fields) ? row : { ...row, fields: withFeatures(row.fields) }],
    end: () => [],
    joined: () => 0,
  }
}

/** The column of these that is best for a target. */
function columnFor(target: Known, fields: Fields): string | undefined {
  const ranked = Object.keys(fields).flatMap((column) =>
    synonymsOf(plainWords(column))
      .filter((synonym) => synonym.target === target)
      .map(({ rank }) => ({ column, rank })),
  )
  return ranked.sort((a, b) => a.rank - b.rank)[0]?.column
}

const first = (fields: Fields, column: string | undefined): string | undefined =>
  column !== undefined && Object.hasOwn(fields, column) ? fields[column]?.[0] : undefined

/** What pairs of columns name and state, under the name. */
function withPairs(fields: Fields, pairs: readonly AttributePair[]): Fields {
  const named = pairs.flatMap(({ name, value }) => {
    const called = first(fields, name)?.trim()
    return called === undefined || called === 'Title'
      ? []
      : [[`Attribute: ${called}`, fields[value] ?? []] as const]
  })
  const rest = Object.entries(fields).filter(
    ([column]) => !pairs.some((pair) => pair.name === column || pair.value === column),
  )
  return Object.fromEntries([...rest, ...named])
}

/** Of Shopify one product is all rows of one handle: variants and further images. */
class Collapsed implements Shape {
  #open: { readonly row: Row; readonly handle: string; readonly fields: Map<string, string[]> } | null = null
  #handleColumn: string | undefined
  #pairs: readonly AttributePair[] | undefined
  #joined = 0

  take(row: Row): readonly Row[] {
    this.#handleColumn ??= columnFor('@handle', row.fields)
    this.#pairs ??= attributePairs(Object.keys(row.fields))
    const handle = first(row.fields, this.#handleColumn) ?? ''
    if (this.#open !== null && handle !== '' && this.#open.handle === handle) {
      this.#joined++
      append(this.#open.fields, row.fields)
      return []
    }
    const closed = this.end()
    this.#open = {
      row,
      handle,
      fields: new Map(Object.entries(row.fields).map(([name, values]) => [name, [...values]])),
    }
    return closed
  }

  end(): readonly Row[] {
    const open = this.#open
    this.#open = null
    if (open === null) return []
    const fields = withPairs(Object.fromEntries(open.fields), this.#pairs ?? [])
    return [{ place: open.row.place, fields }]
  }

  joined = (): number => this.#joined
}

const VALUES_MAX = 500

function append(fields: Map<string, string[]>, more: Fields): void {
  for (const [name, values] of Object.entries(more)) {
    const known = fields.get(name) ?? []
    if (known.length < VALUES_MAX && !(known.length === 1 && known[0] === values[0] && values.length === 1))
      known.push(...values)
    fields.set(name, known)
  }
}

/** What a variation of WooCommerce has of its own; the rest it has of its parent. */
const ofItsOwn: readonly Known[] = [
  'id',
  'sku',
  'gtin',
  'price',
  'sale_price',
  'availability',
  '@quantity',
  '@parent',
  '@type',
  '@published',
]

/** WooCommerce: attributes stand in pairs of columns, and a variation refers to its parent by `id:40` or by its SKU. */
class Woo implements Shape {
  readonly #parents = new Map<string, { readonly id: string; readonly fields: Fields }>()
  #columns: Partial<Record<Known, string | undefined>> | undefined
  #pairs: readonly AttributePair[] = []

  take(row: Row): readonly Row[] {
    this.#columns ??= this.#columnsIn(row.fields)
    const fields = withPairs(row.fields, this.#pairs)
    const type = plainWords(this.#value(fields, '@type') ?? '')
    if (/^variable/.test(type)) this.#remember(fields)
    const parent = /^variation/.test(type) ? this.#parentOf(fields) : undefined
    return [{ place: row.place, fields: parent === undefined ? fields : this.#inherited(fields, parent) }]
  }

  end = (): readonly Row[] => []
  joined = (): number => 0

  #columnsIn(fields: Fields): Partial<Record<Known, string | undefined>> {
    this.#pairs = attributePairs(Object.keys(fields))
    return Object.fromEntries(ofItsOwn.map((target) => [target, columnFor(target, fields)]))
  }

  readonly #value = (fields: Fields, target: Known): string | undefined =>
    first(fields, this.#columns?.[target])

  #remember(fields: Fields): void {
    const [id, sku] = [this.#value(fields, 'id'), this.#value(fields, 'sku')]
    const parent = { id: id ?? sku ?? '', fields }
    if (id !== undefined) this.#parents.set(`id:${id}`, parent)
    if (sku !== undefined) this.#parents.set(sku, parent)
  }

  #parentOf(fields: Fields): { readonly id: string; readonly fields: Fields } | undefined {
    const reference = this.#value(fields, '@parent')
    if (reference === undefined) return undefined
    return this.#parents.get(reference) ?? { id: reference.replace(/^id:/, ''), fields: {} }
  }

  #inherited(fields: Fields, parent: { readonly id: string; readonly fields: Fields }): Fields {
    const own = ofItsOwn.map((target) => this.#columns?.[target])
    const inherited = Object.entries(parent.fields).filter(
      ([column]) => !own.includes(column) && first(fields, column) === undefined,
    )
    return { ...fields, ...Object.fromEntries(inherited), variant_of: [parent.id] }
  }
}

/** PrestaShop lists features in one cell: `Colour:white:1,Material:steel:2`. */
function withFeatures(fields: Fields): Fields {
  const column = Object.keys(fields).find((name) => /^\p{L}+ name value position/u.test(plainWords(name)))
  const cell = first(fields, column)
  if (cell === undefined) return fields
  const features = cell.split(',').flatMap((feature) => {
    const [name = '', value = ''] = feature.split(':')
    return name.trim() === '' || value.trim() === ''
      ? []
      : [[`Attribute: ${name.trim()}`, [value.trim()]] as const]
  })
  return { ...fields, ...Object.fromEntries(features) }
}
