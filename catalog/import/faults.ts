/** What an import may find in a row: what becomes of it, and what mends it. */
const registry = {
  'too-many-cells': ['rejected', 'Put cells that hold the delimiter into quotes.'],
  'too-few-cells': ['rejected', 'Write a cell for each column, empty where nothing is known.'],
  'quote-not-closed': ['rejected', 'Close the quotes, or double those that belong to the text.'],
  'row-too-long': ['rejected', 'Keep a row below 1 MB; a quote that is not closed may have made it long.'],
  'row-not-read': ['rejected', 'Correct this row; the rows around it were read.'],
  'no-name': ['rejected', 'Name the product, or map the column that names it.'],
  'no-brand': ['rejected', 'Name the brand, map the column that names it, or give one brand for all.'],
  'no-id': ['rejected', 'Give the product an id of its own of 1 to 200 characters.'],
  'id-taken': ['rejected', 'Give each product an id of its own.'],
  'not-a-product': ['set-aside', 'Nothing, where the row was not meant as a product.'],
  unpublished: ['changed', 'Publish it, or leave it out of the file.'],
  'id-suffixed': ['changed', 'Give each product an id of its own.'],
  'variants-differ': ['changed', 'Export each variant as a product to rank them one by one.'],
  'money-rounded': ['changed', 'Write no more digits than the currency has.'],
  'money-not-read': ['dropped', 'Write one number, such as 12.99, with or without its currency.'],
  'money-zero': ['dropped', 'Leave the price empty where it is not known.'],
  'other-currency': ['dropped', 'Give the price in the currency of the catalogue.'],
  'sale-not-lower': ['dropped', 'Leave the sale price empty where there is none.'],
  'sale-over': ['dropped', 'Export the file again.'],
  'availability-not-read': ['dropped', 'Write in_stock, out_of_stock, preorder or discontinued.'],
  'unit-not-read': ['dropped', 'Write a number with a unit, such as 50 ml.'],
  'number-not-read': ['dropped', 'Write one number.'],
  'flag-not-read': ['dropped', 'Write yes or no.'],
  'not-in-vocabulary': ['dropped', 'Use a value of the attribute, or add this one to attributes.json.'],
  'address-not-usable': ['dropped', 'Write a whole address that starts with https://.'],
  'gtin-not-valid': ['dropped', 'Write the 8, 12, 13 or 14 digits as text, the check digit included.'],
  'rating-not-read': ['dropped', 'Write a number from 0 to 5.'],
  'text-not-readable': ['dropped', 'Save the file in one encoding, best UTF-8.'],
  'text-cut': ['changed', 'Shorten the text.'],
  'words-not-allowed': ['dropped', 'Name the kind in words that wording.json allows.'],
  'too-many-categories': ['dropped', 'Map a column with fewer kinds, or add them to attributes.json.'],
} as const satisfies Record<string, readonly [FaultEffect, string]>

export type FaultEffect =
  /** The row is no product of the result. */
  | 'rejected'
  /** The row belongs to no product and was not meant to. */
  | 'set-aside'
  /** The product is accepted without this value. */
  | 'dropped'
  /** The product is accepted, and something of it is not as it was written. */
  | 'changed'
export type FaultCode = keyof typeof registry

export const faultCodes = Object.keys(registry) as readonly FaultCode[]

/** One thing that was found in one row. */
export interface Fault {
  readonly row: string
  /** The name of the column, or null where the fault is one of the row. */
  readonly column: string | null
  readonly code: FaultCode
  readonly effect: FaultEffect
  readonly reason: string
  readonly remedy: string
}

export interface FaultInRow {
  readonly column?: string | null
  readonly reason: string
}

export function fault(row: string, code: FaultCode, { column = null, reason }: FaultInRow): Fault {
  const [effect, remedy] = registry[code]
  return { row, column, code, effect, reason, remedy }
}
