import {
  questionMessage,
  quotable,
  type Evidence,
  type EvidenceId,
  type FaqEntry,
  type Locale,
} from '#catalog'
import type { Snapshot } from '../../snapshot/snapshot.js'
import { openEvidenceBook, type ShownEvidence } from '../recommend/evidence-book.js'
import { phraseFor, type Phrase } from '../language/phrase.js'

export interface FaqAnswer {
  readonly evidence: EvidenceId
  readonly speaker: string
  readonly basis: Evidence['publication']['basis']
  readonly interest: string | null
  readonly scope: Evidence['scope']
  readonly class: string | null
  readonly quote: string | null
  /** Stands in place of a quote that is not repeated. */
  readonly text: string | null
}

export interface Faq {
  readonly version: string
  readonly questions: readonly {
    readonly id: string
    readonly question: string
    /** The answer in our own words and what it rests on; null where only others answer. */
    readonly own: { readonly text: string; readonly evidence: readonly EvidenceId[] } | null
    readonly answers: readonly FaqAnswer[]
  }[]
  readonly evidence: Readonly<Record<EvidenceId, ShownEvidence>>
}

/** Each question as it was put, or in the words of the locale, answered by who spoke, in whose interest, and in words only where they may be repeated. */
export function describeFaq({ catalog, versions }: Snapshot, locale: Locale): Faq {
  const phrase = phraseFor(catalog, locale)
  const book = openEvidenceBook(phrase)
  const questions = catalog.faq.map((entry) => {
    const { id, own, evidence } = entry
    book.cite(evidence)
    return {
      id,
      question: questionText(entry, phrase),
      own: own === undefined ? null : { text: phrase(`faq.${id}.own`), evidence: book.cite(own) },
      answers: evidence.map((one) => faqAnswer(id, one, phrase)),
    }
  })
  return { version: versions.catalogVersion, questions, evidence: book.cited() }
}

function questionText({ id, question }: FaqEntry, phrase: Phrase): string {
  const own = questionMessage(id)
  return phrase.has(own) ? phrase.label(own) : question
}

function faqAnswer(question: string, evidence: Evidence, phrase: Phrase): FaqAnswer {
  const { id, publication, scope } = evidence
  const speaker = phrase.speaker(publication)
  const quote = quotable(evidence)
  const own = `faq.${question}.${id}`
  const text = quote === null ? phrase(phrase.has(own) ? own : 'faq.unquoted', { speaker }) : null
  return {
    evidence: id,
    speaker: capitalised(speaker),
    basis: publication.basis,
    interest: phrase.interest(publication),
    scope,
    class: evidence.class,
    quote,
    text,
  }
}

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
