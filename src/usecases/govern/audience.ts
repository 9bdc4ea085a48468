import {
  areasOf,
  idsOf,
  regionsThatDiffer,
  type AreaId,
  type Profile,
  type ProfileTest,
  type Rule,
  type Taxonomy,
} from '#catalog'
import { Problem } from '../../errors.js'

/** All shoppers that some rules can tell apart: condition states × law groups × other answers. */
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

export type ConditionState = Profile['conditions']
type ConditionSet = readonly string[]

/**
 * Not asked, none, each single condition, the sets that some rule asks for together, and undisclosed. No rule may ask for
 * the absence of a condition, so whoever states more is shown what these are shown, or less.
 */
function conditionStates(taxonomy: Taxonomy, rules: readonly Rule[]): readonly ConditionState[] {
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

/** Regions under the same laws, named by the legal areas they belong to; none for a region outside all of them. */
interface LawGroup {
  readonly areas: readonly AreaId[]
  /** One of its regions: rules cannot tell it from the others. */
  readonly region: string
}

function lawGroups(taxonomy: Taxonomy): readonly LawGroup[] {
  const groups = regionsThatDiffer(taxonomy).map((region) => ({ areas: areasOf(region, taxonomy), region }))
  return groups.filter(
    ({ areas }, i) => groups.findIndex((other) => other.areas.join() === areas.join()) === i,
  )
}

/** What rules may ask of a profile besides conditions and region. */
type OtherAnswers = Pick<Profile, 'routine' | 'skinType' | 'sources'>

const COMBINATIONS_MAX = 1024

/**
 * Every combination that some rule tells from the others: a single one where no rule asks.
 *
 * @throws {Problem} invalid-request, for too many: leaving one out could leave out a product that becomes visible
 */
function otherAnswers(rules: readonly Rule[]): readonly OtherAnswers[] {
  const asked = rules.flatMap(({ applies }) => leavesOf(applies))
  const routines = choices(asked.flatMap((leaf) => ('routine' in leaf ? [leaf.routine] : [])))
  const avoided = choices(asked.flatMap((leaf) => ('avoids' in leaf ? [leaf.avoids] : [])))
  const skinTypes = [
    'unknown',
    ...new Set(asked.flatMap((leaf) => ('skinTypes' in leaf ? leaf.skinTypes : []))),
  ]
  if (2 ** (routines.length + avoided.length) * skinTypes.length > COMBINATIONS_MAX)
    throw new Problem('invalid-request', 'The rules ask about more routines and sources than can be tried.')
  return skinTypes.flatMap((skinType) =>
    subsets(routines).flatMap((routine) =>
      subsets(avoided).map((avoid) => ({ skinType, routine, sources: { prefer: [], avoid } })),
    ),
  )
}

function leavesOf(test: ProfileTest): readonly ProfileTest[] {
  if ('all' in test) return test.all.flatMap(leavesOf)
  if ('any' in test) return test.any.flatMap(leavesOf)
  return 'not' in test ? leavesOf(test.not) : [test]
}

/** One id for each way in which ids stand in lists. */
function choices(lists: readonly (readonly string[])[]): readonly string[] {
  const ids = [...new Set(lists.flat())]
  const places = (id: string): string => lists.map((list) => list.includes(id)).join()
  return ids.filter((id, i) => ids.findIndex((other) => places(other) === places(id)) === i)
}

function subsets(ids: readonly string[]): readonly (readonly string[])[] {
  return ids.reduce<readonly (readonly string[])[]>(
    (sets, id) => [...sets, ...sets.map((set) => [...set, id])],
    [[]],
  )
}
