import { CatalogError, FeedError } from '#catalog'
import { Problem, type Fault } from '../../errors.js'

const FAULTS_MAX = 100

/** What is said of an error that nobody expected. */
export const ours: readonly Fault[] = [
  {
    pointer: '',
    code: 'internal',
    detail: 'The import failed for a reason of our own, which is in the log.',
  },
]

/** What a person reads of a file that could not be used; null for an error that nobody expected. */
export function faultsOf(error: unknown): readonly Fault[] | null {
  if (isA(Problem, error)) {
    const { errors, code, detail } = error
    return errors.length > 0 ? errors : [{ pointer: '', code, detail }]
  }
  if (isA(FeedError, error))
    return [{ pointer: '', code: error.code, detail: `${error.place}: ${error.problem} ${error.fix}` }]
  if (isA(CatalogError, error))
    return error.problems.slice(0, FAULTS_MAX).map(({ file, at, problem, fix }) => ({
      pointer: '',
      code: 'catalogue-fault',
      detail: `${file}: ${at}: ${problem} ${fix}`,
    }))
  return null
}

/** An error that comes from a thread has its members and its name, and has lost its class. */
function isA<Kind extends Error>(
  kind: (abstract new (...args: never[]) => Kind) & { readonly name: string },
  error: unknown,
): error is Kind {
  return error instanceof kind || (error instanceof Error && error.name === kind.name)
}
