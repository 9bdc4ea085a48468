import { z } from 'zod'
import type { Attribute } from '../ledger/attribute.js'
import type { Evidence, EvidenceId, Publication, Scope } from '../ledger/evidence.js'
import type { AttributeId } from '../ledger/fact.js'
import type { FactSheet } from '../ledger/product.js'
import type { Fault } from '../ledger/product-test-faults.js'
import type { Roles } from '../ledger/roles.js'
import type { Money } from '../ledger/value.js'
import type { Profile } from '../profile/profile.js'
import { profileTestSchema } from '../profile/profile-test.js'
import type { ProfileSlot, SlotPart } from '../profile/slot.js'
import type { Taxonomy } from '../profile/taxonomy.js'
import type { Anchor } from './utility-function.js'

export const utilitySchema = z.number().min(0).max(1)

/** What every criterion says, whatever measures it. */
export const criterionShape = {
  id: z
    .string()
    .regex(/^[a-z][a-z0-9_]*$/)
    .describe('What its weight and its messages are called by.'),
  anchors: z
    .array(z.tuple([z.number(), utilitySchema]))
    .min(2)
    .optional()
    .describe(
      'Points [performance, utility] between which the utility is a straight line, and flat outside: `[[3, 1], [8, 0]]` is best up to 3 and worth nothing from 8 on. The performance of `amount` is the number itself, that of `amount-fit` is stated ÷ given. Only these two read them; without them a performance from 0 to 1 is the utility.',
    ),
  unknown: z
    .strictObject({
      utility: utilitySchema.describe('What it counts.'),
      worst: utilitySchema.describe(
        'The least it could turn out to be worth: no less than what is known can be.',
      ),
      best: utilitySchema.describe(
        'The most it could turn out to be worth: no more than what is known can be.',
      ),
    })
    .describe('What a missing fact counts, from 0 to 1. It is never a reason for a product.'),
  raised: z
    .strictObject({
      by: z.number().min(1).max(4).describe('What the weight is multiplied by.'),
      when: profileTestSchema.describe('The profiles to which it matters more.'),
    })
    .optional()
    .describe('For some profiles it matters more; for nobody, where it is absent.'),
  merchant: z
    .boolean()
    .default(false)
    .describe("The shop's own interest: capped together with its like, disclosed, and part of the sum."),
}

/** A criterion as its measure reads it. */
export interface CriterionOf<Data> {
  readonly id: string
  readonly measure: Data
  readonly anchors?: readonly Anchor[] | undefined
  readonly unknown: { readonly utility: number; readonly worst: number; readonly best: number }
}

/** What a measure may ask of the catalogue it belongs to. */
export interface Definitions {
  readonly slots: readonly ProfileSlot[]
  readonly attributes: ReadonlyMap<AttributeId, Attribute>
  readonly criteria: readonly { readonly measure: { readonly kind: string } }[]
  readonly taxonomy: Taxonomy
}

/** The same once files are linked. */
export interface LinkedDefinitions extends Definitions {
  readonly evidence: ReadonlyMap<EvidenceId, Evidence>
  readonly roles: Pick<Roles, 'category'>
}

/** A utility with the worst and best it could be; `known` when a fact stands behind it. */
export interface Utility {
  readonly value: number
  readonly worst: number
  readonly best: number
  readonly known: boolean
}

/**
 * What a message says: a label is itself a message, a claimant is named with their interest, a region by its
 * name, a list is joined.
 */
export type PhraseValue =
  | string
  | number
  | Money
  | { readonly label: string }
  | { readonly claimant: Publication }
  | { readonly region: string }
  | readonly PhraseValue[]
export type PhraseValues = Readonly<Record<string, PhraseValue>>

/** Why something speaks against a product, the weightiest first: it may harm, it is known to lack, it is not known. */
export const grounds = ['harm', 'lack', 'unknown'] as const
export type Ground = (typeof grounds)[number]

