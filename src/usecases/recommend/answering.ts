import { screenedSlots, screeningOf, type Locale, type Screening, type WeightsFit } from '#catalog'
import { weightsFitOf } from '../../snapshot/fitted-weights.js'
import type { Snapshot, Versions } from '../../snapshot/snapshot.js'
import { phraseFor, type Phrase } from '../language/phrase.js'
import { buildProblem, type PosedProblem, type Question } from './build-problem.js'
import { openEvidenceBook, type EvidenceBook } from './evidence-book.js'

/** What one answer is made with: the facts, the words, and the book of what it cites. */
export interface Telling {
  readonly snapshot: Snapshot
  readonly phrase: Phrase
  readonly book: EvidenceBook
}

/** One question on its way to an answer. */
export interface Answering extends Telling {
  readonly question: Question
  readonly posed: PosedProblem
}

/** Poses a question to a snapshot. The answer is said in a locale that the catalogue has words for. */
export function openAnswering(
  snapshot: Snapshot,
  question: Question & { readonly locale: Locale },
): Answering {
  const phrase = phraseFor(snapshot.catalog, question.locale)
  const posed = buildProblem(snapshot, question)
  return { snapshot, question, posed, phrase, book: openEvidenceBook(phrase) }
}

/** What an answer was made from. */
export interface Meta extends Versions {
  readonly site: string
  readonly date: string
  readonly screening: Screening
  /** Whether rules of the catalogue rest on an answer about health at all. */
  readonly screens: boolean
  /** What of the published weights did not fit the catalogue; null where all did. */
  readonly weightsFit: WeightsFit | null
  readonly replay: boolean
  readonly experiment: null
  readonly degraded: boolean
  /** Only while degraded. */
  readonly snapshotAgeSeconds?: number
}

export function metaOf({ snapshot, question }: Answering, replay = false): Meta {
  const { site, versions, date, degraded, catalog } = snapshot
  const state = { site, replay, experiment: null, degraded: degraded !== undefined }
  const age = degraded && { snapshotAgeSeconds: degraded.ageSeconds }
  return {
    ...state,
    ...age,
    ...versions,
    date,
    screening: screeningOf(question.profile, catalog.slots),
    screens: screenedSlots(catalog.slots).length > 0,
    weightsFit: weightsFitOf(snapshot),
  }
}
