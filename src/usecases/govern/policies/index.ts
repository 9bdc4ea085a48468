import { z } from 'zod'
import { firstAtMostTier } from './first-at-most-tier.js'
import { leadShareMax } from './lead-share-max.js'
import { merchantWeightMax } from './merchant-weight-max.js'
import type { ProfileSlot } from '#catalog'
import { neverShows, neverShowsIn } from './never-shows.js'
import { notAboveDominator } from './not-above-dominator.js'
import {
  failure,
  type PolicyContext,
  type PolicyFailure,
  type PolicyKind,
  type Vocabulary,
} from './policy-kind.js'
import type { NameFault } from './unknown-names.js'

const others = [
  firstAtMostTier.schema,
  leadShareMax.schema,
  merchantWeightMax.schema,
  notAboveDominator.schema,
] as const

/** A policy as it was saved. */
export const keptPolicy = z.discriminatedUnion('kind', [neverShows.schema, ...others])

/** A policy over the slots of one catalogue. */
export const policyShape = (slots: readonly ProfileSlot[]) =>
  z.discriminatedUnion('kind', [neverShowsIn(slots), ...others])

/** An assertion over personas that can block a publish. `text` says it in one sentence. */
export type Policy = z.infer<typeof keptPolicy>
export type PolicyOf<Kind extends Policy['kind']> = Extract<Policy, { kind: Kind }>

const kinds: { readonly [Kind in Policy['kind']]: PolicyKind<PolicyOf<Kind>> } = {
  'never-shows': neverShows,
  'first-at-most-tier': firstAtMostTier,
  'lead-share-max': leadShareMax,
  'merchant-weight-max': merchantWeightMax,
  'not-above-dominator': notAboveDominator,
}

// A kind is found by its policy, so it is never given the policy of another.
const kindOf = ({ kind }: Policy) => kinds[kind] as PolicyKind<Policy>

/** Faults are looked for when a policy is saved, and at each test again: by then what it names may be gone. */
export function policyFaults(policy: Policy, vocabulary: Vocabulary): readonly NameFault[] {
  return kindOf(policy).faults?.(policy, vocabulary) ?? []
}

/** A policy in the words of one catalogue and its personas. */
export function policySchema(vocabulary: Vocabulary) {
  return policyShape(vocabulary.slots).superRefine((policy, ctx) => {
    for (const { path, problem } of policyFaults(policy, vocabulary))
      ctx.addIssue({ code: 'custom', path: [...path], message: problem, input: policy })
  })
}

export interface PolicyResult {
  readonly policy: string
  readonly text: string
  readonly passed: boolean
  readonly failures: readonly PolicyFailure[]
}

/** Which policies hold. A policy that names something that is gone does not, whatever the rest of it says. */
export function testPolicies(context: PolicyContext, policies: readonly Policy[]): readonly PolicyResult[] {
  return policies.map((policy) => {
    const gone = goneNames(policy, context)
    const failures = gone.length > 0 ? gone : kindOf(policy).test(policy, context)
    return { policy: policy.id, text: policy.text, passed: failures.length === 0, failures }
  })
}

function goneNames(policy: Policy, { snapshot, personas }: PolicyContext): readonly PolicyFailure[] {
  const { slots, taxonomy, attributes } = snapshot.catalog
  const ids = personas.map(({ persona }) => persona.id)
  const faults = policyFaults(policy, { slots, taxonomy, attributes, personas: ids })
  return faults.map(({ path, problem }) => failure(`${path.join('.')}: ${problem}`))
}