/** Why a utility is what it is: a message with its values, the evidence it cites, and its part of the utility. */
export interface Argument {
  readonly kind: 'for' | 'against'
  /** Null for what speaks for the product. */
  readonly ground: Ground | null
  readonly message: string
  readonly values: PhraseValues
  readonly evidence: readonly Evidence[]
  readonly impact: number
  readonly scope: Scope | null
}

/** Said once of all products together: the end of a message's id (`note.<criterion>.<name>`), its values, its sources. */
export interface Note {
  readonly name: string
  readonly values: PhraseValues
  readonly evidence: readonly Evidence[]
}

/** What one profile makes of the products of a snapshot, by row. */
export interface Assessor {
  readonly utility: (row: number) => Utility
  readonly argumentsFor: (row: number) => readonly Argument[]
  /** What holds for all of these products. */
  readonly notesOn?: (rows: readonly number[]) => readonly Note[]
}

/** A measure compiled for a snapshot; it is asked only about profiles that it applies to, and reads each once. */
export type Compiled = (profile: Profile) => Assessor

type DataSchema = z.ZodType<{ readonly kind: string }>

/**
 * One kind of measure: how facts and a profile become a utility, all that the rest of the service has to know of it.
 * These are methods, so that one list holds every kind; each is handed data of its own kind only.
 */
export interface MeasureDefinition<Schema extends DataSchema = DataSchema, Cell = unknown> {
  readonly kind: z.output<Schema>['kind']
  /** The data that a criterion gives it. */
  readonly schema: Schema
  /** The slots of which one must be answered for the criterion to apply; none, and it always does. */
  slots(measure: z.output<Schema>): readonly SlotPart[]
  /** The attributes it looks at. */
  attributes(measure: z.output<Schema>, definitions: Definitions): readonly AttributeId[]
  /** What it can say, by the end of the message's id (`reason.<criterion>.<end>`), with the values each is given. */
  messages(measure: z.output<Schema>, definitions: Definitions): Messages
  /** What it can say of all products together, by the end of the message's id (`note.<criterion>.<end>`). */
  notes?(measure: z.output<Schema>): Messages
  /** The least and the most that a known fact can be worth; an unknown lies between them. */
  reach(criterion: CriterionOf<z.output<Schema>>): readonly [least: number, most: number]
  /** What its shape alone does not show. */
  faults(measure: z.output<Schema>, definitions: Definitions): readonly MeasureFault[]
  /** What it makes of one product, whatever the others are and whoever asks. */
  cellOf(criterion: CriterionOf<z.output<Schema>>, definitions: LinkedDefinitions): (sheet: FactSheet) => Cell
  /** `cells` are what it made of each product. */
  compile(
    criterion: CriterionOf<z.output<Schema>>,
    cells: readonly Cell[],
    definitions: LinkedDefinitions,
  ): Compiled
  /** The levels that a claim may state. */
  levels?(measure: z.output<Schema>): readonly string[]
  /** The grades of tests that a fact may have; each is named by a message. */
  grades?(measure: z.output<Schema>): readonly string[]
  /** The parts of its data that cite evidence. */
  citing?(measure: z.output<Schema>): readonly Citing[]
}

export type Messages = Readonly<Record<string, readonly string[]>>

/** A fault of a criterion, or of the part of it with the id `at`. */
export interface MeasureFault extends Fault {
  readonly at?: string
}

export interface Citing {
  readonly id: string
  readonly evidence: readonly EvidenceId[]
}

/** Lets the schema type everything else. */
export function defineMeasure<Schema extends DataSchema, Cell>(
  definition: MeasureDefinition<Schema, Cell>,
): MeasureDefinition<Schema, Cell> {
  return definition
}

/** The cell in a row of a column. Throws an Error for a row that there is not. */
export function cellAt<Cell>(cells: readonly Cell[], row: number): Cell {
  const found = cells[row]
  if (found === undefined) throw new Error(`no row ${row}`)
  return found
}
