import { isAlways } from '#catalog'
import { FAILS } from '#scoring'
import type { Snapshot } from '../../snapshot/snapshot.js'

/** Whether a product is withdrawn from everybody: by a recall, or by a rule that asks nothing of the profile. */
export const isWithdrawn = ({ rules }: Snapshot, row: number): boolean =>
  rules.some(
    ({ gate, verdicts }) => gate.kind === 'withdrawal' && isAlways(gate.applies) && verdicts[row] === FAILS,
  )
