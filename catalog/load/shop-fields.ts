import { availabilities } from '../ledger/availability.js'
import type { Roles } from '../ledger/roles.js'
import { own } from '../support/own.js'

type Json = Readonly<Record<string, unknown>>

interface ShopField {
  readonly role: keyof Roles
  /** The attribute that a catalogue has where a product uses the field and the catalogue defines none of that name. */
  readonly attribute?: { readonly type: string; readonly vocabulary?: readonly string[] }
}

const text = { type: 'text' } as const

/** Fields that every shop has, by the name that a product writes them under, and the roles of what they state. */
export const shopFields: Readonly<Record<string, ShopField>> = {
  price: { role: 'price' },
  category: { role: 'category' },
  format: { role: 'format' },
  size: { role: 'size' },
  url: { role: 'link', attribute: text },
  image: { role: 'image', attribute: text },
  description: { role: 'description', attribute: text },
  gtin: { role: 'gtin', attribute: text },
  sku: { role: 'sku', attribute: text },
  variant_of: { role: 'variantOf', attribute: text },
  rating: { role: 'rating', attribute: { type: 'number' } },
  sale_price: { role: 'salePrice', attribute: { type: 'money' } },
  availability: { role: 'availability', attribute: { type: 'choice', vocabulary: availabilities } },
}

interface Head {
  readonly head: Json
  readonly attributes: Json
}

/**
 * The head and the attributes of a catalogue with those of the fields that its products use. What the catalogue defines
 * stays as it is; an attribute of its own that has the name of a field and another type is no such field.
 */
export function withShopFields({ head, attributes }: Head, products: readonly unknown[]): Head {
  const roles = objectIn(head['roles'])
  const used = new Set(products.flatMap((product) => Object.keys(objectIn(product))))
  const added = Object.entries(shopFields).flatMap(([field, { role, attribute }]) => {
    const named = roles[role]
    const isUsed = used.has(field) || (field === 'availability' && head['availability'] !== undefined)
    if (attribute === undefined || (named === undefined ? !isUsed : named !== field)) return []
    const defined = own(attributes, field)
    return defined === undefined || isLike(objectIn(defined), attribute)
      ? [{ field, role, attribute: defined ?? attribute }]
      : []
  })
  if (added.length === 0) return { head, attributes }
  return {
    head: {
      ...head,
      roles: { ...roles, ...Object.fromEntries(added.map(({ role, field }) => [role, field])) },
    },
    attributes: {
      ...attributes,
      ...Object.fromEntries(added.map(({ field, attribute }) => [field, attribute])),
    },
  }
}

/** What is private to the shop plays no role: roles are shown. */
function isLike(defined: Json, { type, vocabulary }: NonNullable<ShopField['attribute']>): boolean {
  const words: unknown = defined['vocabulary']
  const isKnown = (word: unknown): boolean => vocabulary?.some((one) => one === word) ?? true
  const fits = vocabulary === undefined || (Array.isArray(words) && words.every(isKnown))
  return defined['type'] === type && defined['private'] !== true && fits
}

const objectIn = (value: unknown): Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : {}
