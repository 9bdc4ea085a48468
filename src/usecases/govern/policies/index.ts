import { z } from 'zod'
import { firstAtMostTier } from './first-at-most-tier.js'
import { leadShareMax } from './lead-share-max.js'
import { merchantWeightMax } from './merchant-weight-max.js'
import type { ProfileSlot } from '#catalog'
import { neverShows, neverShowsIn } from './never-shows.js'
import { notAboveDominator } from './not-above-dominator.js'
import {
  failure,
  untested,
  type PolicyContext,
  type PolicyFailure,
  type PolicyKind,
  type Vocabulary,
} from './policy-kind.js'
import type { PersonaId } from '../personas.js'
import type { SetAside } from '../set-aside.js'
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

export interface TestedPolicies {
  readonly results: readonly PolicyResult[]
  /** Policies that nothing is known of, because the catalogue lacks what they name or all who would test them. */
  readonly setAside: readonly SetAside[]
}

/** Which policies hold. A policy that names something that the site does not have does not, whatever the rest of it says. */
export function testPolicies(context: PolicyContext, policies: readonly Policy[]): TestedPolicies {
  const tested = policies.map((policy) => testPolicy(policy, context))
  return {
    results: tested.filter((one) => 'policy' in one),
    setAside: tested.filter((one) => 'reason' in one),
  }
}

function testPolicy(policy: Policy, context: PolicyContext): PolicyResult | SetAside {
  const { catalog } = context.snapshot
  const { absent = [], personas } = context
  const named = kindOf(policy).personas?.(policy) ?? []
  const [misfit] = policyFaults(policy, { ...catalog, personas: named })
  if (misfit !== undefined) return setAside(policy, `${misfit.path.join('.')}: ${misfit.problem}`)
  if (named.length > 0 && named.every((id) => absent.includes(id))) return setAside(policy, untestable(named))
  const known = [...personas.map(({ persona }) => persona.id), ...absent]
  const gone = policyFaults(policy, { ...catalog, personas: known })
  const failures =
    gone.length > 0
      ? gone.map(({ path, problem }) => failure(`${path.join('.')}: ${problem}`))
      : kindOf(policy).test(policy, context)
  if (absent.length > 0 && failures.includes(untested)) return setAside(policy, untestable(absent))
  return { policy: policy.id, text: policy.text, passed: failures.length === 0, failures }
}

const setAside = ({ id }: Policy, reason: string): SetAside => ({ kind: 'policy', id, reason })

const untestable = (personas: readonly PersonaId[]): string =>
  `No persona tests it: ${personas.join(', ')} ${personas.length === 1 ? 'is' : 'are'} set aside.`
