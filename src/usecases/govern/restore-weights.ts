import { weightsIn, weightsText } from '#catalog'
import type { Snapshot } from '../../snapshot/snapshot.js'
import { withWeights } from '../../snapshot/with-weights.js'
import type { Transaction } from '../../store/store.js'
import type { Governing } from './governing.js'
import { readGrounds } from './grounds.js'
import { previewWeights } from './preview-weights.js'
import { refuseFailing } from './refuse-failing.js'
import { requireNumber } from './require-number.js'
import type { Writer } from '../admin/writer.js'
import { requirePublication, type PublishedWeights } from './publication.js'
import { putInForce } from './put-in-force.js'

interface Wanted {
  /** The publication whose weights are wanted again. */
  readonly number: number
  /** The one that the caller knows as the current one. */
  readonly current: number
  readonly note: string
}

/** Publishes the weights of an earlier publication, with the criteria of now. Throws a Problem. */
export async function restoreWeights(
  tx: Transaction,
  writer: Writer,
  live: Snapshot,
  { number, current, note }: Wanted,
  governing: Governing,
): Promise<PublishedWeights> {
  const grounds = await readGrounds(tx, live, governing)
  requireNumber(grounds.weights, current)
  const earlier = await requirePublication(tx, writer.site, number, governing)
  const { published, personas, policies } = grounds
  const weights = weightsIn(earlier.text)
  const text = weightsText(published.catalog.criteria, weights)
  const version = text === earlier.text ? earlier.publication.version : governing.versionOf(text)
  refuseFailing(
    previewWeights(published, withWeights(published, weights, version), personas, policies).policies,
  )
  const origin = { kind: 'restore', of: number }
  return putInForce(tx, writer, grounds, { text, version, note, origin, action: 'weights.restore' })
}
