import { idsOf, type Profile, type ProfileTest, type Rule, type Taxonomy } from '#catalog'

export type ConditionState = Profile['conditions']
type ConditionSet = readonly string[]

/**
 * Not asked, none, each single condition, the sets that some rule asks for together, and undisclosed. No rule may ask for
 * the absence of a condition, so whoever states more is shown what these are shown, or less.
 */
export function conditionStates(taxonomy: Taxonomy, rules: readonly Rule[]): readonly ConditionState[] {
  const ids = idsOf(taxonomy.conditions)
  const together = rules.flatMap(({ applies }) => leastSets(applies))
  const sets = [[], ...ids.map((id) => [id]), ...together].map((set) => ids.filter((id) => set.includes(id)))
  return ['not-asked', ...distinct(sets).toSorted(bySizeIn(ids)), 'undisclosed']
}

/** Smaller sets first, and those of one size in the order of the taxonomy. */
function bySizeIn(ids: readonly string[]) {
  const place = (set: ConditionSet): string => ids.map((id) => (set.includes(id) ? 'a' : 'b')).join('')
  return (a: ConditionSet, b: ConditionSet): number => a.length - b.length || (place(a) < place(b) ? -1 : 1)
}

/** The smallest sets of conditions with which a test may hold. */
function leastSets(test: ProfileTest): readonly ConditionSet[] {
  if ('all' in test) return test.all.reduce<readonly ConditionSet[]>(joined, [[]])
  if ('any' in test) return distinct(test.any.flatMap(leastSets))
  if ('conditions' in test) return test.conditions.map((id) => [id])
  if ('statedConditions' in test) return test.statedConditions.map((id) => [id])
  return [[]]
}

function joined(sets: readonly ConditionSet[], test: ProfileTest): readonly ConditionSet[] {
  const more = leastSets(test)
  return distinct(sets.flatMap((set) => more.map((other) => [...new Set([...set, ...other])].sort())))
}

function distinct(sets: readonly ConditionSet[]): readonly ConditionSet[] {
  return [...new Map(sets.map((set) => [set.join(' '), set])).values()]
}
