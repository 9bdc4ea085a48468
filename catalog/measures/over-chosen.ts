import type { AttributeId } from '../ledger/fact.js'
import type { FactSheet } from '../ledger/product.js'
import { weighed } from '../profile/answers.js'
import type { Weighted } from '../profile/profile.js'
import { claimAttribute, optionLabel, optionsIn, slotNamed, type SlotId } from '../profile/slot.js'
import { assessments, type Assessment } from './assess.js'
import type { Argument, Compiled, Definitions, PhraseValue, Utility } from './measure.js'

/** An option of a slot: the attribute that holds the claims for it, and how it is said. */
export interface Option {
  readonly attribute: AttributeId
  readonly answer: PhraseValue
}

/** The slot whose options are assessed, on every product. */
interface Over {
  readonly slot: SlotId
  readonly sheets: readonly FactSheet[]
  readonly definitions: Definitions
}

/** A measure of what was chosen: each option is assessed once per snapshot, and weighed by its importance. */
export function overChosen(
  { slot, sheets, definitions }: Over,
  assess: (sheet: FactSheet, option: Option) => Assessment,
): Compiled {
  const declared = slotNamed(definitions.slots, { id: slot, kind: 'choices' })
  const assessed = assessments(optionsIn(declared), sheets, (sheet, id) =>
    assess(sheet, {
      attribute: claimAttribute(declared, id),
      answer: { label: optionLabel(declared, id) },
    }),
  )
  return (profile) => {
    const shares = sharesOf(weighed(profile, slot))
    return {
      utility: (row) => meanUtility(shares, (id) => assessed(id, row).utility),
      argumentsFor: (row) => joinedArguments(shares, (id) => assessed(id, row).arguments),
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

/** Arguments option by option, each with its share; those against that say the same are said once. */
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
  const same = next.kind === 'against' && before.find(({ message }) => message === next.message)
  if (!same) return [...before, next]
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

function listOf(value: PhraseValue | undefined): readonly PhraseValue[] {
  if (value === undefined) return []
  return Array.isArray(value) ? (value as readonly PhraseValue[]) : [value]
}
