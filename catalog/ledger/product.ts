import { z } from 'zod'
import { attributeNamed, type Attribute } from './attribute.js'
import type { IsoDate } from '../support/date.js'
import { factSchema, type AttributeId, type Fact } from './fact.js'
import { display, resolve, type Display, type Resolved } from './resolve.js'
import type { Standard } from './standard.js'

export type ProductId = string

/** The shop’s own, in any script. `.` and `..` would be lost on the way in the path of an address. */
export const productIdSchema = z
  .string()
  .regex(
    /^(?!\.{1,2}$)(?!\s)[^\p{C}]{1,200}(?<!\s)$/u,
    'An id is 1 to 200 characters without control characters or spaces around it',
  )

export const productSchema = z.strictObject({
  id: productIdSchema.describe('Your own id, in any script and case; no two products have the same.'),
  brand: z.string().describe('Who makes it, as it is shown; empty where you state none.'),
  name: z.string().min(1).describe('What it is called, as it is shown, without the brand.'),
  facts: z.array(factSchema).describe('Statements that have a source of their own.'),
})
export const productsSchema = z.array(productSchema).min(1)
export const categoriesSchema = z.record(
  z.string(),
  z.strictObject({
    facts: z
      .array(factSchema)
      .describe('What is said of the whole category: each product of it inherits these facts.'),
  }),
)

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
  readonly facts: (attribute: AttributeId) => readonly Fact[]
  readonly resolved: (attribute: AttributeId, standard: Standard) => Resolved
  readonly shown: (attribute: AttributeId) => Display
  /** The sale price, where one counts: then it is what is resolved of the price. */
  readonly sale?: Resolved
}

export function factSheet(
  product: Product,
  attributes: ReadonlyMap<AttributeId, Attribute>,
  date: IsoDate,
): FactSheet {
  const byAttribute = new Map([...attributes.keys()].map((id) => [id, factsOf(product, id)]))
  const facts = (id: AttributeId): readonly Fact[] => byAttribute.get(id) ?? []
  const attribute = (id: AttributeId): Attribute => attributeNamed({ attributes }, id)
  return {
    product,
    facts,
    resolved: once((id, standard) => resolve(facts(id), standard, attribute(id), date)),
    shown: once((id) => display(facts(id), attribute(id), date)),
  }
}

function factsOf({ facts }: Product, id: AttributeId): readonly Fact[] {
  return facts.filter(({ attribute }) => attribute === id)
}

function once<Words extends readonly string[], Answer>(
  answer: (...words: Words) => Answer,
): (...words: Words) => Answer {
  const known = new Map<string, Answer>()
  return (...words) => {
    const key = words.join(' ')
    const found = known.get(key) ?? answer(...words)
    known.set(key, found)
    return found
  }
}
