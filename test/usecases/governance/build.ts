import fc from 'fast-check'
import type { CatalogFiles } from '#catalog'
import { loadGovernance } from '../../../src/usecases/govern/shipped-governance.js'
import { recommendationRequestSchema } from '../../../src/usecases/recommend/request-schema.js'
import type { Snapshot } from '../../../src/snapshot/snapshot.js'
import { rankPersona, type Persona } from '../../../src/usecases/govern/personas.js'
import { testPolicies, type Policy, type PolicyOf } from '../../../src/usecases/govern/policies/index.js'
import { anyRequest } from '../../support/any-request.js'
import { exosomeFiles, requestFor, snapshotOf, type AskedProfile } from '../../support/exosome.js'

export const files = exosomeFiles()
export const five = snapshotOf(files)
export const { personas, policies } = loadGovernance(five.catalog)

/** A shopper who was asked about conditions, has none, and says nothing more. */
export function personaOf(asked: AskedProfile = {}, id = 'somebody', snapshot = five): Persona {
  const { profile } = requestFor(snapshot, { conditions: [], ...asked })
  return { id, name: 'Somebody', request: { profile } }
}

/** Some personas of any wishes, with ids of their own. */
export function anyPersonas(of: CatalogFiles, snapshot: Snapshot): fc.Arbitrary<readonly Persona[]> {
  const schema = recommendationRequestSchema(snapshot.catalog)
  return fc.array(anyRequest(of), { minLength: 1, maxLength: 6 }).map((asked) =>
    asked.map((one, i) => {
      const { profile, where, excludeProducts } = schema.parse(JSON.parse(JSON.stringify(one)))
      return { id: `persona-${i}`, name: `Persona ${i}`, request: { profile, where, excludeProducts } }
    }),
  )
}

/** The result of one policy over some personas. */
export const resultOf = (policy: Policy, of: readonly Persona[], snapshot = five) =>
  outcomeOf(policy, of, { snapshot }).results[0]!

/** The same, or why the policy is set aside; `absent` are personas that do not fit the catalogue. */
export function outcomeOf(
  policy: Policy,
  of: readonly Persona[],
  {
    snapshot = five,
    absent = [],
  }: { readonly snapshot?: Snapshot; readonly absent?: readonly string[] } = {},
) {
  const ranked = of.map((persona) => ({ persona, ranking: rankPersona(snapshot, persona) }))
  return testPolicies({ snapshot, personas: ranked, absent }, [policy])
}

export function shippedPolicy<Kind extends Policy['kind']>(kind: Kind): PolicyOf<Kind> {
  return policies.find((policy): policy is PolicyOf<Kind> => policy.kind === kind)!
}
