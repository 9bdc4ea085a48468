import type { ImportTerms, Mapping } from '../feed.js'
import { FeedError } from '../feed-error.js'

/** The fields of the short form that every shop has, whatever its catalogue calls the attributes. */
export const commonFields = [
  'id',
  'brand',
  'name',
  'description',
  'price',
  'sale_price',
  'availability',
  'url',
  'image',
  'gtin',
  'sku',
  'size',
  'rating',
  'variant_of',
  'category',
  'format',
] as const
export type CommonField = (typeof commonFields)[number]

/** What is no fact of its own and helps to read the others. */
export const helps = {
  '@currency': 'the currency of the prices of the row',
  '@compare_at': 'what it cost before: with it, the price is what is asked now',
  '@quantity': 'how many are in stock',
  '@oversell': 'whether it is sold when none is in stock',
  '@stock_kept': 'who counts the stock; empty where nobody does',
  '@delivery_days': 'in how many days it is delivered, or the day from which on',
  '@published': 'whether the shop shows it',
  '@handle': 'the name in the address of the product',
  '@type': 'what kind of row it is: a product, a variation',
  '@parent': 'the product that a variation is of',
  '@group': 'what products of one group share',
  '@unit': 'the unit of the size',
  '@sale_dates': 'from when to when the sale price is asked',
  '@sale_from': 'the first day of the sale price',
  '@sale_until': 'the last day of the sale price',
  '@visibility': 'where the shop shows it',
} as const
export type Help = keyof typeof helps

export type Known = CommonField | Help

/**
 * Holds that each column of a mapping becomes something that there is: a field, a help, an attribute of the catalogue, or a
 * value of one.
 *
 * @throws {FeedError} unknown-field
 */
export function requireTargets(given: Mapping, terms: ImportTerms): void {
  for (const [column, target] of Object.entries(given))
    if (target !== null && !isTarget(target, terms))
      throw new FeedError(
        'unknown-field',
        `mapping of ${JSON.stringify(column)}`,
        `Nothing is called ${JSON.stringify(target)}.`,
        'Name a field, an attribute of the catalogue, or a value as attribute=value.',
      )
}

function isTarget(target: string, { attributes }: ImportTerms): boolean {
  if ((commonFields as readonly string[]).includes(target)) return true
  if (Object.hasOwn(helps, target) || Object.hasOwn(attributes, target)) return true
  const [attribute = '', ...value] = target.split('=')
  const vocabulary = Object.hasOwn(attributes, attribute) ? (attributes[attribute]?.vocabulary ?? []) : []
  return vocabulary.includes(value.join('='))
}
