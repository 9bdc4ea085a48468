import type { PhraseValue, ProductId } from '#catalog'
import { drivers, flips, type Driver, type Explained } from '#scoring'
import type { Snapshot } from '../../snapshot/snapshot.js'
import type { PosedProblem } from '../recommend/build-problem.js'
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

/** Each pair of the ranked products, the higher first. */
export function compareHeads(
  snapshot: Snapshot,
  posed: PosedProblem,
  ranked: readonly Explained[],
  phrase: Phrase,
): readonly HeadToHead[] {
  return ranked.flatMap((leader, i) =>
    ranked.slice(i + 1).map((other) => pair(snapshot, posed, leader, other, phrase)),
  )
}

function pair(
  snapshot: Snapshot,
  posed: PosedProblem,
  leader: Explained,
  other: Explained,
  phrase: Phrase,
): HeadToHead {
  const parts = drivers(posed.problem, leader.row, other.row)
  const lead = leader.score - other.score
  return {
    leader: leader.alternative,
    other: other.alternative,
    lead,
    text: sayLead(snapshot, leader, other, lead, parts, phrase),
    drivers: parts,
    flips: publishedFlips(snapshot, posed, leader.row, other.row),
  }
}

/**
 * The engine moves shares of the weights in use; a marketer sets the published ones, which the shopper's emphasis
 * multiplies. None is given where the shop's own criteria weigh something, since their cap moves with the others.
 */
function publishedFlips(
  { catalog }: Snapshot,
  { problem, measures, profile }: PosedProblem,
  leader: number,
  other: number,
): readonly WeightFlip[] {
  if (measures.some(({ criterion }) => criterion.merchant)) return []
  const published = (id: string): number => catalog.weights.weights[id] ?? 0
  const emphasis = (id: string): number => profile.emphasis?.[id] ?? 1
  const inUse = measures.reduce((sum, { criterion: { id } }) => sum + published(id) * emphasis(id), 0)
  return flips(problem, leader, other).map(({ criterion, flipsAt }) => ({
    criterion,
    weight: published(criterion),
    flipsAt: (flipsAt * inUse) / emphasis(criterion),
  }))
}

function sayLead(
  { catalog }: Snapshot,
  leader: Explained,
  other: Explained,
  lead: number,
  parts: readonly Driver[],
  phrase: Phrase,
): string {
  const name = (row: number): PhraseValue => catalog.products[row]?.name ?? ''
  const values = { leader: name(leader.row), other: name(other.row) }
  const telling = parts.filter(({ difference }) => Math.abs(difference) >= TELLING)
  if (telling.length === 0) return phrase('compare.level', values)
  const said = telling.map(({ criterion, difference }) =>
    phrase.part('compare.driver', {
      criterion: { label: `label.criterion.${criterion}` },
      difference: signed(difference, phrase),
    }),
  )
  return phrase('compare.leads', { ...values, lead: twoDecimals(lead, phrase), drivers: said.join(', ') })
}

/** A difference that two decimals do not show says nothing. */
const TELLING = 0.005

const signed = (value: number, phrase: Phrase): string =>
  `${value < 0 ? '−' : '+'}${twoDecimals(Math.abs(value), phrase)}`

// Rounded here, so that every locale shows the same digits.
const twoDecimals = (value: number, phrase: Phrase): string => phrase.hundredths(Number(value.toFixed(2)))
