import { attributeFor, fieldsOfShortForm } from '../../load/short-form.js'
import { evidenceOfRow, type CatalogParts, type CatalogRow } from '../../load/parts.js'
import { csvLine } from '../../support/csv.js'
import { fractionDigits } from '../../support/fraction-digits.js'
import type { CatalogFiles } from '../../load/files.js'
import { cellFor, cellForList } from './cell.js'
import { EXPORT_FORM, EXPORT_MARK } from './mark.js'

export const listFormats = ['csv', 'jsonl'] as const
export type ListFormat = (typeof listFormats)[number]

export interface ListWish {
  readonly format: ListFormat
  /** Whether it has what is private to the shop. */
  readonly withPrivate: boolean
}

type Product = CatalogFiles['products'][number]
type Value = string | number | boolean | readonly string[]

/** A column of the list: the attribute of which it is a field. */
interface Column {
  readonly field: string
  readonly attribute: string
}

/**
 * The products of a catalogue in the fields of the short form, one a row, in pieces. An import of it makes the same
 * catalogue again: it holds what the rows of a feed state, and what has a source of its own stays with its product.
 */
export function* productList(
  parts: CatalogParts,
  { format, withPrivate }: ListWish,
): Generator<string, void> {
  const frame = JSON.parse(parts.frame) as Pick<CatalogFiles, 'catalog' | 'attributes'>
  const columns = columnsOf(frame).filter(
    ({ attribute }) => withPrivate || frame.attributes[attribute]?.private !== true,
  )
  if (format === 'csv') yield `\ufeff${csvLine([...headerOf(columns), EXPORT_MARK])}`
  const lineOf = format === 'csv' ? csvRow : jsonRow
  for (const row of parts.rows) yield lineOf(statedIn(row), columns)
}

const headerOf = (columns: readonly Column[]): readonly string[] => [
  'id',
  'brand',
  'name',
  ...columns.map(({ field }) => field),
]

/** Under the name that an import finds: that of the field, where its role has the attribute. */
function columnsOf({ catalog, attributes }: Pick<CatalogFiles, 'catalog' | 'attributes'>): readonly Column[] {
  const terms = { head: catalog, attributes }
  const named: readonly string[] = ['id', 'brand', 'name', 'facts', EXPORT_MARK]
  const fields = [...fieldsOfShortForm, ...Object.keys(attributes)].filter((field) => !named.includes(field))
  const found = new Map<string, Column>()
  for (const field of fields) {
    const attribute = attributeFor(field, terms)
    if (attribute !== undefined && !found.has(attribute)) found.set(attribute, { field, attribute })
  }
  return [...found.values()]
}

interface Stated {
  readonly product: Product
  readonly values: ReadonlyMap<string, Value>
}

/** What the row of the feed states of a product. */
function statedIn({ id, text }: CatalogRow): Stated {
  const product = JSON.parse(text.split('\n', 1)[0] ?? '') as Product
  const of = evidenceOfRow(id)
  const own = product.facts.filter(({ evidence }) => evidence.every((one) => one === of))
  return { product, values: new Map(own.map(({ attribute, value }) => [attribute, plain(value)])) }
}

/** Money as a price tag has it. */
const plain = (value: Product['facts'][number]['value']): Value =>
  typeof value === 'object' && 'amount' in value ? value.amount / 10 ** fractionDigits(value.currency) : value

function csvRow({ product, values }: Stated, columns: readonly Column[]): string {
  const cells = columns.map(({ attribute }) => cellOf(values.get(attribute)))
  return csvLine([...[product.id, product.brand, product.name].map(cellFor), ...cells, EXPORT_FORM])
}

const isList = (value: Value | undefined): value is readonly string[] => Array.isArray(value)

const cellOf = (value: Value | undefined): string =>
  value === undefined ? '' : isList(value) ? cellForList(value) : cellFor(String(value))

function jsonRow({ product: { id, brand, name }, values }: Stated, columns: readonly Column[]): string {
  const stated = columns.flatMap(({ field, attribute }) => {
    const value = values.get(attribute)
    return value === undefined ? [] : [[field, value] as const]
  })
  const row = { [EXPORT_MARK]: Number(EXPORT_FORM), id, brand, name, ...Object.fromEntries(stated) }
  return `${JSON.stringify(row)}\n`
}
