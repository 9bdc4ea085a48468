import type { Evidence, Scope } from '../ledger/evidence.js'
import type { Fact } from '../ledger/fact.js'
import {
  cellAt,
  type Argument,
  type Compiled,
  type CriterionOf,
  type Ground,
  type PhraseValues,
  type Utility,
} from './measure.js'

type Criterion = CriterionOf<unknown>

/** Utility and arguments of one product where they depend on nothing else. */
export interface Assessment {
  readonly utility: Utility
  readonly arguments: readonly Argument[]
}

export function knownUtility(value: number): Utility {
  return { value, worst: value, best: value, known: true }
}

/** A known utility that rests on doubtful facts: it may also be what it would be without them. */
export function doubtedUtility(value: number, { value: without }: Pick<Utility, 'value'>): Utility {
  return { value, worst: Math.min(value, without), best: Math.max(value, without), known: true }
}

export function unknownUtility({ unknown }: Criterion): Utility {
  return { value: unknown.utility, worst: unknown.worst, best: unknown.best, known: false }
}

/** The surest evidence of each fact: an answer cites enough to check it, the product document lists all. */
export function evidenceIn(facts: readonly Fact[]): readonly Evidence[] {
  return [...new Set(facts.map(({ evidence }) => evidence[0]))]
}

/** Who says some facts, each once, as a value of a message. */
export function spokenBy(facts: readonly Fact[]): PhraseValues {
  const speakers = [...new Set(facts.map(({ evidence }) => evidence[0].publication))]
  return { speaker: speakers.map((claimant) => ({ claimant })) }
}

interface ArgumentParts {
  readonly kind: Argument['kind']
  /** Why it speaks against; something known, unless said. */
  readonly ground?: Ground
  /** The end of the message's id. */
  readonly name: string
  readonly utility: number
  readonly values?: PhraseValues
  readonly facts?: readonly Fact[]
  readonly evidence?: readonly Evidence[]
  readonly scope?: Scope
}

/** An argument whose impact is its share of the utility (for) or of what is missing from it (against). */
export function argument(
  { id }: Criterion,
  { kind, ground = 'lack', name, utility, values = {}, facts = [], evidence = [], scope }: ArgumentParts,
): Argument {
  return {
    kind,
    ground: kind === 'for' ? null : ground,
    message: `reason.${id}.${name}`,
    values,
    evidence: [...new Set([...evidence, ...evidenceIn(facts)])],
    impact: kind === 'for' ? utility : 1 - utility,
    scope: scope ?? null,
  }
}

/** A measure of the product alone, whatever the profile says: a cell is its assessment. */
export function perProduct(cells: readonly Assessment[]): Compiled {
  const ofAnyone = {
    utility: (row: number) => cellAt(cells, row).utility,
    argumentsFor: (row: number) => cellAt(cells, row).arguments,
  }
  return () => ofAnyone
}

/** A cell of a measure that assesses a product for each id of a vocabulary, in its order. */
export type Assessments = readonly Assessment[]

/** Finds in such cells what a product in a row is for an id. */
export function assessmentIn(
  ids: readonly string[],
  cells: readonly Assessments[],
): (id: string, row: number) => Assessment {
  const places = new Map(ids.map((id, i) => [id, i]))
  return (id, row) => {
    const found = cells[row]?.[places.get(id) ?? -1]
    if (found === undefined) throw new Error(`no assessment of ${id} for row ${row}`)
    return found
  }
}
