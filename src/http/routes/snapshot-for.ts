import type { Response } from 'express'
import type { Snapshot } from '../../snapshot/snapshot.js'

/** The snapshot of the site that a request belongs to, as it is now. */
export type SnapshotFor = (res: Response) => Snapshot
