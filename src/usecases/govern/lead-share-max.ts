import type { PolicyOf } from '#catalog'
import { failure, untested, type PolicyFailure } from './policy-result.js'
import type { Tested } from './tested.js'

/** Who is shown nothing has no leader and does not count. */
export function leadShareMax(
  { share }: PolicyOf<'lead-share-max'>,
  { personas }: Tested,
): readonly PolicyFailure[] {
  if (personas.length === 0) return [untested]
  const leaders = personas.flatMap(({ ranking }) => ranking.slice(0, 1).map(({ alternative }) => alternative))
  return [...new Set(leaders)].flatMap((product) => {
    const leads = leaders.filter((leader) => leader === product).length
    if (leads / leaders.length <= share) return []
    return [failure(`Leads for ${leads} of ${leaders.length} personas that have a ranking.`, null, product)]
  })
}
