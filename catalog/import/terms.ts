import { attributesSchema } from '../ledger/attribute.js'
import { withShopFields } from '../load/shop-fields.js'
import { attributeFor } from '../load/short-form.js'
import { locales, messageFileName } from '../text/locales.js'
import { wordingSchema } from '../text/wording.js'
import { z } from 'zod'
import type { ImportTerms } from './feed.js'
import { commonFields } from './mapping/targets.js'

const headSchema = z.looseObject({
  currency: z.string().regex(/^[A-Z]{3}$/),
  roles: z.looseObject({ category: z.string() }),
})

/**
 * What an import has to know of a catalogue, from its files as they stand in its folder.
 *
 * @param files the JSON of each file by its name: `catalog`, `attributes`, …
 * @throws {z.ZodError} where head, attributes, messages or wording are not of their shape
 */
export function importTerms(files: Readonly<Record<string, unknown>>): ImportTerms {
  const own = {
    head: headSchema.parse(files['catalog']),
    attributes: attributesSchema.parse(files['attributes']),
  }
  // A text of marketing becomes a fact only where the catalogue asks for it.
  const fillable = Object.fromEntries(commonFields.map((field) => [field, true]))
  const { description: _, ...filled } = fillable
  const shop = withShopFields(own, [filled])
  const head = headSchema.parse(shop.head)
  const attributes = attributesSchema.parse(shop.attributes)
  const fields = commonFields.flatMap((field) => {
    const attribute = attributeFor(field, { head, attributes })
    return attribute === undefined ? [] : [[field, attribute] as const]
  })
  return {
    currency: head.currency,
    fields: Object.fromEntries(fields),
    attributes,
    category: head.roles.category,
    labels: labelsIn(files, 'label.value.'),
    attributeLabels: labelsIn(files, 'label.attribute.'),
    wording: wordingSchema.default([]).parse(files['wording']),
  }
}

function labelsIn(files: Readonly<Record<string, unknown>>, kind: string): ImportTerms['labels'] {
  const all = locales.flatMap((locale) =>
    Object.entries(z.record(z.string(), z.unknown()).default({}).parse(files[messageFileName(locale)])),
  )
  const labels = all.flatMap(([id, text]) =>
    id.startsWith(kind) && typeof text === 'string' ? [[id.slice(kind.length), text] as const] : [],
  )
  const byId = new Map<string, readonly string[]>()
  for (const [id, text] of labels) byId.set(id, [...(byId.get(id) ?? []), text])
  return Object.fromEntries(byId)
}
