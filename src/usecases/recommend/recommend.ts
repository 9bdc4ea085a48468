import { screeningOf, type ProductId } from '#catalog'
import { explain, leadIsOpen, rank, relax, screen, type Contribution, type Explained } from '#scoring'
import { sheetAt, type Snapshot } from '../../snapshot/snapshot.js'
import { buildProblem, type PosedProblem } from './build-problem.js'
import { countByKind } from './count-by-kind.js'
import { describeExclusion, type ExcludedProduct } from './describe-exclusion.js'
import { openEvidenceBook, type EvidenceBook, type ShownEvidence } from './evidence-book.js'
import { giveAdvice, type AdviceText } from './give-advice.js'
import { giveCautions, type CautionText } from './give-cautions.js'
import { giveReasons, type Reason } from './give-reasons.js'
import { makeCard, type Card } from './make-card.js'
import { metaOf, type Meta } from './meta.js'
import { phraseFor, type Phrase } from '../language/phrase.js'
import type { Explain, RecommendationRequest } from './request.js'

export interface RankedProduct {
  readonly rank: number
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
  readonly tooCloseToCall: boolean
  readonly excluded?: readonly ExcludedProduct[]
  readonly excludedCount: number
  readonly excludedByKind: Readonly<Record<string, number>>
  readonly relaxations: readonly {
    readonly drop: readonly string[]
    readonly wouldRank: readonly ProductId[]
  }[]
  readonly advice: readonly AdviceText[]
  readonly evidence: Readonly<Record<string, ShownEvidence>>
  readonly meta: Meta
}

const EXCLUDED_MAX = 100

/** A profile in, an explained ranking out: gates before weights, every product ranked or excluded. */
export function recommend(request: RecommendationRequest, snapshot: Snapshot): Recommendation {
  const phrase = phraseFor(snapshot.catalog, request.locale)
  const book = openEvidenceBook(phrase)
  const posed = buildProblem(snapshot, request)
  const { candidates, excluded } = screen(posed.problem, posed.scope)
  const ranked = rank(candidates)
  const explained = explain(candidates, ranked, request.limit)
  const ranking = explained.map((entry) =>
    rankedProduct(snapshot, posed, entry, request.explain, phrase, book),
  )
  const listed = excluded.slice(0, EXCLUDED_MAX)
  return {
    ranking,
    rankedCount: ranked.length,
    tooCloseToCall: leadIsOpen(candidates, ranked) || restsOnCategory(posed, ranked[0]?.row),
    ...(request.explain === 'full' && {
      excluded: listed.map((one) => describeExclusion(snapshot, posed, one, phrase, book)),
    }),
    excludedCount: excluded.length,
    excludedByKind: countByKind(excluded, posed.gates),
    relaxations: ranked.length > 0 ? [] : relax(posed.problem, posed.scope),
    advice: giveAdvice(snapshot, posed, phrase, book),
    evidence: book.cited(),
    meta: metaOf(snapshot, screeningOf(request.profile), request.replay),
  }
}

function rankedProduct(
  snapshot: Snapshot,
  posed: PosedProblem,
  entry: Explained,
  level: Explain,
  phrase: Phrase,
  book: EvidenceBook,
): RankedProduct {
  const { row, alternative, contributions, rank: place, ...scored } = entry
  return {
    rank: place,
    productId: alternative,
    product: makeCard(sheetAt(snapshot, row), snapshot.catalog),
    score: scored.score,
    range: scored.range,
    known: scored.known,
    ...(level === 'full' && { contributions: withEvidence(contributions, posed, row, book) }),
    ...(level !== 'none' && { reasons: giveReasons(snapshot, posed, row, phrase, book) }),
    cautions: giveCautions(snapshot, posed.profile, row, phrase, book),
    merchantShare: scored.merchantShare,
    standsAboveDominator: scored.standsAboveDominator,
  }
}

function withEvidence(
  contributions: readonly Contribution[],
  { measures, profile }: PosedProblem,
  row: number,
  book: EvidenceBook,
): RankedProduct['contributions'] & {} {
  return contributions.map((contribution, j) => ({
    ...contribution,
    evidence: book.cite(measures[j]?.grounds(profile, row).flatMap(({ evidence }) => evidence) ?? []),
  }))
}

/** True when nothing said of the leader itself, or of its range or ingredients, answers any concern asked for. */
function restsOnCategory({ profile, measures }: PosedProblem, leader: number | undefined): boolean {
  if (leader === undefined || profile.concerns.length === 0) return false
  const matches = measures.filter(({ criterion }) => criterion.measure.kind === 'concern-match')
  const grounds = matches.flatMap((measure) => measure.grounds(profile, leader))
  return matches.length > 0 && !grounds.some(({ kind, scope }) => kind === 'for' && scope !== 'category')
}
