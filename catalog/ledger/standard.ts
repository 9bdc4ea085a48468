import type { Attribute } from './attribute.js'
import { inForce, type IsoDate } from '../support/date.js'
import { confidenceOf, isUnverified, type Fact } from './fact.js'

/**
 * How sure a fact must be for what it is used for. Showing or scoring in a product's favour, and opening a gate,
 * have a threshold for each attribute. What lowers a utility counts from 0.3. A caution shows from 0.3 and may
 * rest on an unverified item, which nothing else may.
 */
export type Standard = 'show' | 'gate' | 'lower' | 'caution'

const CAUTION_CONFIDENCE = 0.3

function threshold(standard: Standard, attribute: Attribute): number {
  return standard === 'show' || standard === 'gate' ? attribute[standard] : CAUTION_CONFIDENCE
}

function meets(fact: Fact, standard: Standard, attribute: Attribute): boolean {
  const verified = standard === 'caution' || !isUnverified(fact)
  return verified && confidenceOf(fact) >= threshold(standard, attribute)
}

/** Whether one of the facts is sure enough to leave no doubt; facts that only caution never are. */
export function isSure(facts: readonly Fact[], attribute: Attribute): boolean {
  return facts.some((fact) => !isUnverified(fact) && confidenceOf(fact) >= attribute.sure)
}

export function surviving(
  facts: readonly Fact[],
  standard: Standard,
  attribute: Attribute,
  date: IsoDate,
): readonly Fact[] {
  return facts.filter((fact) => inForce(fact, date) && meets(fact, standard, attribute))
}
