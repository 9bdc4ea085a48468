export {
  FAILS,
  isLast,
  nameOf,
  PASSES,
  UNKNOWN,
  type Column,
  type CriterionId,
  type DecisionProblem,
  type GateColumn,
  type UnweighedColumn,
  type UnweighedProblem,
} from './problem.js'
export { isWeighed, normalised, weigh, weightOf, type Weighed, type Weights } from './weigh.js'
export { screen, type CandidateRow, type Candidates, type Exclusion } from './screen.js'
export { LEVEL, rank, type Ranked } from './rank.js'
export { contributionOf, explain, type Accounted, type Contribution, type Explained } from './explain.js'
export { relax, type Relaxation } from './relax.js'
export { dominates, drivers, flips, leaders, type Driver, type Drivers, type Flip } from './compare.js'
export { compareRankings, rankUnder, type Move } from './compare-rankings.js'
