import type { ProductId } from '#catalog'
import {
  contributionOf,
  explain,
  isLast,
  rank,
  screen,
  type Contribution,
  type Explained,
  type Ranked,
} from '#scoring'
import { sheetAt, type Snapshot } from '../../snapshot/snapshot.js'
import { sayStock } from './say-stock.js'
import { metaOf, openAnswering, type Answering, type Meta } from './answering.js'
import { countByKind, describeExclusions, type ExcludedProduct } from './describe-exclusion.js'
import type { ShownEvidence } from './evidence-book.js'
import { giveAdvice, type AdviceText } from './give-advice.js'
import { giveCautions, isCautionedAgainst, type CautionText } from './give-cautions.js'
import { giveNotes, type NoteText } from './give-notes.js'
import { mayHarm, reasonsAmong, type Reason, type Reasons } from './give-reasons.js'
import { judgeCertainty, type Certainty, type Judged } from './judge-certainty.js'
import { makeCard, type Card } from './make-card.js'
import { offerRelaxations, type OfferedRelaxation } from './offer-relaxations.js'
import type { Explain, RecommendationRequest } from './request.js'

export interface RankedProduct {
  /** By score; what stands last because of its stock comes after all others. Level scores share one. */
  readonly rank: number
  /** Earned by a clear first of several with a reason for it, no harm, and no caution for what the shopper named. */
  readonly badge: 'best-match' | null
  readonly productId: ProductId
  readonly product: Card
  readonly score: number
  readonly range: readonly [number, number]
  readonly known: readonly [number, number]
  readonly contributions?: readonly (Contribution & { readonly evidence: readonly string[] })[]
  readonly reasons?: readonly Reason[]
  readonly cautions: readonly CautionText[]
  readonly merchantShare: number
  readonly standsAboveDominator: readonly ProductId[]
}

export interface Recommendation {
  readonly ranking: readonly RankedProduct[]
  readonly rankedCount: number
  readonly certainty: Certainty
  readonly firstPlaceShare: number | null
  /** That the certainty is open. */
  readonly tooCloseToCall: boolean
  /** What is said once of the whole answer. */
  readonly notes: readonly NoteText[]
  /** The texts of the gates, each once. */
  readonly gateTexts?: Readonly<Record<string, string>>
  readonly excluded?: readonly ExcludedProduct[]
  readonly excludedCount: number
  readonly excludedByKind: Readonly<Record<string, number>>
  readonly relaxations: readonly OfferedRelaxation[]
  readonly advice: readonly AdviceText[]
  readonly evidence: Readonly<Record<string, ShownEvidence>>
  readonly meta: Meta
}

const EXCLUDED_MAX = 100

/** A profile in, an explained ranking out: gates before weights, every product ranked or excluded. */
export function recommend(request: RecommendationRequest, snapshot: Snapshot): Recommendation {
  const answering = openAnswering(snapshot, request)
  const { problem, scope } = answering.posed
  const { candidates, excluded } = screen(problem, scope)
  const ranked = rank(candidates)
  const explained = explain(candidates, ranked, request)
  const judged = judgeCertainty(candidates, ranked, snapshot.catalog.certainty)
  const reasons = reasonsAmong(answering, ranked)
  const best = bestMatch(answering, judged, frontOf(problem, ranked), reasons)
  const ranking = explained.map((entry) => ({
    ...rankedProduct(answering, entry, request.explain),
    ...(request.explain !== 'none' && { reasons: reasons.give(entry.row) }),
    badge: entry.row === best ? ('best-match' as const) : null,
  }))
  const listed = excluded.slice(0, EXCLUDED_MAX)
  return {
    ranking,
    rankedCount: ranked.length,
    ...judged,
    tooCloseToCall: judged.certainty === 'open',
    notes: giveNotes(answering, candidates, ranked),
    ...(request.explain === 'full' && describeExclusions(answering, listed)),
    excludedCount: excluded.length,
    excludedByKind: countByKind(excluded),
    relaxations: ranked.length > 0 ? [] : offerRelaxations(problem, scope),
    advice: giveAdvice(answering),
    evidence: answering.book.cited(),
    meta: metaOf(answering, request.replay),
  }
}

/** Those that may be first: a best match is best of several of them. */
const frontOf = (problem: Answering['posed']['problem'], ranked: readonly Ranked[]): readonly Ranked[] => {
  const front = ranked.filter(({ row }) => !isLast(problem, row))
  return front.length > 0 ? front : ranked
}

/**
 * The row of the first of several, where that is clear, something speaks for it, and neither a harm nor a caution for
 * what the shopper named stands beside it.
 */
function bestMatch(
  answering: Answering,
  { certainty }: Judged,
  [leader, second]: readonly Ranked[],
  { isSpokenFor }: Reasons,
): number | undefined {
  if (leader === undefined || second === undefined || certainty !== 'clear') return undefined
  const { row } = leader
  const mayHurt = mayHarm(answering, row) || isCautionedAgainst(answering, answering.posed.profile, row)
  return isSpokenFor(row) && !mayHurt ? row : undefined
}

function rankedProduct(
  answering: Answering,
  entry: Explained,
  level: Explain,
): Omit<RankedProduct, 'badge' | 'reasons'> {
  const { snapshot, posed } = answering
  const { row } = entry
  return {
    rank: entry.rank,
    productId: entry.alternative,
    product: makeCard(sheetAt(snapshot, row), snapshot.catalog),
    score: entry.score,
    range: entry.range,
    known: entry.known,
    ...(level === 'full' && { contributions: citedContributions(answering, row) }),
    cautions: [...sayStock(answering, row), ...giveCautions(answering, posed.profile, row)],
    merchantShare: entry.cappedShare,
    standsAboveDominator: entry.standsAboveDominator,
  }
}

function citedContributions(
  { posed, book }: Answering,
  row: Ranked['row'],
): RankedProduct['contributions'] & {} {
  return posed.problem.columns.map((criterion) => ({
    ...contributionOf(criterion, row),
    evidence: book.cite(criterion.argumentsFor(row).flatMap(({ evidence }) => evidence)),
  }))
}
