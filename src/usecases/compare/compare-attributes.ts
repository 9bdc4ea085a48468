import {
  type Attribute,
  evidenceIn,
  type FactSheet,
  type ProductId,
  scalarsOf,
  type Scope,
  scopeOf,
  type Value,
} from '#catalog'
import { sheetAt } from '../../snapshot/snapshot.js'
import type { Answering } from '../recommend/answering.js'
import { sayValue } from '../language/say-value.js'

export interface ComparedValue {
  readonly productId: ProductId
  readonly value: Value | null
  readonly text: string
  readonly scope: Scope | null
  readonly contested: boolean
  readonly evidence: readonly string[]
}

/** One row of the table: what is stated of each product, side by side. */
export interface ComparedAttribute {
  readonly attribute: string
  readonly label: string
  /** True when the products do not all say the same, one that says nothing included. */
  readonly differs: boolean
  readonly values: readonly ComparedValue[]
}

export function compareAttributes(
  answering: Answering,
  rows: readonly number[],
): readonly ComparedAttribute[] {
  const { snapshot, phrase } = answering
  const sheets = rows.map((row) => sheetAt(snapshot, row))
  const labelled = [...snapshot.catalog.attributes.values()].filter(
    (attribute) => !attribute.private && phrase.has(`label.attribute.${attribute.id}`),
  )
  return labelled.map((attribute) => {
    const values = sheets.map((sheet) => comparedValue(answering, sheet, attribute))
    const label = phrase.label(`label.attribute.${attribute.id}`)
    return {
      attribute: attribute.id,
      label,
      differs: new Set(values.map(({ text }) => text)).size > 1,
      values,
    }
  })
}

function comparedValue({ phrase, book }: Answering, sheet: FactSheet, attribute: Attribute): ComparedValue {
  const { value, facts, contested } = sheet.shown(attribute.id)
  const stated = sheet.resolved(attribute.id, 'show')
  const cited = contested && stated.kind === 'known' ? stated.facts : facts
  const said = contested && stated.kind === 'known' ? stated.values : value === null ? [] : scalarsOf(value)
  const words = said.map((one) => sayValue(one, attribute, phrase))
  const [first] = cited
  return {
    productId: sheet.product.id,
    value: contested ? null : value,
    text:
      words.length === 0
        ? phrase.label('label.not-stated')
        : contested
          ? phrase.or(words)
          : phrase.say(words),
    scope: first === undefined ? null : scopeOf(first),
    contested,
    evidence: book.cite(evidenceIn(cited)),
  }
}
