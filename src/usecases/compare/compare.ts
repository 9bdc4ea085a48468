import { screeningOf, type Locale, type ProductId, type Profile } from '#catalog'
import { dominates, explain, leaders, rank, screen, type Candidates, type Explained } from '#scoring'
import type { Snapshot } from '../../snapshot/snapshot.js'
import { buildProblem, type PosedProblem } from '../recommend/build-problem.js'
import { compareAttributes, type ComparedAttribute } from './compare-attributes.js'
import { compareHeads, type HeadToHead } from './compare-heads.js'
import { describeExclusion, type ClosedGateText } from '../recommend/describe-exclusion.js'
import { openEvidenceBook, type EvidenceBook, type ShownEvidence } from '../recommend/evidence-book.js'
import { giveAdvice, type AdviceText } from '../recommend/give-advice.js'
import { giveCautions, type CautionText } from '../recommend/give-cautions.js'
import { giveReasons, type Reason } from '../recommend/give-reasons.js'
import { makeCard, type Card } from '../recommend/make-card.js'
import { metaOf, type Meta } from '../recommend/meta.js'
import { phraseFor, type Phrase } from '../language/phrase.js'
import { sheetAt } from '../../snapshot/snapshot.js'

export interface ComparisonRequest {
  readonly productIds: readonly ProductId[]
  readonly profile: Profile
  readonly locale: Locale
}

/** One of the compared products. A gated one has its facts and its gates, and neither score nor place. */
export interface ComparedProduct {
  readonly productId: ProductId
  readonly product: Card
  readonly rank: number | null
  readonly score: number | null
  readonly range: readonly [number, number] | null
  readonly reasons: readonly Reason[]
  readonly cautions: readonly CautionText[]
  readonly gates: readonly ClosedGateText[]
}

export interface Comparison {
  readonly products: readonly ComparedProduct[]
  readonly attributes: readonly ComparedAttribute[]
  /** Who is ahead of all the others on each criterion the profile speaks to; null where nobody is. */
  readonly leads: readonly { readonly criterion: string; readonly productId: ProductId | null }[]
  readonly dominance: readonly { readonly dominator: ProductId; readonly dominated: ProductId }[]
  readonly headToHead: readonly HeadToHead[]
  readonly advice: readonly AdviceText[]
  /** Carries the product ids and nothing of the profile. */
  readonly link: string
  readonly evidence: Readonly<Record<string, ShownEvidence>>
  readonly meta: Meta
}

/** Some products side by side for a profile: facts, who leads what, by how much, and what would turn it round. */
export function compare({ productIds, profile, locale }: ComparisonRequest, snapshot: Snapshot): Comparison {
  const phrase = phraseFor(snapshot.catalog, locale)
  const book = openEvidenceBook(phrase)
  const posed = buildProblem(snapshot, { profile })
  const rows = productIds.map((id) => snapshot.catalog.products.findIndex((product) => product.id === id))
  const { candidates, excluded } = screen(posed.problem, rows)
  const explained = explain(candidates, rank(candidates), rows.length)
  const described = (row: number): ComparedProduct => {
    const gated = excluded.find((one) => one.row === row)
    const gates = gated ? describeExclusion(snapshot, posed, gated, phrase, book).gates : []
    return { ...comparedProduct(snapshot, posed, row, explained, phrase, book), gates }
  }
  return {
    products: rows.map(described),
    attributes: compareAttributes(snapshot, rows, phrase, book),
    leads: leadsOf(posed, candidates),
    dominance: dominanceAmong(posed, candidates),
    headToHead: compareHeads(snapshot, posed, explained, phrase),
    advice: giveAdvice(snapshot, posed, phrase, book),
    link: `/?compare=${productIds.join(',')}`,
    evidence: book.cited(),
    meta: metaOf(snapshot, screeningOf(profile)),
  }
}

function comparedProduct(
  snapshot: Snapshot,
  posed: PosedProblem,
  row: number,
  explained: readonly Explained[],
  phrase: Phrase,
  book: EvidenceBook,
): Omit<ComparedProduct, 'gates'> {
  const sheet = sheetAt(snapshot, row)
  const place = explained.find((one) => one.row === row)
  return {
    productId: sheet.product.id,
    product: makeCard(sheet, snapshot.catalog),
    rank: place?.rank ?? null,
    score: place?.score ?? null,
    range: place?.range ?? null,
    reasons: place === undefined ? [] : giveReasons(snapshot, posed, row, phrase, book),
    cautions: giveCautions(snapshot, posed.profile, row, phrase, book),
  }
}

function leadsOf({ problem }: PosedProblem, { rows }: Candidates): Comparison['leads'] {
  const ahead = leaders(problem, rows)
  return problem.columns.map(({ criterion }, j) => {
    const row = ahead[j] ?? null
    return { criterion, productId: row === null ? null : (problem.alternatives[row] ?? null) }
  })
}

function dominanceAmong({ problem }: PosedProblem, { rows }: Candidates): Comparison['dominance'] {
  const name = (row: number): ProductId => problem.alternatives[row] ?? ''
  return rows.flatMap((a) =>
    rows.filter((b) => dominates(problem, a, b)).map((b) => ({ dominator: name(a), dominated: name(b) })),
  )
}
