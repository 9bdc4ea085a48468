import { isReported, quotable, sortedBy, type Evidence, type EvidenceId, type Scope } from '#catalog'
import type { Phrase } from '../language/phrase.js'

/** Evidence as an answer shows it. A statement that is not repeated is cited without its words. */
export interface ShownEvidence {
  readonly kind: 'seed' | 'page' | 'unverified'
  readonly address: string | null
  readonly quote: string | null
  readonly retrieved: string | null
  readonly confidence: number
  readonly scope: Scope
  readonly basis: Evidence['publication']['basis']
  readonly interest: string | null
  readonly class: string | null
  readonly reported: boolean
}

/** Collects what an answer cites, so that its evidence is exactly that. */
export interface EvidenceBook {
  cite(evidence: readonly Evidence[]): readonly EvidenceId[]
  cited(): Readonly<Record<EvidenceId, ShownEvidence>>
}

export function openEvidenceBook(phrase: Phrase): EvidenceBook {
  const book = new Map<EvidenceId, Evidence>()
  return {
    cite(evidence) {
      for (const one of evidence) book.set(one.id, one)
      return [...new Set(evidence.map(({ id }) => id))]
    },
    cited() {
      const entries = sortedBy([...book.values()], ({ id }) => id).map(
        (one) => [one.id, shown(one, phrase)] as const,
      )
      return Object.fromEntries(entries)
    },
  }
}

function shown(evidence: Evidence, phrase: Phrase): ShownEvidence {
  const { kind, address, retrieved, basis } = evidence.publication
  const { confidence, scope } = evidence
  return {
    kind,
    address,
    quote: quotable(evidence),
    retrieved,
    confidence,
    scope,
    basis,
    interest: phrase.interest(evidence.publication),
    class: evidence.class,
    reported: isReported(evidence),
  }
}
