import { Matrix } from 'ml-matrix'
import { cell, nameOf, sum, type AlternativeId, type CriterionId } from './problem.js'
import { front, LEVEL, weightedSums } from './rank.js'
import type { CandidateRow, Candidates } from './screen.js'

// A door of its own, `#scoring/robustness`: browsers take `#scoring`, which carries no matrices.

/** How often a candidate is first, as a share of 1. */
export interface FirstPlace {
  readonly row: CandidateRow
  readonly alternative: AlternativeId
  readonly share: number
}

/**
 * In which share of the ways the open facts could turn out each candidate is first: the first-rank acceptability of
 * SMAA with fixed weights (Lahdelma, Hokkanen & Salminen 1998). A fact is open where worst < best; it is taken to lie
 * evenly between them, each for itself. Candidates that are level at the top share the place, so the shares sum to 1.
 *
 * Nothing is drawn: shareᵢ = ∫ fᵢ(x) Πₖ≠ᵢ Fₖ(x) dx is integrated, where Fₖ is the distribution of a score, a sum of
 * even ones (`distributionOf`). Given are the contenders in the order of the candidates: those whose best score reaches
 * the highest worst score, and of more than `CONTENDERS` those with the highest scores at half of what is open. No other
 * is first more than rarely. Takes time in proportion to contenders × (open facts + nodes).
 */
export function firstPlaceShare(candidates: Candidates): readonly FirstPlace[] {
  const contenders = contendersOf(candidates)
  const shares = contenders.length === 1 ? [1] : integrated(contenders)
  return contenders.map(({ row, alternative }, i) => ({ row, alternative, share: cell(shares, i) }))
}

interface Contender {
  readonly row: CandidateRow
  readonly alternative: AlternativeId
  /** The score with every open fact at its worst, and with every one at its best. */
  readonly low: number
  readonly high: number
  /** How far each open fact moves the score, the largest first: weight × (best − worst). */
  readonly spans: readonly number[]
}

const CONTENDERS = 200

function contendersOf(all: Candidates): readonly Contender[] {
  const candidates = { ...all, rows: front(all) }
  const { problem, rows } = candidates
  const lows = weightedSums(candidates, 'worst')
  const highs = weightedSums(candidates, 'best')
  const reach = lows.reduce((highest, low) => Math.max(highest, low), -Infinity)
  const found = rows.flatMap((row, i): Contender[] => {
    const [low, high] = [cell(lows, i), cell(highs, i)]
    if (high < reach - LEVEL) return []
    const spans = problem.columns
      .map(({ weight, worst, best }) => weight * (cell(best, row) - cell(worst, row)))
      .filter((span) => span > LEVEL)
      .sort((a, b) => b - a)
    return [{ row, alternative: nameOf(problem, row), low, high, spans }]
  })
  if (found.length <= CONTENDERS) return found
  const least = found.map(middle).sort((a, b) => b - a)[CONTENDERS - 1] ?? -Infinity
  return found.filter((one) => middle(one) >= least).slice(0, CONTENDERS)
}

const middle = ({ low, high }: Contender): number => (low + high) / 2

/** Share by share, over the scores at which somebody can be first: from the highest worst score to the highest best. */
function integrated(contenders: readonly Contender[]): readonly number[] {
  if (contenders.length === 0) return []
  const nodes = nodesOf(contenders)
  const below = new Matrix(contenders.length, nodes.length)
  contenders.forEach((contender, i) => {
    const distribution = distributionOf(contender)
    for (let x = 0; x < nodes.length; x++) below.set(i, x, distribution(cell(nodes, x)))
  })
  const allBelow = below.product('column')
  const othersBelow = (i: number, x: number): number =>
    below.get(i, x) > 0 ? cell(allBelow, x) / below.get(i, x) : productWithout(below, i, x)
  const fixed = contenders.filter(({ spans }) => spans.length === 0).length
  const shares = contenders.map(({ spans }, i) => {
    if (spans.length === 0) return cell(allBelow, 0) / fixed
    let share = 0
    for (let x = 1; x < nodes.length; x++) {
      const passed = below.get(i, x) - below.get(i, x - 1)
      if (passed > 0) share += (passed * (othersBelow(i, x - 1) + othersBelow(i, x))) / 2
    }
    return share
  })
  const whole = sum(shares)
  return shares.map((share) => share / whole)
}

