import type { Profile, ProfileTest, Rule } from '#catalog'
import { Problem } from '../../errors.js'

/** What rules may ask of a profile besides conditions and region. */
export type OtherAnswers = Pick<Profile, 'routine' | 'skinType' | 'sources'>

const COMBINATIONS_MAX = 1024

/**
 * Every combination that some rule tells from the others: a single one where no rule asks. Throws a Problem where there
 * are too many, because leaving one out could leave out a product that becomes visible.
 */
export function otherAnswers(rules: readonly Rule[]): readonly OtherAnswers[] {
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
