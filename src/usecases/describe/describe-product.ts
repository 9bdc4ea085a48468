import {
  attributeNamed,
  claimsOn,
  scalarsOf,
  silentProfile,
  type Attribute,
  type Catalog,
  type Display,
  type FactSheet,
  type Locale,
  type Value,
} from '#catalog'
import { sheetAt, type Snapshot } from '../../snapshot/snapshot.js'
import { describeFacts, type DescribedFact } from './describe-facts.js'
import { openEvidenceBook, type ShownEvidence } from '../recommend/evidence-book.js'
import { giveCautions, type CautionText } from '../recommend/give-cautions.js'
import { makeCard, type Card, type PricePerUnit } from '../recommend/make-card.js'
import { phraseFor, type Phrase } from '../language/phrase.js'
import { sayValue } from '../language/say-value.js'

/** One attribute as a page shows it: the value picked, how it is said, and why it was picked. */
export interface DescribedAttribute {
  readonly label: string
  readonly value: Value | null
  readonly text: string
  readonly unit: string | null
  readonly contested: boolean
  readonly estimated: boolean
  readonly why: Display['why']
}

export interface ProductDocument extends Omit<Card, 'attributes' | 'pricePerUnit'> {
  readonly id: string
  readonly category: string | null
  readonly pricePerUnit: PricePerUnit | null
  readonly attributes: Readonly<Record<string, DescribedAttribute>>
  /** What the attributes are called that claim something of an option of a slot; those that it lacks too. */
  readonly claims: Readonly<Record<string, { readonly label: string }>>
  readonly facts: readonly DescribedFact[]
  readonly cautions: readonly CautionText[]
  readonly evidence: Readonly<Record<string, ShownEvidence>>
  readonly meta: { readonly catalogVersion: string; readonly date: string }
}

/** Everything recorded of a product, each fact with its evidence and what it counts for. */
export function describeProduct(snapshot: Snapshot, row: number, locale: Locale): ProductDocument {
  const { catalog, date, versions } = snapshot
  const { roles } = catalog
  const sheet = sheetAt(snapshot, row)
  const phrase = phraseFor(catalog, locale)
  const book = openEvidenceBook(phrase)
  const attributes = [...catalog.attributes.values()].filter(
    ({ id, private: hidden }) => !hidden && id !== roles.priceTier,
  )
  const { name, brand, attributes: _, pricePerUnit = null, ...card } = makeCard(sheet, catalog)
  const { value: category } = sheet.shown(roles.category)
  return {
    id: sheet.product.id,
    name,
    brand,
    category: typeof category === 'string' ? category : null,
    ...card,
    pricePerUnit,
    attributes: describedAttributes(sheet, attributes, phrase),
    claims: Object.fromEntries(
      [...claimsOn(catalog.slots)].map(([attribute, label]) => [attribute, { label: phrase.label(label) }]),
    ),
    facts: [...attributes, ...estimatedTier(sheet, catalog)].flatMap((attribute) =>
      describeFacts(sheet, attribute, date, book),
    ),
    cautions: giveCautions({ snapshot, phrase, book }, silentProfile(catalog.slots), row),
    evidence: book.cited(),
    meta: { catalogVersion: versions.catalogVersion, date },
  }
}

/** The tier follows from a confirmed price and then is no statement of its own. */
function estimatedTier(sheet: FactSheet, catalog: Catalog): readonly Attribute[] {
  const { priceTier } = catalog.roles
  return sheet.facts(priceTier).length > 0 ? [attributeNamed(catalog, priceTier)] : []
}

function describedAttributes(sheet: FactSheet, attributes: readonly Attribute[], phrase: Phrase) {
  const own = attributes.filter(({ id }) => phrase.has(`label.attribute.${id}`))
  return Object.fromEntries(own.map((attribute) => [attribute.id, described(sheet, attribute, phrase)]))
}

function described(sheet: FactSheet, attribute: Attribute, phrase: Phrase): DescribedAttribute {
  const { value, contested, estimated, why } = sheet.shown(attribute.id)
  const said = value === null ? [] : scalarsOf(value).map((one) => sayValue(one, attribute, phrase))
  return {
    label: phrase.label(`label.attribute.${attribute.id}`),
    value,
    text: value === null ? phrase.label('label.not-stated') : phrase.say(said),
    unit: attribute.unit ?? null,
    contested,
    estimated,
    why,
  }
}
