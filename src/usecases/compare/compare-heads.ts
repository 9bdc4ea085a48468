import type { PhraseValue, ProductId } from '#catalog'
import {
  drivers,
  flips,
  weightOf,
  type Candidates,
  type Driver,
  type Drivers,
  type Explained,
  type Flip,
} from '#scoring'
import { sheetAt } from '../../snapshot/snapshot.js'
import type { Answering } from '../recommend/answering.js'

/** A published weight that, set to `flipsAt` with the others as they are, takes the lead from the higher product. */
export type WeightFlip = Flip

export interface HeadToHead {
  readonly leader: ProductId
  readonly other: ProductId
  readonly lead: number
  readonly text: string
  /** What surely makes the lead; with what is open they sum to it. */
  readonly drivers: readonly Driver[]
  readonly open: number
  readonly flips: readonly WeightFlip[]
}

interface Pair {
  readonly leader: Explained
  readonly other: Explained
}

/** Each pair of the ranked products, the higher first. */
export function compareHeads(
  answering: Answering,
  candidates: Candidates,
  ranked: readonly Explained[],
): readonly HeadToHead[] {
  return ranked.flatMap((leader, i) =>
    ranked.slice(i + 1).map((other) => compareTwo(answering, candidates, { leader, other })),
  )
}

function compareTwo(answering: Answering, candidates: Candidates, pair: Pair): HeadToHead {
  const { leader, other } = pair
  const parts = drivers(candidates, leader.row, other.row)
  return {
    leader: leader.alternative,
    other: other.alternative,
    lead: leader.score - other.score,
    text: sayLead(answering, pair, parts),
    ...parts,
    flips: publishedFlips(answering, candidates, pair),
  }
}

/**
 * The engine moves shares of the weights in use; a marketer sets the published ones, which the shopper's emphasis
 * multiplies. None is given where the shop's own criteria weigh something, since their cap moves with the others.
 */
function publishedFlips(
  { snapshot, posed }: Answering,
  candidates: Candidates,
  { leader, other }: Pair,
): readonly WeightFlip[] {
  const { columns } = posed.problem
  if (columns.some(({ capped }) => capped)) return []
  const published = (id: string): number => weightOf(id, snapshot.catalog.weights.weights)
  const emphasisOf = new Map(columns.map(({ criterion, emphasis }) => [criterion, emphasis]))
  const inUse = columns.reduce((sum, { criterion, emphasis }) => sum + published(criterion) * emphasis, 0)
  return flips(candidates, leader.row, other.row).map(({ criterion, flipsAt, to }) => ({
    criterion,
    weight: published(criterion),
    flipsAt: (flipsAt * inUse) / (emphasisOf.get(criterion) ?? 1),
    to,
  }))
}

function sayLead(
  { snapshot, phrase }: Answering,
  { leader, other }: Pair,
  { drivers: parts }: Drivers,
): string {
  const name = ({ row }: Explained): PhraseValue => sheetAt(snapshot, row).product.name
  const values = { leader: name(leader), other: name(other) }
  if (leader.rank === other.rank) return phrase('compare.level', values)
  const [first, second] = parts.filter(({ difference }) => difference > 0)
  if (first === undefined) return phrase('compare.open', values)
  const telling = second !== undefined && second.difference > first.difference / 2 ? [first, second] : [first]
  const words = telling.map(({ criterion }) => ({ label: `label.criterion.${criterion}` }))
  const lead = phrase.hundredths(leader.score - other.score)
  return phrase('compare.leads', { ...values, lead, drivers: words })
}
