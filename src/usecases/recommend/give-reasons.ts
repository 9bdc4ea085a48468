import {
  type Argument,
  type AttributeId,
  attributeNamed,
  type Evidence,
  grounds,
  holds,
  quotable,
  scalarsOf,
} from '#catalog'
import type { Ranked } from '#scoring'
import { sheetAt, type Snapshot } from '../../snapshot/snapshot.js'
import type { Answering } from './answering.js'
import type { PosedCriterion } from './build-problem.js'
import { attributeLabel, sayValue } from '../language/say-value.js'

export interface Reason {
  readonly kind: 'for' | 'against'
  /** Null where the reason is a stated or missing fact that no criterion weighs. */
  readonly criterion: string | null
  readonly text: string
  readonly evidence: readonly string[]
}

const FOR_MAX = 3
const FOR_MIN = 2
const AGAINST_MAX = 3
const AGAINST_MIN = 1

interface Said extends Pick<Argument, 'kind' | 'ground' | 'message' | 'values' | 'evidence'> {
  readonly criterion: string | null
}

/** Said of one product by one criterion; `part` is how much of the score it makes, or takes. */
interface Weighed extends Said, Pick<Argument, 'scope'> {
  readonly part: number
}

/** The reasons of each product of a ranking. */
export interface Reasons {
  /** Cites what they rest on. */
  readonly give: (row: number) => readonly Reason[]
  /** Whether one of them speaks for it. Cites nothing. */
  readonly isSpokenFor: (row: number) => boolean
}

/** Among how many, the first of a ranking, it is asked whether all say the same. */
const COMPARED = 50

/**
 * What speaks for a product, the largest parts of its score first, and what speaks against it: what may harm, then what
 * it is known to lack, then what is not known. What would be said in the same words of all products that are ranked, and
 * what is said of a whole category, tells none apart and is not said of one.
 */
export function reasonsAmong(answering: Answering, ranked: readonly Pick<Ranked, 'row'>[]): Reasons {
  const { phrase, book } = answering
  const compared = once(() => comparedOn(answering, ranked))
  const said = (row: number): readonly Said[] => {
    const { words, missing } = compared()
    const own = weighedArguments(answering, row).filter(
      (one) => one.ground === 'harm' || !words.has(wordsOf(one)),
    )
    return [...speaksFor(answering, row, own), ...speaksAgainst(own, missingFacts(answering, row, missing))]
  }
  return {
    give: (row) =>
      said(row).map(({ kind, criterion, message, values, evidence }) => ({
        kind,
        criterion,
        text: phrase(message, values),
        evidence: book.cite(evidence),
      })),
    isSpokenFor: (row) => said(row).some(({ kind }) => kind === 'for'),
  }
}

/** What tells the products of a ranking not apart: words that would be said of each, and facts that each lacks. */
function comparedOn(answering: Answering, ranked: readonly Pick<Ranked, 'row'>[]) {
  const first = ranked.slice(0, COMPARED)
  return {
    words: wordsInAll(first.map((one) => weighedArguments(answering, one.row))),
    missing: missingOfAll(
      answering.snapshot,
      ranked.map((one) => one.row),
    ),
  }
}

function once<Made extends object>(make: () => Made): () => Made {
  let made: Made | undefined
  return () => (made ??= make())
}

function wordsInAll(told: readonly (readonly Said[])[]): ReadonlySet<string> {
  const [first = [], ...others] = told
  if (others.length === 0) return new Set()
  const words = others.map((said) => new Set(said.map(wordsOf)))
  return new Set(first.map(wordsOf).filter((one) => words.every((said) => said.has(one))))
}

const wordsOf = ({ message, values }: Said): string => JSON.stringify([message, values])

/** True where something that is known of the product may harm whoever asked. */
export const mayHarm = (answering: Answering, row: number): boolean =>
  weighedArguments(answering, row).some(({ ground }) => ground === 'harm')

function weighedArguments({ posed }: Answering, row: number): readonly Weighed[] {
  return posed.problem.columns
    .flatMap((column) =>
      column.argumentsFor(row).map((one) => ({
        ...one,
        criterion: column.criterion,
        ground: groundHere(one, column),
        part: column.weight * one.impact,
      })),
    )
    .sort((a, b) => b.part - a.part)
}

