import { CatalogError } from '#catalog'
import { Problem, type Fault, type ProblemCode } from '../../errors.js'

type DataProblem = CatalogError['problems'][number]

const FAULTS_MAX = 32

/** What `make` makes; where the catalogue refuses it, a Problem of this code is thrown, its faults placed by `placeOf`. */
export function fitting<T>(
  make: () => T,
  code: ProblemCode,
  detail: string,
  placeOf: (problem: DataProblem) => string,
): T {
  try {
    return make()
  } catch (error) {
    if (!(error instanceof CatalogError)) throw error
    throw new Problem(
      code,
      detail,
      error.problems.slice(0, FAULTS_MAX).map((problem) => toFault(problem, code, placeOf)),
    )
  }
}

const toFault = (
  problem: DataProblem,
  code: ProblemCode,
  placeOf: (problem: DataProblem) => string,
): Fault => ({
  pointer: placeOf(problem),
  code,
  detail: `${problem.at}: ${problem.problem} ${problem.fix}`,
})
