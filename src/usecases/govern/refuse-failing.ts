import { Problem, type Fault } from '../../errors.js'
import type { PolicyFailure, PolicyResult } from './policy-result.js'

const FAULTS_MAX = 32

/** Throws a Problem that says which policy fails, for which persona, on which product; places are those of a preview. */
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
