import type { IsoDate } from '../support/date.js'
import type { WordingEntry } from '../text/wording.js'
import type { Fault, FaultCode } from './faults.js'

/** The kinds of file that a shop exports, each with a reader of its own. */
export const feedFormats = [
  'csv',
  'shopify-csv',
  'woocommerce-csv',
  'google-xml',
  'heureka-xml',
  'xml',
  'json',
  'json-lines',
  'json-ld',
] as const
export type FeedFormat = (typeof feedFormats)[number]

/** One row as it stands in the file: where it is, and each cell under the name of its column. */
export interface Row {
  /** `line 12`, `item 3`: what a person looks for in the file. */
  readonly place: string
  /** Nested data is flattened: `offers.price`. A name that stands several times has several values, in their order. */
  readonly fields: Readonly<Record<string, readonly string[]>>
}

/**
 * What an import has to know of the catalogue that it is for; `importTerms` takes it from the files of one. It is data
 * alone, so it can be sent to a worker.
 */
export interface ImportTerms {
  readonly currency: string
  /** The attribute that each field of the short form becomes a fact of; a field that is not named here is left out. */
  readonly fields: Readonly<Record<string, string>>
  readonly attributes: Readonly<Record<string, TermsOfAttribute>>
  /** The attribute whose vocabulary an import may add to. */
  readonly category: string
  /** What each value of a vocabulary is called, in every language of the catalogue. */
  readonly labels: Readonly<Record<string, readonly string[]>>
  /** What each attribute is called, in every language of the catalogue. */
  readonly attributeLabels: Readonly<Record<string, readonly string[]>>
  /** What no label may say. */
  readonly wording: readonly WordingEntry[]
}

export interface TermsOfAttribute {
  readonly type: 'choice' | 'choices' | 'number' | 'money' | 'flag' | 'text'
  readonly vocabulary?: readonly string[] | undefined
  readonly unit?: string | undefined
  /** Values beside the vocabulary that a fact may state. */
  readonly readings?: Readonly<Record<string, readonly string[]>> | undefined
}

/**
 * What each column of a file becomes: a field of the short form (`price`), an attribute of the catalogue (`litres`), one
 * value of an attribute where the cell says yes (`skin=dry`), a help to read the others (`@currency`), or nothing (null).
 */
export type Mapping = Readonly<Record<string, string | null>>

/** A column of the file, what it becomes, and what stood in it first: for a person who edits the mapping. */
export interface FeedColumn {
  readonly name: string
  readonly target: string | null
  /** Up to three values that stand in it, cut to 200 characters. */
  readonly samples: readonly string[]
}

export interface ImportOptions {
  readonly catalog: ImportTerms
  /** Detected where it is not given. */
  readonly format?: FeedFormat | undefined
  /** What it says of a column wins over what is proposed; a column that it does not name keeps the proposal. */
  readonly mapping?: Mapping | undefined
  /** The mapping of an earlier import: it wins over what is proposed, in the columns that the file has. */
  readonly saved?: Mapping | undefined
  /** What a product is said to be of where the file does not say; a product of no brand is rejected otherwise. */
  readonly brand?: string | undefined
  /** The day of the import, by which a sale that is over is known. */
  readonly today?: IsoDate | undefined
  /** How many faults the report lists (1,000); `onFault` is told of all. */
  readonly faultsListed?: number | undefined
  readonly onFault?: ((fault: Fault) => void) | undefined
}

/** A product in the short form of `products.json`. */
export type FeedProduct = Readonly<Record<string, FeedValue>> & {
  readonly id: string
  readonly brand: string
  readonly name: string
}
export type FeedValue = string | number | boolean | readonly string[]

/** A value that the vocabulary of the category did not have. */
export interface NewCategory {
  readonly id: string
  readonly label: string
}

export interface ImportReport {
  readonly format: FeedFormat
  /** `utf-8`, `windows-1250`: as TextDecoder calls it. */
  readonly encoding: string
  readonly counts: {
    /** Rows of the file below its header. */
    readonly rows: number
    /** What was taken for a product: `accepted` + `rejected`. */
    readonly products: number
    readonly accepted: number
    readonly rejected: number
    /** Rows that belong to another product, such as further images, or to none. */
    readonly notProducts: number
    /** Values that were left out of accepted products. */
    readonly dropped: number
  }
  /** How often each fault was found. */
  readonly faultsByCode: Readonly<Partial<Record<FaultCode, number>>>
  /** The first faults; `faultsTotal` counts all of them. */
  readonly faults: readonly Fault[]
  readonly faultsTotal: number
  /** Columns that become nothing. */
  readonly unmappedColumns: readonly string[]
  /** Fields that the file has and the catalogue has no attribute for. */
  readonly fieldsLeftOut: readonly string[]
}

export interface ImportResult {
  readonly products: readonly FeedProduct[]
  /** To be added to the vocabulary of the category, with a label each, before the products fit the catalogue. */
  readonly newCategories: readonly NewCategory[]
  /** The mapping that was used: the proposed one, with what the caller said of it. */
  readonly mapping: Mapping
  /** Columns that the caller or the earlier import maps to something, and that the file does not have. */
  readonly missingColumns: readonly string[]
  readonly columns: readonly FeedColumn[]
  readonly report: ImportReport
  /** Whether an export of ours wrote a row of it. */
  readonly isExport: boolean
}
