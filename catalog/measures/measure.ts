import type { Attribute } from '../ledger/attribute.js'
import type { ProfileSlot } from '../profile/slot.js'
import type { Criterion } from './criterion.js'
import type { Evidence, EvidenceId, Publication, Scope } from '../ledger/evidence.js'
import type { Fact } from '../ledger/fact.js'
import type { FactSheet } from '../ledger/product.js'
import type { Money } from '../ledger/value.js'
import type { TodaysProfile as Profile } from './todays-profile.js'

/** A utility with the worst and best it could be; `known` when a fact stands behind it. */
export interface Utility {
  readonly value: number
  readonly worst: number
  readonly best: number
  readonly known: boolean
}

/** What a message says: a label is itself a message, a claimant is named with their interest, a list is joined. */
export type PhraseValue =
  | string
  | number
  | Money
  | { readonly label: string }
  | { readonly claimant: Publication }
  | readonly PhraseValue[]
export type PhraseValues = Readonly<Record<string, PhraseValue>>

/** Why a utility is what it is: a message with its values, the evidence it cites, and its part of the utility. */
export interface Ground {
  readonly kind: 'for' | 'against'
  readonly message: string
  readonly values: PhraseValues
  readonly evidence: readonly Evidence[]
  readonly impact: number
  readonly scope: Scope | null
}

/** What a measure reads of the catalogue it belongs to. */
export interface Definitions {
  readonly slots: readonly ProfileSlot[]
  readonly attributes: ReadonlyMap<string, Attribute>
  readonly evidence: ReadonlyMap<EvidenceId, Evidence>
  readonly criteria: readonly Criterion[]
}

/** Turns what is known of a product and what the shopper said into one criterion's utility. */
export interface Measure {
  readonly criterion: Criterion
  readonly speaks: (profile: Profile) => boolean
  readonly utility: (profile: Profile, row: number) => Utility
  readonly grounds: (profile: Profile, row: number) => readonly Ground[]
}

/** Utility and grounds of one product where they depend on nothing else. */
export interface Assessment {
  readonly utility: Utility
  readonly grounds: readonly Ground[]
}

export function knownUtility(value: number): Utility {
  return { value, worst: value, best: value, known: true }
}

export function unknownUtility({ unknown }: Criterion): Utility {
  return { value: unknown.utility, worst: unknown.worst, best: unknown.best, known: false }
}

/** The surest evidence of each fact: an answer cites enough to check it, the product document lists all. */
export function evidenceIn(facts: readonly Fact[]): readonly Evidence[] {
  return [...new Set(facts.map(({ evidence }) => evidence[0]))]
}

interface GroundParts {
  readonly values?: PhraseValues
  readonly facts?: readonly Fact[]
  readonly evidence?: readonly Evidence[]
  readonly scope?: Scope
}

/** A ground whose impact is its share of the utility (for) or of what is missing from it (against). */
export function ground(
  kind: Ground['kind'],
  message: string,
  utility: number,
  { values = {}, facts = [], evidence = [], scope }: GroundParts = {},
): Ground {
  const impact = kind === 'for' ? utility : 1 - utility
  return {
    kind,
    message,
    values,
    evidence: [...new Set([...evidence, ...evidenceIn(facts)])],
    impact,
    scope: scope ?? null,
  }
}

/** Assessments of every product for each id of a vocabulary, made once per snapshot. */
export function assessments(
  ids: readonly string[],
  sheets: readonly FactSheet[],
  assess: (sheet: FactSheet, id: string) => Assessment,
): (id: string, row: number) => Assessment {
  const table = new Map(ids.map((id) => [id, sheets.map((sheet) => assess(sheet, id))]))
  return (id, row) => {
    const found = table.get(id)?.[row]
    if (found === undefined) throw new Error(`no assessment of ${id} for row ${row}`)
    return found
  }
}
