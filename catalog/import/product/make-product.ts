import type { FeedFormat, FeedProduct, FeedValue, ImportOptions, Row, TermsOfAttribute } from '../feed.js'
import { productIdSchema } from '../../ledger/product.js'
import { isOfExport } from '../export/mark.js'
import { readExactly, type ExactRow } from '../export/read-exactly.js'
import { fault, type Fault } from '../faults.js'
import type { Columns } from '../mapping/propose.js'
import { commonFields } from '../mapping/targets.js'
import { flagOf } from '../normalise/flag.js'
import { htmlToText, unescapedName } from '../normalise/html-to-text.js'
import type { DecimalSign } from '../normalise/money.js'
import { addressesIn, addressOf, gtinOf, ratingOf } from '../normalise/texts.js'
import type { Categories } from './categories.js'
import { Cells, told } from './cells.js'
import { Ids, identityOf, type Identity } from './identity.js'
import { pricesOf } from './prices.js'
import { stockOf } from './stock.js'
import { choiceIn, valueOf, type ValueTerms } from './values.js'
import { Variants } from './variants.js'

const NAME_MAX = 1000
const TEXT_MAX = 20_000

export interface MakerTerms {
  readonly options: ImportOptions
  readonly format: FeedFormat
  readonly columns: Columns
  readonly categories: Categories
  readonly signOf: (column: string) => DecimalSign
  /** Whether cells are marked as text where a spreadsheet would take them for a formula. */
  readonly isMarked: boolean
}

export interface Made {
  /** Null where the row is rejected. */
  readonly product: FeedProduct | null
  readonly faults: readonly Fault[]
}

/** Makes products of rows, one after the other; it remembers the ids and groups that there were. */
export class ProductMaker {
  readonly #terms: MakerTerms
  readonly #valueTerms: ValueTerms
  readonly #ids = new Ids()
  readonly #variants = new Variants()
  readonly #leftOut = new Set<string>()