function productWithout(below: Matrix, without: number, x: number): number {
  let product = 1
  for (let i = 0; i < below.rows; i++) if (i !== without) product *= below.get(i, x)
  return product
}

const NODES = 16
const NODES_TOGETHER = 2000

/** Where the integral is looked at: evenly along each contender's own scores, so that a narrow one is seen too. */
function nodesOf(contenders: readonly Contender[]): Float64Array {
  const reach = Math.max(...contenders.map(({ low }) => low))
  const each = Math.max(2, Math.min(NODES, Math.floor(NODES_TOGETHER / contenders.length)))
  const nodes = [reach]
  for (const { low, high, spans } of contenders) {
    if (spans.length === 0) continue
    const from = Math.max(low, reach)
    for (let i = 0; i <= each; i++) nodes.push(from + ((high - from) * i) / each)
  }
  return Float64Array.from(nodes).sort()
}

/** Steps of the table of one distribution. */
const STEPS = 64

/**
 * The chance that a contender scores no more than x: the distribution of low + Σ sⱼ·Uⱼ, Uⱼ even in [0, 1]. Adding one
 * even part of width s to a distribution F makes it (1/s)·∫ F from x − s to x, which is done for one part after the
 * other on a table that is linear between its steps.
 */
function distributionOf({ low, spans }: Contender): (score: number) => number {
  const [first, ...rest] = spans
  if (first === undefined) return () => 1
  const step = sum(spans) / STEPS
  let table: Float64Array = Float64Array.from({ length: STEPS + 1 }, (_, i) =>
    Math.min((i * step) / first, 1),
  )
  for (const span of rest) table = withEvenPart(table, span, step)
  return (score) => valueAt(table, (score - low) / step)
}

function withEvenPart(table: Float64Array, span: number, step: number): Float64Array {
  const areas = new Float64Array(STEPS + 1)
  for (let i = 1; i <= STEPS; i++)
    areas[i] = cell(areas, i - 1) + ((cell(table, i - 1) + cell(table, i)) * step) / 2
  const width = span / step
  const next = new Float64Array(STEPS + 1)
  for (let i = 1; i <= STEPS; i++) {
    const from = i - width
    const before = from <= 0 ? 0 : areaUpTo(from, table, areas, step)
    next[i] = Math.min((cell(areas, i) - before) / span, 1)
  }
  return next
}

/** The area under a table from its start to a place inside it, which is counted in steps. */
function areaUpTo(place: number, table: Float64Array, areas: Float64Array, step: number): number {
  const i = Math.floor(place)
  const part = place - i
  return cell(areas, i) + (cell(table, i) + valueAt(table, place)) * 0.5 * part * step
}

function valueAt(table: Float64Array, place: number): number {
  if (place <= 0) return 0
  if (place >= STEPS) return 1
  const i = Math.floor(place)
  return cell(table, i) + (cell(table, i + 1) - cell(table, i)) * (place - i)
}

/** A criterion, and how far it really moves a score here. */
export interface Swing {
  readonly criterion: CriterionId
  /** In [0, 1]. */
  readonly weight: number
  /** Points of 100 between the worst and the best candidate. */
  readonly points: number
}

/**
 * How many points each criterion moves between the worst and the best utility that candidates have on it, in the order
 * of the columns: 100 · wⱼ · (max uᵢⱼ − min uᵢⱼ). A weight says little of its effect where the utilities lie close
 * together; the swing says it (von Winterfeldt & Edwards 1986, swing weights). 0 where there is no candidate.
 */
export function swings({ problem, rows }: Candidates): readonly Swing[] {
  return problem.columns.map(({ criterion, weight, utilities }) => {
    let [least, most] = [Infinity, -Infinity]
    for (const row of rows) {
      least = Math.min(least, cell(utilities, row))
      most = Math.max(most, cell(utilities, row))
    }
    return { criterion, weight, points: most > least ? 100 * weight * (most - least) : 0 }
  })
}
