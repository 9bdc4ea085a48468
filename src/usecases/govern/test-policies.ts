import { policyFaults, type Policy } from '#catalog'
import { firstAtMostTier } from './first-at-most-tier.js'
import { leadShareMax } from './lead-share-max.js'
import { merchantWeightMax } from './merchant-weight-max.js'
import { neverShows } from './never-shows.js'
import { notAboveDominator } from './not-above-dominator.js'
import { failure, type PolicyFailure, type PolicyResult } from './policy-result.js'
import type { Tested } from './tested.js'

/** Which policies hold. One that names what is gone does not, whatever the rest of it says. */
export function testPolicies(tested: Tested, policies: readonly Policy[]): readonly PolicyResult[] {
  return policies.map((policy) => {
    const gone = goneNames(tested, policy)
    const failures = gone.length > 0 ? gone : failuresOf(policy, tested)
    return { policy: policy.id, text: policy.text, passed: failures.length === 0, failures }
  })
}

function goneNames({ snapshot, personas }: Tested, policy: Policy): readonly PolicyFailure[] {
  const ids = personas.map(({ persona }) => persona.id)
  const faults = policyFaults(policy, snapshot.catalog, ids)
  return faults.map(({ path, problem }) => failure(`${path.join('.')}: ${problem}`))
}

function failuresOf(policy: Policy, tested: Tested): readonly PolicyFailure[] {
  switch (policy.kind) {
    case 'never-shows':
      return neverShows(policy, tested)
    case 'first-at-most-tier':
      return firstAtMostTier(policy, tested)
    case 'lead-share-max':
      return leadShareMax(policy, tested)
    case 'merchant-weight-max':
      return merchantWeightMax(policy, tested)
    case 'not-above-dominator':
      return notAboveDominator(policy, tested)
  }
}
