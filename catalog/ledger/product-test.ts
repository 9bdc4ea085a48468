import { z } from 'zod'
import { scopes, type Scope } from './evidence.js'
import { scopeOf, type AttributeId, type Fact } from './fact.js'
import type { FactSheet } from './product.js'
import type { Resolved } from './resolve.js'
import type { Standard } from './standard.js'
import { magnitude, sameScalar, scalarsOf, type Scalar } from './value.js'

const attributeAsked = 'The attribute that is asked.'
const scalarSchema = z.union([z.string(), z.number(), z.boolean()])

/**
 * A question about a product's facts.
 * `oneOf` and `above` have three answers: unknown unless every surviving value agrees.
 * `states`, `unknown` and `contested` ask what the ledger says, so they have two. With `scopes`, `states` asks only what
 * is said of these: of the product itself, or of its range.
 */
export type ProductTest =
  | { readonly attribute: AttributeId; readonly oneOf: readonly (string | number | boolean)[] }
  | { readonly attribute: AttributeId; readonly above: number }
  | {
      readonly attribute: AttributeId
      readonly states: readonly string[]
      readonly scopes?: readonly Scope[] | undefined
    }
  | { readonly attribute: AttributeId; readonly unknown: true }
  | { readonly attribute: AttributeId; readonly contested: true }
  | { readonly all: readonly ProductTest[] }
  | { readonly any: readonly ProductTest[] }
  | { readonly not: ProductTest }

export const productTestSchema: z.ZodType<ProductTest> = z
  .union([
    z.strictObject({
      attribute: z.string().describe(attributeAsked),
      oneOf: z
        .array(scalarSchema)
        .min(1)
        .describe(
          'Is the value one of these? Unknown where nothing is stated surely, or statements differ on it.',
        ),
    }),
    z.strictObject({
      attribute: z.string().describe(attributeAsked),
      above: z
        .number()
        .describe(
          'Is the number above this one (money in minor units)? Unknown where nothing is stated surely.',
        ),
    }),
    z.strictObject({
      attribute: z.string().describe(attributeAsked),
      states: z
        .array(z.string())
        .min(1)
        .describe('Does anything state one of these, from a confidence of 0.3 on? Yes or no, never unknown.'),
      scopes: z
        .array(z.enum(scopes))
        .min(1)
        .optional()
        .describe('Only what is said of these is heard; everything, where it is absent.'),
    }),
    z.strictObject({
      attribute: z.string().describe(attributeAsked),
      unknown: z.literal(true).describe('Is nothing stated surely enough to open a gate?'),
    }),
    z.strictObject({
      attribute: z.string().describe(attributeAsked),
      contested: z.literal(true).describe('Do sure statements contradict each other?'),
    }),
    z.strictObject({
      get all() {
        return z.array(productTestSchema).describe('Do all of these hold? Of none it is yes.')
      },
    }),
    z.strictObject({
      get any() {
        return z.array(productTestSchema).describe('Does one of these hold? Of none it is no.')
      },
    }),
    z.strictObject({
      get not() {
        return productTestSchema.describe('The opposite; what is unknown stays unknown.')
      },
    }),
  ])
  .meta({ id: 'ProductTest', description: 'A question about what is known of a product.' })

/** The attributes that a test looks at. */
export function attributesIn(test: ProductTest): readonly AttributeId[] {
  if ('all' in test) return test.all.flatMap(attributesIn)
  if ('any' in test) return test.any.flatMap(attributesIn)
  return 'not' in test ? attributesIn(test.not) : [test.attribute]
}

/** The values that a test asks for. */
export function valuesIn(test: ProductTest): readonly Scalar[] {
  if ('all' in test) return test.all.flatMap(valuesIn)
  if ('any' in test) return test.any.flatMap(valuesIn)
  if ('not' in test) return valuesIn(test.not)
  if ('oneOf' in test) return test.oneOf
  return 'states' in test ? test.states : []
}

export type Truth = 'true' | 'false' | 'unknown'

