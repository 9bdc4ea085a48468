import { QUOTE_WORDS_MAX } from '../ledger/evidence.js'
import { FEED, FEED_INTEREST, FEED_LABEL } from '../ledger/feed.js'
import { fractionDigits } from '../support/fraction-digits.js'
import type { Money } from '../ledger/value.js'
import { own } from '../support/own.js'
import { shopFields, withShopFields } from './shop-fields.js'

type Json = Readonly<Record<string, unknown>>

const ownFields: readonly string[] = ['id', 'brand', 'name', 'facts']

/** The fields of a product that mean the same in every catalogue. */
export const fieldsOfShortForm: readonly string[] = [...ownFields, ...Object.keys(shopFields)]

/**
 * Files in which products are written out as facts with evidence. A product may say `"price": 649` or give any other
 * attribute as a field of its own: that is a fact from the shop's own feed, which `catalog.json` names as `feed`. Money is
 * in units of the catalogue's currency there. What fits no attribute is left for the check of the shape to tell.
 */
export function writtenOut(files: Json): Json {
  const { products, catalog, attributes, publications = {}, evidence = {} } = files
  if (!isObject(catalog)) return files
  const { feed = {}, ...stated } = catalog
  if (!isObject(feed)) return files
  // What is of the wrong shape is left as it is, so that the check tells of it.
  if (!Array.isArray(products) || ![attributes, publications, evidence].every(isObject))
    return { ...files, catalog: stated }
  const publication = publicationId(feed)
  const terms = {
    ...withShopFields({ head: stated, attributes: objectIn(attributes) }, products),
    publication,
  }
  const { head } = terms
  const rows = products.map((product) => rowOf(product, terms))
  const cited = Object.fromEntries(rows.flatMap((row) => row.cited))
  const written = {
    ...files,
    catalog: head,
    attributes: terms.attributes,
    products: rows.map(({ product }) => product),
  }
  if (Object.keys(cited).length === 0) return written
  return {
    ...written,
    catalog: { ...head, classes: { ...objectIn(head['classes']), [FEED]: { repeatable: false } } },
    publications: { ...objectIn(publications), [publication]: publicationOf(feed) },
    evidence: { ...objectIn(evidence), ...cited },
  }
}

interface Row {
  readonly product: unknown
  readonly cited: readonly (readonly [id: string, evidence: Json])[]
}

export interface Terms extends FieldTerms {
  /** The id of the feed on its day. */
  readonly publication: string
}

/** What decides which attribute a field is, and how money is written. */
export interface FieldTerms {
  readonly head: Json
  readonly attributes: Json
}

function rowOf(product: unknown, terms: Terms): Row {
  if (!isObject(product) || typeof product['id'] !== 'string') return { product, cited: [] }
  const stated = Object.entries(product).flatMap(([field, value]) => {
    const attribute = ownFields.includes(field) ? undefined : attributeFor(field, terms)
    return attribute === undefined ? [] : [{ field, attribute, value }]
  })
  if (stated.length === 0) return { product: { facts: [], ...product }, cited: [] }
  const id = `${FEED}.${product['id']}`
  const rest = Object.entries(product).filter(([field]) => !stated.some((one) => one.field === field))
  const facts = stated
    .filter(({ value }) => value !== null)
    .map(({ attribute, value }) => ({ attribute, value: valueOf(value, attribute, terms), evidence: [id] }))
  const { facts: ledger = [], ...named } = Object.fromEntries(rest)
  const quote = stated.map(({ field, value }) => `${field} ${JSON.stringify(value)}`).join(', ')
  return {
    product: { ...named, facts: Array.isArray(ledger) ? [...facts, ...(ledger as unknown[])] : ledger },
    cited: facts.length === 0 ? [] : [[id, evidenceOf(quote, terms.publication)]],
  }
}

/** The attribute that a field of a product becomes a fact of. */
export function attributeFor(field: string, { head, attributes }: FieldTerms): string | undefined {
  const role = own(shopFields, field)?.role
  const attribute = role === undefined ? undefined : objectIn(head['roles'])[role]
  if (typeof attribute === 'string') return attribute
  return own(attributes, field) === undefined ? undefined : field
}

/**
 * Money as a price tag has it, in minor units, and a number as the text that it is. A number that the currency cannot have
 * stays, and is told as a fault.
 */
function valueOf(value: unknown, attribute: string, { head, attributes }: FieldTerms): unknown {
  const { currency } = head
  if (typeof value === 'number' && objectIn(own(attributes, attribute))['type'] === 'text')
    return String(value)
  if (typeof value !== 'number' || typeof currency !== 'string' || !/^[A-Z]{3}$/.test(currency)) return value
  if (objectIn(own(attributes, attribute))['type'] !== 'money') return value
  const scale = 10 ** fractionDigits(currency)
  const amount = Math.round(value * scale)
  return Math.abs(amount - value * scale) > 1e-6 ? value : { amount, currency }
}

/** A feed of another day is another publication: what only an older one states was not seen since. */
const publicationId = ({ retrieved }: Json): string =>
  typeof retrieved === 'string' && /^[0-9]{4}-[0-9]{2}-[0-9]{2}$/.test(retrieved)
    ? `${FEED}.${retrieved}`
    : FEED

/** The fields of a product that a row of a feed states, as the short form has them. */
export function fieldsOf(facts: readonly StatedFact[], terms: FieldTerms): Json {
  const fields = [...Object.keys(shopFields), ...Object.keys(terms.attributes)]
  return Object.fromEntries(
    facts.map(({ attribute, value }) => {
      const field = fields.find((one) => attributeFor(one, terms) === attribute) ?? attribute
      return [field, isMoney(value) ? value.amount / 10 ** fractionDigits(value.currency) : value]
    }),
  )
}

interface StatedFact {
  readonly attribute: string
  readonly value: unknown
}

const isMoney = (value: unknown): value is Money =>
  isObject(value) && typeof value['amount'] === 'number' && typeof value['currency'] === 'string'

const publicationOf = ({ label = FEED_LABEL, address = null, retrieved = null }: Json): Json => ({
  kind: 'page',
  label,
  address,
  published: retrieved,
  retrieved,
  basis: 'retailer',
  interest: FEED_INTEREST,
})

const evidenceOf = (row: string, publication: string): Json => ({
  publication,
  quote: row.split(/\s+/).slice(0, QUOTE_WORDS_MAX).join(' '),
  scope: 'product',
  confidence: 0.9,
  class: FEED,
})

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const objectIn = (value: unknown): Json => (isObject(value) ? value : {})
