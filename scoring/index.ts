export { compareRankings, type Accounted, type Move } from './compare-rankings.js'
export type { Contribution } from './contributions.js'
export { explain, type Explained } from './explain.js'
export {
  FAILS,
  PASSES,
  UNKNOWN,
  type Column,
  type CriterionId,
  type DecisionProblem,
  type GateColumn,
} from './problem.js'
export { flips, type Flip } from './flip.js'
export { drivers, leaders, type Driver } from './head-to-head.js'
export { dominates } from './dominance.js'
export { rankUnder } from './rank-under.js'
export { leadIsOpen, rank, type Ranked } from './rank.js'
export { relax, type Relaxation } from './relax.js'
export { screen, type Candidates, type Exclusion } from './screen.js'
export { isWeighed, weigh, type EmphasisedColumn, type UnweighedProblem, type Weights } from './weigh.js'
export { normalisedWeights } from './weights.js'
