import { CatalogError } from '#catalog'
import { Problem, type Fault, type ProblemCode } from '../../errors.js'
import type { Publication } from '../../store/store.js'
import type { PolicyResult } from './policies/index.js'
import type { PolicyFailure } from './policies/policy-kind.js'

const FAULTS_MAX = 32

/**
 * Refuses to publish anything but what the preview of this id showed.
 *
 * @throws {Problem} preview-stale
 */
export function refuseStale(seen: string, now: string): void {
  if (seen === now) return
  const detail =
    'Something changed since the preview: what was previewed, personas, policies, what is published, the catalogue ' +
    'or the day. Preview again.'
  throw new Problem('preview-stale', detail, [{ pointer: '/previewId', code: 'preview-stale', detail }])
}

/**
 * Refuses a change unless the current publication is the one that the caller knows.
 *
 * @throws {Problem} precondition-failed
 */
export function requireCurrent({ number, publishedBy, publishedAt }: Publication, known: number): void {
  if (number !== known)
    throw new Problem(
      'precondition-failed',
      `${publishedBy} published number ${number} at ${publishedAt}. Read again what is published.`,
    )
}

/**
 * Refuses to publish where a policy fails. The faults point into a preview, and name the policy, persona and product.
 *
 * @throws {Problem} policy-failed
 */
export function refuseFailing(policies: readonly PolicyResult[]): void {
  const failing = policies.filter(({ passed }) => !passed)
  if (failing.length === 0) return
  const faults = policies.flatMap(faultsOf).slice(0, FAULTS_MAX)
  const named = failing.map(({ policy }) => policy).join(', ')
  throw new Problem('policy-failed', `These policies do not hold: ${named}; see errors.`, faults)
}

const faultsOf = ({ policy, text, failures }: PolicyResult, i: number): readonly Fault[] =>
  failures.map((failure, j) => ({
    pointer: `/policies/${i}/failures/${j}`,
    code: 'policy-failed',
    detail: `Policy ${policy} (${text})${whom(failure)}: ${failure.detail}`,
  }))

const whom = ({ persona, product }: PolicyFailure): string =>
  `${persona === null ? '' : `, persona ${persona}`}${product === null ? '' : `, product ${product}`}`

type DataProblem = CatalogError['problems'][number]

interface Refusal {
  readonly code: ProblemCode
  readonly detail: string
  /** A JSON Pointer into the body of the request, for a fault in the catalogue's data. */
  readonly pointerTo: (problem: DataProblem) => string
}

/**
 * What `make` makes of texts and a catalogue.
 *
 * @throws {Problem} the code of `refusal`, with the first faults, where the catalogue refuses the texts
 */
export function catalogFaultsAsProblem<T>(make: () => T, { code, detail, pointerTo }: Refusal): T {
  try {
    return make()
  } catch (error) {
    if (!(error instanceof CatalogError)) throw error
    const faults = error.problems.slice(0, FAULTS_MAX).map((problem) => ({
      pointer: pointerTo(problem),
      code,
      detail: `${problem.at}: ${problem.problem} ${problem.fix}`,
    }))
    throw new Problem(code, detail, faults)
  }
}
