import type { ProductId } from '#catalog'
import {
  contributionOf,
  explain,
  leadIsOpen,
  rank,
  relax,
  screen,
  type Contribution,
  type Explained,
  type Ranked,
} from '#scoring'
import { sheetAt, type Snapshot } from '../../snapshot/snapshot.js'
import { metaOf, openAnswering, type Answering, type Meta } from './answering.js'
import { countByKind, describeExclusion, type ExcludedProduct } from './describe-exclusion.js'
import type { ShownEvidence } from './evidence-book.js'
import { giveAdvice, type AdviceText } from './give-advice.js'
import { giveCautions, type CautionText } from './give-cautions.js'
import { giveReasons, type Reason } from './give-reasons.js'
import { makeCard, type Card } from './make-card.js'
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
  const answering = openAnswering(snapshot, request)
  const { problem, scope } = answering.posed
  const { candidates, excluded } = screen(problem, scope)
  const ranked = rank(candidates)
  const explained = explain(candidates, ranked, request.limit)
  const ranking = explained.map((entry) => rankedProduct(answering, entry, request.explain))
  const listed = excluded.slice(0, EXCLUDED_MAX)
  return {
    ranking,
    rankedCount: ranked.length,
    tooCloseToCall: leadIsOpen(candidates, ranked) || restsOnCategory(answering, ranked),
    ...(request.explain === 'full' && {
      excluded: listed.map((one) => describeExclusion(answering, one)),
    }),
    excludedCount: excluded.length,
    excludedByKind: countByKind(excluded),
    relaxations: ranked.length > 0 ? [] : relax(problem, scope),
    advice: giveAdvice(answering),
    evidence: answering.book.cited(),
    meta: metaOf(answering, request.replay),
  }
}

function rankedProduct(answering: Answering, entry: Explained, level: Explain): RankedProduct {
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
    ...(level !== 'none' && { reasons: giveReasons(answering, row) }),
    cautions: giveCautions(answering, posed.profile, row),
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

/** True when nothing said of the leader itself, or of its range or ingredients, answers what was asked for. */
function restsOnCategory({ posed }: Answering, [leader]: readonly Ranked[]): boolean {
  if (leader === undefined) return false
  const matches = posed.problem.columns.filter(({ measure }) => measure.leadRestsOnIt)
  const said = matches.flatMap(({ argumentsFor }) => argumentsFor(leader.row))
  return matches.length > 0 && !said.some(({ kind, scope }) => kind === 'for' && scope !== 'category')
}
