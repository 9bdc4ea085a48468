export { explain, type Contribution, type Explained } from './explain.js'
export {
  FAILS,
  PASSES,
  UNKNOWN,
  type Column,
  type CriterionId,
  type DecisionProblem,
  type GateColumn,
} from './problem.js'
export { leadIsOpen, rank } from './rank.js'
export { relax, type Relaxation } from './relax.js'
export { screen, type Candidates, type Exclusion } from './screen.js'
export { identity, utilityOf, type Anchor } from './utility-function.js'
export { normalisedWeights } from './weights.js'
