import {
  type Attribute,
  type Display,
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
import { tierOf } from '../recommend/make-card.js'
import { sayValue } from '../language/say-value.js'

export interface ComparedValue {
  readonly productId: ProductId
  readonly value: Value | null
  readonly text: string
  readonly scope: Scope | null
  readonly contested: boolean
  /** It rests on memory, or on what was not confirmed. */
  readonly estimated: boolean
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
  const { sku, gtin, variantOf, description } = snapshot.catalog.roles
  const namesOnly = [sku, gtin, variantOf, description]
  const labelled = [...snapshot.catalog.attributes.values()].filter(
    ({ id, private: hidden }) => !hidden && !namesOnly.includes(id) && phrase.has(`label.attribute.${id}`),
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

function comparedValue(answering: Answering, sheet: FactSheet, attribute: Attribute): ComparedValue {
  const { phrase, book } = answering
  const { value, facts, contested, estimated } = shownOn(answering, sheet, attribute)
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
          : estimated && phrase.has('format.estimated')
            ? phrase.part('format.estimated', { value: words })
            : phrase.say(words),
    scope: first === undefined ? null : scopeOf(first),
    contested,
    estimated,
    evidence: book.cite(evidenceIn(cited)),
  }
}

/** What is shown of an attribute; the tier of a confirmed price goes before one that is stated, as on a card. */
function shownOn(
  { snapshot: { catalog } }: Answering,
  sheet: FactSheet,
  { id }: Attribute,
): Pick<Display, 'value' | 'facts' | 'contested' | 'estimated'> {
  const { price, priceTier } = catalog.roles
  if (id !== priceTier) return sheet.shown(id)
  const tier = tierOf(sheet, catalog)
  const stated = sheet.shown(id)
  if (tier === null || tier.estimated || stated.value === tier.id) return stated
  return { value: tier.id, facts: sheet.shown(price).facts, contested: false, estimated: false }
}
