// The data files, and what they say of a product: nothing but these files is read.
import { readFileSync } from 'node:fs'

const read = (name) =>
  JSON.parse(readFileSync(new URL(`../../catalog/data/exosome/${name}.json`, import.meta.url), 'utf8'))
export const catalogue = read('catalog')
const attributes = read('attributes')
const categories = read('categories')
export const criteria = read('criteria')
export const evidence = read('evidence')
export const products = read('products')
export const { slots } = read('profile')
export const publications = read('publications')
export const rules = read('rules')
export const taxonomy = read('taxonomy')
export const shipped = read('weights')

/**
 * From which confidence a statement counts, is in no doubt, and is heard where it lowers or widens a range. The middle one
 * stands in no document: it is where an attribute that says nothing else is taken to be sure.
 */
export const SHOWS = 0.6
export const SURE = 0.7
export const HEARD = 0.3

// Facts: a statement of a product, or of the category that it belongs to.

const isUnverified = (id) => publications[evidence[id].publication].kind === 'unverified'
/** How sure a fact is; -1 where nothing but memory says it. */
export const sureness = (fact) =>
  Math.max(...fact.evidence.map((id) => (isUnverified(id) ? -1 : evidence[id].confidence)))
export const surest = (fact) =>
  fact.evidence.reduce((a, b) => (evidence[b].confidence > evidence[a].confidence ? b : a))
const isInForce = (fact, date) => fact.validUntil === undefined || fact.validUntil >= date

export function statements(product, attribute, date) {
  const category = product.facts.find((fact) => fact.attribute === 'category')?.value
  return [...product.facts, ...(categories[category]?.facts ?? [])].filter(
    (fact) => fact.attribute === attribute && isInForce(fact, date),
  )
}

/** What is said from some confidence on, each value once; a value that may be read in several ways is all of them. */
export function values(product, attribute, date, from) {
  const readings = attributes[attribute].readings ?? {}
  const said = statements(product, attribute, date)
    .filter((fact) => sureness(fact) >= from)
    .flatMap((fact) => [fact.value].flat())
    .flatMap((value) => readings[value] ?? [value])
  return [...new Map(said.map((value) => [JSON.stringify(value), value])).values()]
}

/** The statements on an attribute, or those that state what a question asks for, from some confidence on. */
export function saying(product, about, date, from) {
  const { attribute = about, states } = about
  const isAsked = ({ value }) => states === undefined || [value].flat().some((one) => states.includes(one))
  return statements(product, attribute, date).filter((fact) => sureness(fact) >= from && isAsked(fact))
}

/** A question about a product, asked of what is sure enough: true, false, or null where it cannot be said. */
export function holds(product, question, date, from) {
  if (question.any !== undefined) {
    const answers = question.any.map((one) => holds(product, one, date, from))
    return answers.includes(true) ? true : answers.includes(null) ? null : false
  }
  const { attribute, oneOf = [], states, scopes } = question
  if (states !== undefined)
    return saying(product, question, date, HEARD).some(
      (fact) => scopes === undefined || scopes.includes(evidence[surest(fact)].scope),
    )
  const known = values(product, attribute, date, attributes[attribute].gate ?? from)
  const verdicts = new Set(known.map((value) => oneOf.includes(value)))
  return attributes[attribute].type === 'choices' && known.length > 0
    ? verdicts.has(true)
    : verdicts.size === 1
      ? verdicts.has(true)
      : null
}

/** The confirmed price; undefined where none is, or several are. */
export const priceOf = (product, date) => {
  const [price, ...others] = values(product, 'price', date, SHOWS)
  return others.length === 0 ? price?.amount : undefined
}
