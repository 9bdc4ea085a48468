import { attributeNamed, type Attribute } from '../ledger/attribute.js'
import type { FactSheet } from '../ledger/product.js'
import { weighed } from '../profile/answers.js'
import type { Weighted } from '../profile/profile.js'
import {
  claimAttribute,
  optionLabel,
  optionsIn,
  slotNamed,
  type SlotId,
  type SlotOf,
} from '../profile/slot.js'
import { assessmentIn, type Assessment, type Assessments } from './assess.js'
import type { Argument, Compiled, Definitions, Note, PhraseValue, Utility } from './measure.js'

/** An option of a slot: the attribute that holds the claims for it, and how it is said. */
export interface Option {
  readonly attribute: Attribute
  readonly answer: PhraseValue
}

/** Assesses a product for each option of a slot, in the order of the options. */
export function assessingOptions(
  slot: SlotId,
  definitions: Definitions,
  assess: (sheet: FactSheet, option: Option) => Assessment,
): (sheet: FactSheet) => Assessments {
  const declared = slotNamed(definitions.slots, { id: slot, kind: 'choices' })
  const options = optionsIn(declared).map((id): Option => ({
    attribute: attributeNamed(definitions, claimAttribute(declared, id)),
    answer: answerOf(declared, id),
  }))
  return (sheet) => options.map((option) => assess(sheet, option))
}

const answerOf = (slot: SlotOf<'choices'>, id: string): PhraseValue => ({ label: optionLabel(slot, id) })

/** The slot whose options were assessed, on every product. */
interface Over {
  readonly slot: SlotId
  readonly cells: readonly Assessments[]
  readonly definitions: Definitions
  /** What is said once of all products together. */
  readonly notesOn?: (told: readonly Told[]) => readonly Note[]
}

/** A chosen option, with what is said first of each product on it. */
export interface Told {
  readonly answer: PhraseValue
  readonly rows: readonly Argument[]
}

/** A measure of what was chosen: each option is assessed once, and weighed by its importance. */
export function overChosen({ slot, cells, definitions, notesOn }: Over): Compiled {
  const declared = slotNamed(definitions.slots, { id: slot, kind: 'choices' })
  const assessed = assessmentIn(optionsIn(declared), cells)
  return (profile) => {
    const shares = sharesOf(weighed(profile, slot))
    return {
      utility: (row) => meanUtility(shares, (id) => assessed(id, row).utility),
      argumentsFor: (row) => joinedArguments(shares, (id) => assessed(id, row).arguments),
      ...(notesOn && {
        notesOn: (rows: readonly number[]) =>
          notesOn(
            shares.map(({ id }) => ({
              answer: answerOf(declared, id),
              rows: rows.flatMap((row) => assessed(id, row).arguments.slice(0, 1)),
            })),
          ),
      }),
    }
  }
}

/** An option with its share of all importance. */
interface Share {
  readonly id: string
  readonly share: number
}

function sharesOf(options: readonly Weighted[]): readonly Share[] {
  const total = options.reduce((sum, { importance }) => sum + importance, 0)
  return options.map(({ id, importance }) => ({ id, share: importance / total }))
}

/** The importance-weighted mean; known when any part is. */
function meanUtility(shares: readonly Share[], utilityOn: (id: string) => Utility): Utility {
  const mean = { value: 0, worst: 0, best: 0, known: false }
  for (const { id, share } of shares) {
    const utility = utilityOn(id)
    mean.value += share * utility.value
    mean.worst += share * utility.worst
    mean.best += share * utility.best
    mean.known ||= utility.known
  }
  return mean
}

/** Arguments option by option, each with its share; what is the same but for the option is said once. */
function joinedArguments(
  shares: readonly Share[],
  argumentsOn: (id: string) => readonly Argument[],
): readonly Argument[] {
  const shared = shares.flatMap(({ id, share }) =>
    argumentsOn(id).map((one) => ({ ...one, impact: one.impact * share })),
  )
  return shared.reduce<readonly Argument[]>(joined, [])
}

function joined(before: readonly Argument[], next: Argument): readonly Argument[] {
  const same = before.find((one) => isSameBut(one, next))
  if (same === undefined) return [...before, next]
  const merged: Argument = {
    ...same,
    impact: same.impact + next.impact,
    values: {
      ...same.values,
      answer: [...listOf(same.values['answer']), ...listOf(next.values['answer'])],
    },
    evidence: [...new Set([...same.evidence, ...next.evidence])],
  }
  return before.map((one) => (one === same ? merged : one))
}

/** What speaks against is one kind of lack; what speaks for is told in the words of its source. */
function isSameBut(one: Argument, next: Argument): boolean {
  if (one.message !== next.message) return false
  return (
    one.kind === 'against' ||
    (one.values['quote'] === next.values['quote'] && one.evidence[0] === next.evidence[0])
  )
}

function listOf(value: PhraseValue | undefined): readonly PhraseValue[] {
  if (value === undefined) return []
  return Array.isArray(value) ? (value as readonly PhraseValue[]) : [value]
}
