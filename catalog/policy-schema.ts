import { z } from 'zod'
import type { Catalog } from './load/catalog.js'
import { eachIdOnce } from './support/ids.js'
import type { PersonaId } from './persona.js'
import { policyFaults } from './policy-faults.js'
import { policyShape } from './policy.js'

type Vocabulary = Pick<Catalog, 'taxonomy' | 'attributes'>

/** A policy in the words of one catalogue and its personas. */
export function policySchema(catalog: Vocabulary, personas: readonly PersonaId[]) {
  return policyShape.superRefine((policy, ctx) => {
    for (const { path, problem } of policyFaults(policy, catalog, personas))
      ctx.addIssue({ code: 'custom', path: [...path], message: problem, input: policy })
  })
}

export function policiesSchema(catalog: Vocabulary, personas: readonly PersonaId[]) {
  return z.array(policySchema(catalog, personas)).superRefine(eachIdOnce)
}
