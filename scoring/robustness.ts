import { Matrix, WrapperMatrix2D } from 'ml-matrix'
import { cell, nameOf, type AlternativeId, type CriterionId } from './problem.js'
import { weightedSums } from './rank.js'
import type { CandidateRow, Candidates } from './screen.js'

// A door of its own, `#scoring/robustness`: browsers take `#scoring`, which carries no matrices.

/** How often a candidate is first, as a share of 1. */
export interface FirstPlace {
  readonly row: CandidateRow
  readonly alternative: AlternativeId
  readonly share: number
}

/** How many ways in which the open facts could turn out are tried. */
const DRAWS = 2048
/** Less than this between two scores is the rounding of a sum. */
const ROUNDING = 1e-12

/**
 * In which share of the ways the open facts could turn out each candidate is first: the first-rank acceptability of
 * SMAA with fixed weights (Lahdelma, Hokkanen & Salminen 1998). A fact is open where worst < best; it is drawn evenly
 * between them, each for itself. Candidates that are level at the top share a draw, so the shares sum to 1.
 *
 * Given are the contenders in the order of the candidates: those whose best score reaches the highest worst score. No
 * other can be first. The draws are the same every time, and neither the order of alternatives nor that of criteria
 * matters. On 160 made-up problems (2 to 8 candidates, up to 64 open facts) the mean error was .002, the largest .011.
 * Takes time in proportion to draws × open facts × contenders.
 */
export function firstPlaceShare(candidates: Candidates): readonly FirstPlace[] {
  const contenders = contendersOf(candidates)
  const scores = drawnScores(contenders)
  const won = new Float64Array(contenders.length)
  for (let draw = 0; draw < DRAWS; draw++) {
    let least = -Infinity
    for (let i = 0; i < scores.rows; i++) least = Math.max(least, scores.get(i, draw) - ROUNDING)
    let level = 0
    for (let i = 0; i < scores.rows; i++) if (scores.get(i, draw) >= least) level += 1
    for (let i = 0; i < scores.rows; i++) if (scores.get(i, draw) >= least) won[i] = cell(won, i) + 1 / level
  }
  return contenders.map(({ row, alternative }, i) => ({ row, alternative, share: cell(won, i) / DRAWS }))
}

/** A fact that is open, and how far it moves the score: weight × (best − worst). */
interface OpenFact {
  readonly alternative: AlternativeId
  readonly criterion: CriterionId
  readonly span: number
}

interface Contender {
  readonly row: CandidateRow
  readonly alternative: AlternativeId
  /** The score with every open fact at its worst. */
  readonly low: number
  readonly open: readonly OpenFact[]
}

function contendersOf(candidates: Candidates): readonly Contender[] {
  const { problem, rows } = candidates
  const lows = weightedSums(candidates, 'worst')
  const highs = weightedSums(candidates, 'best')
  const reach = lows.reduce((highest, low) => Math.max(highest, low), -Infinity)
  return rows.flatMap((row, i) => {
    if (cell(highs, i) < reach - ROUNDING) return []
    const alternative = nameOf(problem, row)
    const facts = problem.columns.map(({ criterion, weight, worst, best }) => {
      return { alternative, criterion, span: weight * (cell(best, row) - cell(worst, row)) }
    })
    return [{ row, alternative, low: cell(lows, i), open: facts.filter(({ span }) => span > 0) }]
  })
}

/** Contenders × draws: the scores, as the product (worst score and spans) × (1 and the draws). */
function drawnScores(contenders: readonly Contender[]): Matrix {
  const facts = contenders.flatMap(({ open }) => open).sort(byReach)
  const spans = Matrix.zeros(contenders.length, 1 + facts.length)
  contenders.forEach(({ alternative, low }, i) => {
    spans.set(i, 0, low)
    facts.forEach((fact, j) => fact.alternative === alternative && spans.set(i, 1 + j, fact.span))
  })
  return spans.mmul(new WrapperMatrix2D([ones, ...facts.map((_, j) => drawsOf(j))]))
}

/** The first draws are the evenest, so what moves a score most has them; names decide the rest, whatever the order. */
function byReach(a: OpenFact, b: OpenFact): number {
  return b.span - a.span || (nameOfFact(a) < nameOfFact(b) ? -1 : 1)
}

const nameOfFact = ({ alternative, criterion }: OpenFact): string => JSON.stringify([alternative, criterion])

/**
 * The draws of one open fact, in [0, 1): the multiples of the square root of its prime, without their whole part. Roots
 * of different primes are independent over the rationals, so the draws of several facts fill their cube evenly
 * (Richtmyer 1951; Niederreiter 1978).
 */
function drawsOf(fact: number): number[] {
  const found = kept[fact]
  if (found !== undefined) return found
  const root = Math.sqrt(prime(fact))
  const drawn = ones.map((_, draw) => (0.5 + (draw + 1) * root) % 1)
  if (fact < KEPT) kept[fact] = drawn
  return drawn
}
const ones = Array.from({ length: DRAWS }, () => 1)
/** Facts whose draws are kept once they were made: a megabyte. */
const KEPT = 64
const kept: number[][] = []

/** The primes in their order, from 2: the first is number 0. */
function prime(number: number): number {
  for (let next = (primes.at(-1) ?? 1) + 1; primes.length <= number; next++)
    if (primes.every((one) => next % one !== 0)) primes.push(next)
  return cell(primes, number)
}
const primes: number[] = []

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
