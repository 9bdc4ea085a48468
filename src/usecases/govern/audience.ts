import type { Profile, Rule, Taxonomy } from '#catalog'
import { conditionStates, type ConditionState } from './condition-states.js'
import { lawGroups, type LawGroup } from './law-group.js'
import { otherAnswers, type OtherAnswers } from './other-answers.js'

/** Everybody whom some rules can tell from somebody else. */
export interface Audience {
  readonly states: readonly ConditionState[]
  readonly groups: readonly LawGroup[]
  readonly others: readonly OtherAnswers[]
}

export function audienceOf(taxonomy: Taxonomy, rules: readonly Rule[]): Audience {
  return {
    states: conditionStates(taxonomy, rules),
    groups: lawGroups(taxonomy),
    others: otherAnswers(rules),
  }
}

/** The profiles of one condition state in one group of regions. */
export function profilesOf(
  { others }: Audience,
  conditions: ConditionState,
  { region }: LawGroup,
): readonly Profile[] {
  return others.map((other) => ({ concerns: [], conditions, region, ...other }))
}
