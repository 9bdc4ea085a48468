import { z } from 'zod'
import { attributeNamed, type Attribute } from './attribute.js'
import type { IsoDate } from './date.js'
import { factSchema, type AttributeId, type Fact } from './fact.js'
import { resolve, type Resolved } from './resolve.js'
import type { Standard } from './standard.js'

export type ProductId = string

export const productIdSchema = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .max(100)

export const productSchema = z.strictObject({
  id: productIdSchema,
  brand: z.string().min(1),
  name: z.string().min(1),
  facts: z.array(factSchema),
})
export const productsSchema = z.array(productSchema).min(1)
export const categoriesSchema = z.record(z.string(), z.strictObject({ facts: z.array(factSchema) }))

/** A thing one can buy, with every statement made of it, those of its category included. */
export interface Product {
  readonly id: ProductId
  readonly brand: string
  readonly name: string
  readonly facts: readonly Fact[]
}

/** Answers what is known of one product on one day; each question is resolved once. */
export interface FactSheet {
  readonly product: Product
  facts(attribute: AttributeId): readonly Fact[]
  resolved(attribute: AttributeId, standard: Standard): Resolved
}

export function factSheet(
  product: Product,
  attributes: ReadonlyMap<AttributeId, Attribute>,
  date: IsoDate,
): FactSheet {
  const known = new Map<string, Resolved>()
  const facts = (id: AttributeId): readonly Fact[] =>
    product.facts.filter(({ attribute }) => attribute === id)
  const resolved = (id: AttributeId, standard: Standard): Resolved => {
    const key = `${standard} ${id}`
    const found = known.get(key) ?? resolve(facts(id), standard, attributeNamed({ attributes }, id), date)
    known.set(key, found)
    return found
  }
  return { product, facts, resolved }
}