/** What one leaf of a test looked at, and the facts that speak for its answer. */
export interface Look {
  readonly attribute: AttributeId
  readonly resolved: Resolved
  readonly facts: readonly Fact[]
}

/** The answer with the looks that decided it. */
export interface Answer {
  readonly truth: Truth
  readonly looks: readonly Look[]
}

export function ask(test: ProductTest, sheet: FactSheet, standard: Standard): Answer {
  if ('all' in test)
    return conjunction(
      test.all.map((part) => ask(part, sheet, standard)),
      'false',
    )
  if ('any' in test)
    return conjunction(
      test.any.map((part) => ask(part, sheet, standard)),
      'true',
    )
  if ('not' in test) return negated(ask(test.not, sheet, standard))
  return askLeaf(test, sheet, standard)
}

const opposite: Record<Truth, Truth> = { true: 'false', false: 'true', unknown: 'unknown' }

function negated(answer: Answer): Answer {
  return { ...answer, truth: opposite[answer.truth] }
}

/** Kleene's strong logic: one `decisive` answer decides; else unknown if any is; else the opposite. */
function conjunction(answers: readonly Answer[], decisive: 'true' | 'false'): Answer {
  const having = (truth: Truth): readonly Answer[] => answers.filter((answer) => answer.truth === truth)
  const truth = ([decisive, 'unknown'] as const).find((candidate) => having(candidate).length > 0)
  const decided = truth ?? opposite[decisive]
  return { truth: decided, looks: having(decided).flatMap(({ looks }) => looks) }
}

type Leaf = Extract<ProductTest, { attribute: AttributeId }>

function askLeaf(test: Leaf, sheet: FactSheet, standard: Standard): Answer {
  const resolved = within(test, sheet.resolved(test.attribute, standardOf(test, standard)))
  return {
    truth: truthOf(test, resolved),
    looks: [{ attribute: test.attribute, resolved, facts: citedFor(test, resolved) }],
  }
}

/** What is left where a test asks only of some scopes. */
function within(test: Leaf, resolved: Resolved): Resolved {
  if (!('states' in test) || test.scopes === undefined || resolved.kind === 'unknown') return resolved
  const { scopes } = test
  const facts = resolved.facts.filter((fact) => scopes.includes(scopeOf(fact)))
  const [first, ...rest] = facts.flatMap(({ value }) => scalarsOf(value))
  if (first === undefined) return { kind: 'unknown', why: 'unstated' }
  return { ...resolved, values: [first, ...rest], facts }
}

/** A mention counts from 0.3; whether something is unknown or contested is asked as a gate would ask it. */
function standardOf(test: Leaf, standard: Standard): Standard {
  if ('states' in test) return standard === 'caution' ? 'caution' : 'lower'
  return 'unknown' in test || 'contested' in test ? 'gate' : standard
}

/** The facts that state what was asked for; where none does, every fact that was looked at. */
function citedFor(test: Leaf, resolved: Resolved): readonly Fact[] {
  if (resolved.kind === 'unknown') return []
  const stating = resolved.facts.filter(({ value }) => scalarsOf(value).some((one) => holdsFor(test, one)))
  return resolved.contested || stating.length === 0 ? resolved.facts : stating
}

function truthOf(test: Leaf, resolved: Resolved): Truth {
  if ('unknown' in test) return truth(resolved.kind === 'unknown')
  if ('contested' in test) return truth(resolved.kind === 'known' && resolved.contested)
  if (resolved.kind === 'unknown') return 'states' in test ? 'false' : 'unknown'
  const holds = resolved.values.map((value) => holdsFor(test, value))
  if (!resolved.contested) return truth(holds.some(Boolean))
  return holds.every((held) => held === holds[0]) ? truth(holds[0] === true) : 'unknown'
}

function holdsFor(test: Leaf, value: Scalar): boolean {
  if ('oneOf' in test) return test.oneOf.some((one) => sameScalar(one, value))
  if ('states' in test) return test.states.some((one) => one === value)
  const size = magnitude(value)
  return 'above' in test && size !== undefined && size > test.above
}

const truth = (holds: boolean): Truth => (holds ? 'true' : 'false')
