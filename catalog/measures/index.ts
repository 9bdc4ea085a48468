import { z } from 'zod'
import type { AttributeId } from '../ledger/fact.js'
import type { SlotPart } from '../profile/slot.js'
import { amountFit } from './amount-fit.js'
import { amount } from './amount.js'
import { cases } from './cases.js'
import { choiceFit } from './choice-fit.js'
import { claimEvidence } from './claim-evidence.js'
import { claimMatch } from './claim-match.js'
import { compatibility } from './compatibility.js'
import type { Citing, Definitions, MeasureDefinition } from './measure.js'
import { preferenceMatch } from './preference-match.js'

/** Every kind of measure. Whoever needs to know something of a kind asks its definition here. */
export const measures = [
  claimMatch,
  claimEvidence,
  amountFit,
  choiceFit,
  compatibility,
  preferenceMatch,
  cases,
  amount,
] as const

const [first, ...others] = measures

/** The data of a measure, which names its kind. */
export const measureSchema = z.discriminatedUnion(
  'kind',
  [first.schema, ...others.map(({ schema }) => schema)],
  { error: `Expected one of the kinds ${measures.map(({ kind }) => kind).join(', ')}` },
)
export type MeasureData = z.output<typeof measureSchema>

const definitions = new Map<string, MeasureDefinition>(measures.map((one) => [one.kind, one]))

export function definitionOf({ kind }: Pick<MeasureData, 'kind'>): MeasureDefinition {
  const found = definitions.get(kind)
  if (found === undefined) throw new Error(`no measure of kind ${kind}`)
  return found
}

/** The slots of a profile of which one must be answered for a criterion to apply; none, and it always does. */
export const slotsOf = (measure: MeasureData): readonly SlotPart[] => definitionOf(measure).slots(measure)

/** The attributes that a measure looks at. */
export const attributesOf = (measure: MeasureData, catalog: Definitions): readonly AttributeId[] =>
  definitionOf(measure).attributes(measure, catalog)

/** The grades of tests that a measure knows. */
export const gradesIn = (measure: MeasureData): readonly string[] =>
  definitionOf(measure).grades?.(measure) ?? []

/** The parts of a measure's data that cite evidence. */
export const citingIn = (measure: MeasureData): readonly Citing[] =>
  definitionOf(measure).citing?.(measure) ?? []
