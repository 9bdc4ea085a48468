import { areFitted } from '#catalog'
import type { FindContent } from '../../snapshot/versions/content.js'
import { Problem } from '../../errors.js'
import type { Replay } from '../../snapshot/replay.js'
import type { Snapshot } from '../../snapshot/snapshot.js'
import type { Reads } from '../../store/store.js'

/** The snapshot of now under weights that its site published at some time. Throws a Problem for any others. */
type EarlierWeights = (current: Snapshot, weightsVersion: string) => Promise<Snapshot>

/** Over kept content, which holds shipped weights as well that the site never had in force; fitted ones always were. */
export function createEarlierWeights(
  find: FindContent,
  replay: Replay,
  reads: () => Pick<Reads, 'publications'>,
): EarlierWeights {
  async function wasPublished(site: string, version: string): Promise<boolean> {
    const text = await find(site, 'weights', version)
    if (text === null) return false
    if (areFitted(text)) return true
    return (await reads().publications(site, 'weights')).some((one) => one.version === version)
  }

  return async (current, weightsVersion) => {
    if (weightsVersion === current.versions.weightsVersion) return current
    if (!(await wasPublished(current.site, weightsVersion)))
      throw new Problem('unknown-version', 'There were never published weights of this version.')
    return replay(current, { weightsVersion })
  }
}
