import type { Attribute } from './ledger/attribute.js'
import type { PersonaId } from './persona.js'
import type { Policy, PolicyOf } from './policy.js'
import { productTestFaults } from './ledger/product-test-faults.js'
import { idsOf } from './support/ids.js'
import type { Taxonomy } from './profile/taxonomy.js'
import { unknownName, unknownNames, type PolicyFault } from './support/unknown-name.js'

interface Vocabulary {
  readonly taxonomy: Taxonomy
  readonly attributes: ReadonlyMap<string, Attribute>
}

/** Asked when a policy is saved, and again whenever it is tested: what it names may be gone by then. */
export function policyFaults(
  policy: Policy,
  { taxonomy, attributes }: Vocabulary,
  personas: readonly PersonaId[],
): readonly PolicyFault[] {
  switch (policy.kind) {
    case 'never-shows':
      return [
        ...whoFaults(policy.who, taxonomy, personas),
        ...productTestFaults(policy.product, attributes, ['product']),
      ]
    case 'first-at-most-tier':
      return [
        ...unknownNames('a persona', policy.personas, personas, ['personas']),
        ...tierFaults(policy.tier, idsOf(taxonomy.priceTiers)),
      ]
    case 'lead-share-max':
    case 'merchant-weight-max':
    case 'not-above-dominator':
      return []
  }
}

function whoFaults(
  who: PolicyOf<'never-shows'>['who'],
  { conditions }: Taxonomy,
  personas: readonly PersonaId[],
): readonly PolicyFault[] {
  return 'conditions' in who
    ? unknownNames('a condition', who.conditions, idsOf(conditions), ['who', 'conditions'])
    : unknownNames('a persona', who.personas, personas, ['who', 'personas'])
}

function tierFaults(tier: string, tiers: readonly string[]): readonly PolicyFault[] {
  return tiers.includes(tier) ? [] : [unknownName('a price tier', tiers, ['tier'])]
}