  constructor(terms: MakerTerms) {
    this.#terms = terms
    const { catalog, today } = terms.options
    this.#valueTerms = {
      currency: catalog.currency,
      labels: catalog.labels,
      signOf: terms.signOf,
      today,
      takesSale: Object.hasOwn(catalog.fields, 'sale_price'),
    }
  }

  /** The fields that rows have and the catalogue has no attribute for. */
  leftOut = (): readonly string[] => commonFields.filter((field) => this.#leftOut.has(field))

  make(whole: Row): Made {
    const { fields, rest: row } = this.#exactly(whole)
    const cells = new Cells(row, this.#terms.columns, this.#terms.isMarked)
    const name = textOf(fields, 'name') ?? this.#nameIn('name', cells)
    if (name === undefined)
      return rejected(row, cells, fault(row.place, 'no-name', { reason: 'No cell names the product.' }))
    const brand = textOf(fields, 'brand') ?? this.#nameIn('brand', cells) ?? this.#terms.options.brand ?? ''
    const identity = statedId(fields) ?? identityOf(cells, this.#terms.format, { brand, name })
    if (identity === undefined)
      return rejected(row, cells, fault(row.place, 'no-id', { reason: 'It has no id that can be used.' }))
    const named = { id: identity.id, brand, name }
    const product: FeedProduct = { ...named, ...this.#facts(cells), ...fields, ...named }
    const admitted = this.#ids.admit(product, identity.isMade, row.place)
    if ('rejected' in admitted) return { product: null, faults: [admitted.rejected] }
    return { product: this.#grouped(admitted.product, cells), faults: [...cells.faults, ...admitted.told] }
  }

  #exactly(row: Row): ExactRow {
    if (!isOfExport(row.fields)) return { fields: {}, rest: row }
    const { options, format } = this.#terms
    return readExactly(row, { ...options, isTable: format.endsWith('csv') })
  }

  #nameIn(target: string, cells: Cells): string | undefined {
    const cell = cells.first(target)
    if (cell === undefined) return undefined
    const text = escapesNames(this.#terms.format) ? unescapedName(cell.text) : cell.text
    if (text.length <= NAME_MAX) return text
    cells.tell('text-cut', cell.column, `It is longer than ${NAME_MAX} characters.`)
    return text.slice(0, NAME_MAX)
  }

  #facts(cells: Cells): Readonly<Record<string, FeedValue>> {
    const common = Object.entries(this.#common(cells)).flatMap(([field, value]) =>
      this.#fitted(field, value, cells),
    )
    return Object.fromEntries(
      [...common, ...this.#attributes(cells)].filter(([, value]) => value !== undefined),
    ) as Readonly<Record<string, FeedValue>>
  }

  /** What every shop has, each in its own form. */
  #common(cells: Cells): Readonly<Record<string, FeedValue | undefined>> {
    return {
      description: descriptionIn(cells),
      ...pricesOf(cells, this.#valueTerms),
      availability: stockOf(cells),
      url: addressIn('url', cells),
      image: addressIn('image', cells),
      gtin: gtinIn(cells),
      sku: cells.first('sku')?.text,
      rating: ratingIn(cells),
      variant_of: cells.first('variant_of')?.text,
      category: this.#terms.categories.of(cells),
      size: this.#ofRole('size', cells),
      format: this.#ofRole('format', cells),
    }
  }

  /** A field whose form is that of its attribute. */
  #ofRole(field: string, cells: Cells): FeedValue | undefined {
    const attribute = this.#attributeOf(field)
    if (attribute !== undefined) return valueOf(attribute, cells.all(field), cells, this.#valueTerms)
    return cells.first(field)?.text
  }

  #attributeOf(field: string): TermsOfAttribute | undefined {
    const { fields, attributes } = this.#terms.options.catalog
    const id = Object.hasOwn(fields, field) ? fields[field] : undefined
    return id !== undefined && Object.hasOwn(attributes, id) ? attributes[id] : undefined
  }

  /** Under its name where the catalogue has an attribute for the field, in the type of that. */
  #fitted(
    field: string,
    value: FeedValue | undefined,
    cells: Cells,
  ): readonly (readonly [string, FeedValue])[] {
    if (value === undefined) return []
    const attribute = this.#attributeOf(field)
    if (attribute === undefined) {
      this.#leftOut.add(field)
      return []
    }
    const fitted = inType(value, attribute, field, cells, this.#valueTerms)
    return fitted === undefined ? [] : [[field, fitted]]
  }

  #attributes(cells: Cells): readonly (readonly [string, FeedValue | undefined])[] {
    const { attributes } = this.#terms.options.catalog
    const plain = cells.targets().flatMap((target) => {
      const attribute =
        Object.hasOwn(attributes, target) && !commonFields.includes(target as 'id')
          ? attributes[target]
          : undefined
      return attribute === undefined
        ? []
        : [[target, valueOf(attribute, cells.all(target), cells, this.#valueTerms)] as const]
    })
    return [...plain, ...flagsIn(cells, attributes, new Map(plain))]
  }

  /** With the product that it is a variant of, where the shop groups them and their names agree. */
  #grouped(product: FeedProduct, cells: Cells): FeedProduct {
    const group = cells.first('@group')?.text
    if (group === undefined || Object.hasOwn(product, 'variant_of')) return product
    const leader = this.#variants.leaderOf(group, product)
    if (leader === undefined) return product
    const [fitted] = this.#fitted('variant_of', leader, cells)
    return fitted === undefined ? product : { ...product, variant_of: fitted[1] }
  }
}

const textOf = (fields: ExactRow['fields'], field: string): string | undefined =>
  typeof fields[field] === 'string' ? fields[field] : undefined

function statedId(fields: ExactRow['fields']): Identity | undefined {
  const id = productIdSchema.safeParse(fields['id'])
  return id.success ? { id: id.data, isMade: false } : undefined
}

/** Of a row that is rejected the one reason is told: what of it was not read would not have mattered. */
const rejected = (_row: Row, _cells: Cells, why: Fault): Made => ({ product: null, faults: [why] })

const escapesNames = (format: FeedFormat): boolean => format === 'woocommerce-csv' || format.endsWith('xml')

function inType(
  value: FeedValue,
  attribute: TermsOfAttribute,
  field: string,
  cells: Cells,
  terms: ValueTerms,
): FeedValue | undefined {
  switch (attribute.type) {
    case 'text':
      return typeof value === 'string' ? value : String(value)
    case 'choice': {
      const text = String(value)
      // A new kind is added to the vocabulary by who applies the import.
      if (field === 'category') return text
      const choice = choiceIn(text, attribute, terms)
      if (choice === undefined)
        cells.tell('not-in-vocabulary', null, `${told(text)} is no value of ${field}.`)
      return choice
    }
    case 'choices':
      return Array.isArray(value) ? (value as readonly string[]) : [String(value)]
    case 'flag':
      return field === 'availability' ? value === 'in_stock' : typeof value === 'boolean' ? value : undefined
    case 'number':
    case 'money':
      return typeof value === 'number' ? value : undefined
  }
}

/** `skin=dry` where the cell says yes: one value of a list for each column. */
function flagsIn(
  cells: Cells,
  attributes: Readonly<Record<string, TermsOfAttribute>>,
  plain: ReadonlyMap<string, FeedValue | undefined>,
): readonly (readonly [string, FeedValue])[] {
  const lists = new Map<string, string[]>()
  for (const target of cells.targets()) {
    const [attribute, value] = target.split('=', 2)
    if (attribute === undefined || value === undefined || !Object.hasOwn(attributes, attribute)) continue
    const isSo = cells.all(target).some(({ text }) => flagOf(text) === true)
    if (isSo) lists.set(attribute, [...(lists.get(attribute) ?? []), value])
  }
  return [...lists].flatMap(([attribute, values]): readonly (readonly [string, FeedValue])[] => {
    const before = plain.get(attribute)
    if (attributes[attribute]?.type === 'choice')
      return values.length === 1 ? [[attribute, values[0] ?? '']] : []
    return [
      [attribute, [...new Set([...(Array.isArray(before) ? (before as readonly string[]) : []), ...values])]],
    ]
  })
}

function descriptionIn(cells: Cells): string | undefined {
  const cell = cells.first('description')
  if (cell === undefined) return undefined
  const text = htmlToText(cell.text)
  if (text === '') return undefined
  if (text.length <= TEXT_MAX) return text
  cells.tell('text-cut', cell.column, `It is longer than ${TEXT_MAX} characters.`)
  return text.slice(0, TEXT_MAX)
}

/** The first address of a target that can be used. */
function addressIn(target: string, cells: Cells): string | undefined {
  const stated = cells.all(target)
  for (const { text } of stated)
    for (const one of target === 'image' ? addressesIn(text) : [text]) {
      const address = addressOf(one)
      if (address !== undefined) return address
    }
  const [cell] = stated
  return cell && cells.readOr<string>(undefined, 'address-not-usable', cell, 'is no address of the web')
}

function gtinIn(cells: Cells): string | undefined {
  for (const { text } of cells.all('gtin')) {
    const gtin = gtinOf(text)
    if (gtin !== undefined) return gtin
  }
  const cell = cells.first('gtin')
  return cell && cells.readOr<string>(undefined, 'gtin-not-valid', cell, 'is no GTIN')
}

function ratingIn(cells: Cells): number | undefined {
  const cell = cells.first('rating')
  if (cell === undefined) return undefined
  return cells.readOr(ratingOf(cell.text), 'rating-not-read', cell, 'is no rating from 0 to 5')
}
