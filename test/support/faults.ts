import type { Profile } from '#catalog'
import { LEVEL, screen } from '#scoring'
import type { Snapshot } from '../../src/snapshot/snapshot.js'
import { buildProblem } from '../../src/usecases/recommend/build-problem.js'
import type { Recommendation } from '../../src/usecases/recommend/recommend.js'
import { excludedIds, rankedIds } from './exosome.js'

/** A flag for each product: 1 where every gate lets it through. Throws unless each product is on exactly one side. */
export function eligible(snapshot: Snapshot, profile: Profile): Uint8Array {
  const { candidates, excluded } = screen(buildProblem(snapshot, { profile }).problem)
  const sides = new Uint8Array(snapshot.catalog.products.length)
  for (const row of candidates.rows) sides[row]! += 1
  const flags = sides.slice()
  for (const { row } of excluded) sides[row]! += 1
  if (sides.some((count) => count !== 1))
    throw new Error(`not on one side each: ${sides.join()}, for ${JSON.stringify(profile)}`)
  return flags
}

export function isWithin(part: Uint8Array, whole: Uint8Array): boolean {
  return part.every((flag, row) => flag <= whole[row]!)
}

const near = (a: number, b: number): boolean => Math.abs(a - b) <= 1e-12

/** The promises that an answer at explain full with room for every product breaks, by name. */
export function faultsOf(answer: Recommendation, products: readonly string[]): readonly string[] {
  const { ranking, rankedCount, excluded = [], excludedCount } = answer
  const [shown, left] = [rankedIds(answer), excludedIds(answer)]
  const promises: Readonly<Record<string, boolean>> = {
    'every product is ranked or excluded': [...shown, ...left].sort().join() === products.join(),
    'no excluded product is ranked': !left.some((id) => shown.includes(id)),
    'the counts are those of the lists': rankedCount === shown.length && excludedCount === left.length,
    'every exclusion names a gate, and a rule cites':
      excluded.every(({ gates }) => gates.length > 0) &&
      excluded.every(({ gates }) =>
        gates.every((gate) => gate.kind === 'preference' || gate.evidence.length > 0),
      ),
    'contributions sum to the score': ranking.every(({ score, contributions = [] }) =>
      near(
        contributions.reduce((total, { contribution }) => total + contribution, 0),
        score,
      ),
    ),
    'the score is within its range and within 0 and 1': ranking.every(
      ({ score, range: [low, high] }) => 0 <= low && low <= score && score <= high && high <= 1,
    ),
    'what stands last stands after all others': ranking.every(
      (one, i) => standsLast(one) || !ranking.slice(0, i).some(standsLast),
    ),
    'higher scores stand first, level ones share a rank, by id': ranking.every(
      ({ score, productId, rank }, i) => {
        const above = ranking[i - 1]
        if (!above) return rank === 1
        if (standsLast(ranking[i]!) && !standsLast(above)) return rank === i + 1
        return rank === above.rank
          ? Math.abs(above.score - score) <= LEVEL && above.productId < productId
          : rank === i + 1 && above.score > score
      },
    ),
    'only the first of a clear answer has the badge': ranking.every(
      ({ badge }, i) => badge === null || (i === 0 && answer.certainty === 'clear'),
    ),
    'evidence holds exactly what is cited': isExactlyCited(answer),
  }
  return Object.keys(promises).filter((name) => !promises[name])
}

/** Said beside what the shop puts last because of its stock. */
const standsLast = ({ cautions }: Recommendation['ranking'][number]): boolean =>
  cautions.some(({ id }) => id === 'availability')

export function isExactlyCited({ ranking, notes, excluded = [], advice, evidence }: Recommendation): boolean {
  const citing = [
    ...ranking.flatMap(({ contributions = [], reasons = [], cautions }) => [
      ...contributions,
      ...reasons,
      ...cautions,
    ]),
    ...excluded.flatMap(({ gates }) => gates),
    ...notes,
    ...advice,
  ]
  const cited = new Set(citing.flatMap((one) => one.evidence))
  return Object.keys(evidence).length === cited.size && [...cited].every((id) => id in evidence)
}
