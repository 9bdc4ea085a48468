import { idsOf, type Locale, type ProductId, type Profile } from '#catalog'
import { dominates, explain, leaders, nameOf, rank, screen, type Candidates, type Explained } from '#scoring'
import { sheetAt, type Snapshot } from '../../snapshot/snapshot.js'
import { metaOf, openAnswering, type Answering, type Meta } from '../recommend/answering.js'
import { compareAttributes, type ComparedAttribute } from './compare-attributes.js'
import { compareHeads, type HeadToHead } from './compare-heads.js'
import { describeExclusion, type ClosedGateText } from '../recommend/describe-exclusion.js'
import type { ShownEvidence } from '../recommend/evidence-book.js'
import { giveAdvice, type AdviceText } from '../recommend/give-advice.js'
import { giveCautions, type CautionText } from '../recommend/give-cautions.js'
import { reasonsAmong, type Reason } from '../recommend/give-reasons.js'
import { makeCard, type Card } from '../recommend/make-card.js'

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
  const answering = openAnswering(snapshot, { profile, locale })
  const products = idsOf(snapshot.catalog.products)
  const rows = productIds.map((id) => products.indexOf(id))
  // Side by side nothing stands last: what is out of stock says so on its card.
  const { candidates, excluded } = screen({ ...answering.posed.problem, last: undefined }, rows)
  const explained = explain(candidates, rank(candidates), { limit: rows.length })
  const { give } = reasonsAmong(answering, explained)
  const described = (row: number): ComparedProduct => {
    const gated = excluded.find((one) => one.row === row)
    const gates = gated ? describeExclusion(answering, gated).gates : []
    const place = explained.find((one) => one.row === row)
    const reasons = place === undefined ? [] : give(row)
    return { ...comparedProduct(answering, row, place), reasons, gates }
  }
  return {
    products: rows.map(described),
    attributes: compareAttributes(answering, rows),
    leads: leaders(candidates).map(({ criterion, row }) => ({
      criterion,
      productId: row === null ? null : sheetAt(snapshot, row).product.id,
    })),
    dominance: dominanceAmong(candidates),
    headToHead: compareHeads(answering, candidates, explained),
    advice: giveAdvice(answering),
    link: `/?compare=${productIds.map(encodeURIComponent).join(',')}`,
    evidence: answering.book.cited(),
    meta: metaOf(answering),
  }
}

/** A gated product has no place among the explained ones. */
function comparedProduct(
  answering: Answering,
  row: number,
  place: Explained | undefined,
): Omit<ComparedProduct, 'gates' | 'reasons'> {
  const { snapshot, posed } = answering
  const sheet = sheetAt(snapshot, row)
  return {
    productId: sheet.product.id,
    product: makeCard(sheet, snapshot.catalog),
    rank: place?.rank ?? null,
    score: place?.score ?? null,
    range: place?.range ?? null,
    cautions: giveCautions(answering, posed.profile, row),
  }
}

function dominanceAmong(candidates: Candidates): Comparison['dominance'] {
  const name = (row: number): ProductId => nameOf(candidates.problem, row)
  return candidates.rows.flatMap((a) =>
    candidates.rows
      .filter((b) => dominates(candidates, a, b))
      .map((b) => ({ dominator: name(a), dominated: name(b) })),
  )
}
