import { isList, type Attribute } from './attribute.js'
import { inForce, type IsoDate } from '../support/date.js'
import { isReported } from './evidence.js'
import { order } from '../support/order.js'
import { confidenceOf, scopeOf, type Fact } from './fact.js'
import { surviving, type Standard } from './standard.js'
import { sameScalar, scalarsOf, type Scalar, type Value } from './value.js'
import { own } from '../support/own.js'

/**
 * What the ledger says of one attribute, at one standard of proof. A single-valued attribute with several values is
 * contested: no value is preferred, and a test must hold for each. A list-valued one holds the union.
 */
export type Resolved =
  | {
      readonly kind: 'known'
      readonly values: readonly [Scalar, ...Scalar[]]
      readonly contested: boolean
      readonly facts: readonly Fact[]
    }
  | { readonly kind: 'unknown'; readonly why: 'unstated' | 'below-threshold' | 'expired' }

export function resolve(
  facts: readonly Fact[],
  standard: Standard,
  attribute: Attribute,
  date: IsoDate,
): Resolved {
  const counted = surviving(facts, standard, attribute, date)
  const values = distinct(counted.flatMap((fact) => readingsOf(fact.value, attribute)))
  const [first, ...rest] = values
  if (first === undefined) return { kind: 'unknown', why: whyUnknown(facts, standard, attribute, date) }
  const contested = !isList(attribute) && rest.length > 0
  return { kind: 'known', values: [first, ...rest], contested, facts: counted }
}

function readingsOf(value: Value, attribute: Attribute): readonly Scalar[] {
  return scalarsOf(value).flatMap(
    (scalar) => (typeof scalar === 'string' && own(attribute.readings, scalar)) || [scalar],
  )
}

function distinct(values: readonly Scalar[]): readonly Scalar[] {
  return values.filter((value, i) => values.findIndex((other) => sameScalar(value, other)) === i)
}

function whyUnknown(facts: readonly Fact[], standard: Standard, attribute: Attribute, date: IsoDate) {
  if (facts.length === 0) return 'unstated'
  const ever = facts.some(
    (fact) =>
      surviving([{ ...fact, from: undefined, until: undefined }], standard, attribute, date).length > 0,
  )
  return ever ? 'expired' : 'below-threshold'
}

/** What a shopper is shown for one attribute, and why; `value` is null where it is not stated. */
export interface Display {
  readonly value: Value | null
  /** The fact shown, or for a list every fact its union is made of. */
  readonly facts: readonly Fact[]
  readonly contested: boolean
  readonly estimated: boolean
  readonly why: DisplayReason
}
export type DisplayReason =
  | 'only-statement'
  | 'closest-scope'
  | 'surest'
  | 'public-address'
  | 'first-in-order'
  | 'union'
  | 'estimate'
  | 'unstated'
  | 'below-threshold'
  | 'expired'

const scopeOrder = { product: 0, range: 1, ingredient: 2, category: 3 }
const reportedRank = (fact: Fact): number => (fact.evidence.every(isReported) ? 1 : 0)

/** The reasons to prefer one fact over another for display, the strongest first; smaller is better. */
const preferences: readonly (readonly [DisplayReason, (fact: Fact) => number])[] = [
  ['closest-scope', (fact) => scopeOrder[scopeOf(fact)]],
  ['surest', (fact) => -confidenceOf(fact)],
  ['public-address', reportedRank],
]

export function display(facts: readonly Fact[], attribute: Attribute, date: IsoDate): Display {
  const resolved = resolve(facts, 'show', attribute, date)
  if (resolved.kind === 'known') return shown(resolved.facts, resolved.contested, attribute)
  const [estimate] = attribute.estimates ? facts.filter((fact) => inForce(fact, date)) : []
  if (estimate !== undefined) {
    return { value: estimate.value, facts: [estimate], contested: false, estimated: true, why: 'estimate' }
  }
  return { value: null, facts: [], contested: false, estimated: false, why: resolved.why }
}

function shown(facts: readonly Fact[], contested: boolean, attribute: Attribute): Display {
  const [first, second] = [...facts].sort(byPreference)
  if (first === undefined) throw new Error('a known attribute has at least one fact')
  if (isList(attribute) && second !== undefined) {
    return { value: union(facts), facts, contested, estimated: false, why: 'union' }
  }
  const decided = second && preferences.find(([, rank]) => rank(first) !== rank(second))
  const why = second === undefined ? 'only-statement' : (decided?.[0] ?? 'first-in-order')
  return { value: first.value, facts: [first], contested, estimated: false, why }
}

function union(facts: readonly Fact[]): string[] {
  return [...new Set(facts.flatMap(({ value }) => scalarsOf(value).map(String)))].sort(order)
}

function byPreference(a: Fact, b: Fact): number {
  for (const [, rank] of preferences) {
    if (rank(a) !== rank(b)) return rank(a) - rank(b)
  }
  return 0
}
