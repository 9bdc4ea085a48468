import { quotable, type Evidence, type EvidenceId } from '../../catalog/index.js'
import type { Snapshot } from '../snapshot/snapshot.js'
import { openEvidenceBook, type ShownEvidence } from './evidence-book.js'
import { phraseFor, type Phrase } from './phrase.js'

export interface FaqAnswer {
  readonly evidence: EvidenceId
  readonly speaker: string
  readonly basis: string
  readonly interest: string | null
  readonly scope: string
  readonly class: 'physiology' | null
  readonly quote: string | null
  /** Stands in place of a quote that is not repeated. */
  readonly text: string | null
}

export interface Faq {
  readonly version: string
  readonly questions: readonly {
    readonly id: string
    readonly question: string
    readonly answers: readonly FaqAnswer[]
  }[]
  readonly evidence: Readonly<Record<EvidenceId, ShownEvidence>>
}

/** Each question as it was put, answered by who spoke, in whose interest, and in words only where they may be repeated. */
export function describeFaq({ catalog, versions }: Snapshot, locale: string): Faq {
  const phrase = phraseFor(catalog, locale)
  const book = openEvidenceBook()
  const questions = catalog.faq.map(({ id, question, evidence }) => {
    book.cite(evidence)
    return { id, question, answers: evidence.map((one) => faqAnswer(id, one, phrase)) }
  })
  return { version: versions.catalogVersion, questions, evidence: book.cited() }
}

function faqAnswer(
  question: string,
  { id, publication, scope, ...evidence }: Evidence,
  phrase: Phrase,
): FaqAnswer {
  const { label: speaker, basis, interest } = publication
  const quote = quotable({ id, publication, scope, ...evidence })
  const own = `faq.${question}.${id}`
  const text = quote === null ? phrase(phrase.has(own) ? own : 'faq.unquoted', { speaker }) : null
  return {
    evidence: id,
    speaker: capitalised(speaker),
    basis,
    interest,
    scope,
    class: evidence.class,
    quote,
    text,
  }
}

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
