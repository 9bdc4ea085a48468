import type { PhraseValue, ProductId } from '#catalog'
import { drivers, flips, weightOf, type Candidates, type Driver, type Explained } from '#scoring'
import { sheetAt } from '../../snapshot/snapshot.js'
import type { Answering } from '../recommend/answering.js'
import type { Phrase } from '../language/phrase.js'

/** A published weight that, set to `flipsAt` with the others as they are, puts the lower product first. */
export interface WeightFlip {
  readonly criterion: string
  readonly weight: number
  readonly flipsAt: number
}

export interface HeadToHead {
  readonly leader: ProductId
  readonly other: ProductId
  readonly lead: number
  readonly text: string
  /** Sum to the lead. */
  readonly drivers: readonly Driver[]
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
    drivers: parts,
    flips: publishedFlips(answering, candidates, pair),
  }
}

/**
 * The engine moves shares of the weights in use; a marketer sets the published ones, which the shopper's emphasis
 * multiplies. None is given where the shop's own criteria weigh something, since their cap moves with the others.
 */
function publishedFlips(
  { snapshot, posed: { profile } }: Answering,
  candidates: Candidates,
  { leader, other }: Pair,
): readonly WeightFlip[] {
  const { columns } = candidates.problem
  if (columns.some(({ capped }) => capped)) return []
  const published = (id: string): number => weightOf(id, snapshot.catalog.weights.weights)
  const emphasis = (id: string): number => profile.emphasis?.[id] ?? 1
  const inUse = columns.reduce((sum, { criterion }) => sum + published(criterion) * emphasis(criterion), 0)
  return flips(candidates, leader.row, other.row).map(({ criterion, flipsAt }) => ({
    criterion,
    weight: published(criterion),
    flipsAt: (flipsAt * inUse) / emphasis(criterion),
  }))
}

function sayLead({ snapshot, phrase }: Answering, { leader, other }: Pair, parts: readonly Driver[]): string {
  const name = ({ row }: Explained): PhraseValue => sheetAt(snapshot, row).product.name
  const values = { leader: name(leader), other: name(other) }
  const telling = parts.filter(({ difference }) => Math.abs(difference) >= TELLING)
  if (telling.length === 0) return phrase('compare.level', values)
  const said = telling.map(({ criterion, difference }) =>
    phrase.part('compare.driver', {
      criterion: { label: `label.criterion.${criterion}` },
      difference: signed(difference, phrase),
    }),
  )
  const lead = twoDecimals(leader.score - other.score, phrase)
  return phrase('compare.leads', { ...values, lead, drivers: said.join(', ') })
}

/** A difference that two decimals do not show says nothing. */
const TELLING = 0.005

const signed = (value: number, phrase: Phrase): string =>
  `${value < 0 ? '−' : '+'}${twoDecimals(Math.abs(value), phrase)}`

// Rounded here, so that every locale shows the same digits.
const twoDecimals = (value: number, phrase: Phrase): string => phrase.hundredths(Number(value.toFixed(2)))
