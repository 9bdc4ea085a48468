import {
  type Attribute,
  attributeNamed,
  type Catalog,
  type Fact,
  type Look,
  type PhraseValue,
  quotable,
  type Scalar,
  type SlotOf,
} from '#catalog'
import type { Phrase } from './phrase.js'

/** How a value of an attribute is said: its label, its amount, or its number with the unit. */
export function sayValue(value: Scalar, attribute: Attribute, phrase: Phrase): PhraseValue {
  if (typeof value === 'object') return value
  if (typeof value === 'boolean') return { label: `label.value.${value ? 'yes' : 'no'}` }
  if (attribute.type === 'text') return String(value)
  if (typeof value === 'string') return { label: `label.value.${value}` }
  return attribute.unit === undefined ? value : phrase('format.quantity', { value, unit: attribute.unit })
}

/** How a limit is said: as money, or as a number with the unit. */
export function sayAmount(max: number, { currency, unit }: SlotOf<'amount'>, phrase: Phrase): PhraseValue {
  if (currency !== null) return { amount: max, currency }
  return unit === null ? max : phrase('format.quantity', { value: max, unit })
}

export function sayLook({ attribute, resolved }: Look, catalog: Catalog, phrase: Phrase): PhraseValue {
  if (resolved.kind === 'unknown') return { label: 'label.not-stated' }
  return resolved.values.map((value) => sayValue(value, attributeNamed(catalog, attribute), phrase))
}

/** The words behind conflicting statements, side by side. */
export function sayStatements(facts: readonly Fact[], phrase: Phrase): PhraseValue {
  const quotes = facts.flatMap(({ evidence }) => evidence.flatMap((one) => quotable(one) ?? []))
  return [...new Set(quotes)].map(phrase.quote)
}

export const attributeLabel = (id: string): PhraseValue => ({ label: `label.attribute.${id}` })