/** What a criterion that some profiles raise calls a harm is one to those. */
function groundHere({ ground }: Argument, { measure, isRaised }: PosedCriterion): Argument['ground'] {
  const isForHer = measure.criterion.raised === undefined || isRaised
  return ground === 'harm' && !isForHer ? 'lack' : ground
}

function speaksFor(answering: Answering, row: number, weighed: readonly Weighed[]): readonly Said[] {
  const own = weighed.filter(({ kind, part, scope }) => kind === 'for' && part > 0 && scope !== 'category')
  const strongest = withoutRepeats(own).slice(0, FOR_MAX)
  const stated = supports(answering, row).filter(({ evidence }) => !isToldBy(strongest, evidence))
  return [...strongest, ...stated.slice(0, Math.max(0, FOR_MIN - strongest.length))]
}

/** What a criterion rests on words that it quoted before says the same once more. */
function withoutRepeats(said: readonly Weighed[]): readonly Weighed[] {
  return said.filter(({ criterion, evidence }, i) => {
    const before = said.slice(0, i).filter((one) => one.criterion === criterion)
    return !isToldBy(before, evidence)
  })
}

const isToldBy = (before: readonly Said[], evidence: readonly Evidence[]): boolean =>
  evidence.length > 0 &&
  evidence.every((one) => before.some((said) => said.evidence.some(({ quote }) => quote === one.quote)))

function speaksAgainst(weighed: readonly Weighed[], missing: readonly Said[]): readonly Said[] {
  const against = weighed.filter(({ kind }) => kind === 'against')
  const [harms = [], ...others] = grounds.map((ground) => against.filter((one) => one.ground === ground))
  const said = [...harms, ...others.flat().slice(0, Math.max(0, AGAINST_MIN + 1 - harms.length))]
  const told = said.slice(0, AGAINST_MAX)
  return told.length > 0 ? told : missing.slice(0, AGAINST_MIN)
}

/** Facts worth saying for a product although no criterion weighs them for this profile. */
function supports({ snapshot, posed, phrase }: Answering, row: number): readonly Said[] {
  const { catalog } = snapshot
  const sheet = sheetAt(snapshot, row)
  const due = catalog.support.filter(({ applies }) => holds(applies, posed.profile, catalog))
  return due.flatMap(({ attribute: id }) => {
    const attribute = attributeNamed(catalog, id)
    const { value: stated, facts, contested, estimated } = sheet.shown(id)
    const [fact] = facts
    if (fact === undefined || stated === null || contested || estimated) return []
    const [evidence] = fact.evidence
    const value = scalarsOf(stated).map((one) => sayValue(one, attribute, phrase))
    const values = { value, speaker: { claimant: evidence.publication }, quote: quotable(evidence) ?? '' }
    return [ofNoCriterion({ kind: 'for', message: `support.${id}`, values, evidence: [evidence] })]
  })
}

/** What is missing of one product; what is missing of all is said once of them all. */
function missingFacts({ snapshot }: Answering, row: number, ofAll: readonly AttributeId[]): readonly Said[] {
  return snapshot.catalog.missing
    .filter((id) => !ofAll.includes(id) && isMissing(snapshot, row, id))
    .map((id) => {
      const values = { attribute: attributeLabel(id) }
      return ofNoCriterion({ kind: 'against', message: 'reason.missing', values, evidence: [] })
    })
}

const isMissing = (snapshot: Snapshot, row: number, id: AttributeId): boolean =>
  sheetAt(snapshot, row).resolved(id, 'show').kind === 'unknown'

/** What the catalogue misses of each of some products. */
export const missingOfAll = (snapshot: Snapshot, rows: readonly number[]): readonly AttributeId[] =>
  snapshot.catalog.missing.filter((id) => rows.every((row) => isMissing(snapshot, row, id)))

const ofNoCriterion = (said: Omit<Said, 'criterion' | 'ground'>): Said => ({
  ...said,
  ground: said.kind === 'for' ? null : 'unknown',
  criterion: null,
})
