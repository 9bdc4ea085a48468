import type { FeedValue, ImportOptions, Row, TermsOfAttribute } from '../feed.js'
import { addressOf } from '../normalise/texts.js'
import { listIn, textIn } from './cell.js'
import { EXPORT_MARK } from './mark.js'

/** A row of an export: what could be read as it was written, and the cells that somebody has changed since. */
export interface ExactRow {
  readonly fields: Readonly<Record<string, FeedValue>>
  /** To be read like every other row. */
  readonly rest: Row
}

type Terms = Pick<ImportOptions, 'catalog' | 'mapping'> & {
  /** Whether its cells are those of a table. */
  readonly isTable: boolean
}

const named: readonly string[] = ['id', 'brand', 'name']
const text: TermsOfAttribute = { type: 'text' }

/** Reads what an export wrote: nothing of it is trimmed, guessed or left out. A column that the caller maps is none of it. */
export function readExactly({ place, fields }: Row, terms: Terms): ExactRow {
  const { mapping = {}, isTable } = terms
  const stated = new Map<string, FeedValue>()
  const rest = new Map<string, readonly string[]>()
  for (const [column, values] of Object.entries(fields)) {
    if (column === EXPORT_MARK) continue
    if (values.length === 0) {
      if (column === 'brand' && !Object.hasOwn(mapping, column)) stated.set(column, '')
      continue
    }
    const attribute = Object.hasOwn(mapping, column) ? undefined : attributeOf(column, terms)
    const value = attribute && valueIn(values, column, attribute, isTable)
    if (value === undefined) rest.set(column, isTable ? values.map(textIn) : values)
    else stated.set(column, value)
  }
  return { fields: Object.fromEntries(stated), rest: { place, fields: Object.fromEntries(rest) } }
}

function attributeOf(column: string, { catalog }: Terms): TermsOfAttribute | undefined {
  if (named.includes(column)) return text
  const id = Object.hasOwn(catalog.fields, column) ? catalog.fields[column] : column
  return id !== undefined && Object.hasOwn(catalog.attributes, id) ? catalog.attributes[id] : undefined
}

const numberForm = /^-?\d+(\.\d+)?(e[+-]?\d+)?$/

function valueIn(
  values: readonly string[],
  column: string,
  { type, vocabulary, readings = {} }: TermsOfAttribute,
  isTable: boolean,
): FeedValue | undefined {
  const [first = ''] = values
  const isKnown = (value: string): boolean =>
    vocabulary === undefined || vocabulary.includes(value) || Object.hasOwn(readings, value)
  if (type === 'choices') {
    const list = isTable ? listIn(first) : values
    return list.every((one) => one !== '' && isKnown(one)) ? list : undefined
  }
  const cell = isTable ? textIn(first) : first
  switch (type) {
    case 'text':
      return isSafe(cell, column) ? cell : undefined
    case 'choice':
      return isKnown(cell) ? cell : undefined
    case 'flag':
      return cell === 'true' ? true : cell === 'false' ? false : undefined
    case 'number':
    case 'money':
      return numberForm.test(cell) && String(Number(cell)) === cell ? Number(cell) : undefined
  }
}

const addresses: readonly string[] = ['url', 'image']
const numbers: readonly string[] = ['gtin', 'sku', 'id', 'variant_of']

/** Only an address of the web is one, whoever wrote the row; and a spreadsheet writes long numbers as `4.01E+12`. */
function isSafe(cell: string, column: string): boolean {
  if (addresses.includes(column)) return addressOf(cell) !== undefined
  return !numbers.includes(column) || !/^\d([.,]\d+)?E\+?\d+$/.test(cell)
}
