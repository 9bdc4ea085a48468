import { readVersions, weightsIn } from '#catalog'
import type { Transaction } from '../../store/store.js'
import { diffWeights } from './diff-weights.js'
import { fitting } from './fitting.js'
import type { Grounds } from './grounds.js'
import type { Writer } from '../admin/writer.js'
import { publicationView, type PublishedWeights } from './publication.js'

interface Wanted {
  readonly text: string
  readonly version: string
  readonly note: string
  readonly origin: { readonly kind: string; readonly [member: string]: unknown }
  readonly action: 'weights.publish' | 'weights.restore'
}

/** Publishes a text of weights, which every later answer is made from. Throws a Problem where it does not fit. */
export async function putInForce(
  tx: Transaction,
  { actor, at, site }: Writer,
  { texts, weights: current, published }: Grounds,
  { text, version, note, origin, action }: Wanted,
): Promise<PublishedWeights> {
  const weights = weightsIn(text)
  const misfit = 'These weights do not fit the criteria of the catalogue; see errors.'
  fitting(
    () => readVersions({ ...texts, weights: text }),
    'versions-misfit',
    misfit,
    () => '/weights',
  )
  await tx.keepContent('weights', version, text)
  const publication = { kind: 'weights', version, note, publishedBy: actor, publishedAt: at, origin } as const
  const number = await tx.publish(publication)
  const before = { number: current.number, version: current.version }
  const after = { number, version, origin, diff: diffWeights(published.catalog.weights, weights) }
  await tx.appendAudit({ at, actor, action, subject: `weights/${number}`, note, before, after })
  const { weights: set, merchantCap } = weights
  return { ...publicationView({ ...publication, site, number }), weights: set, merchantCap }
}
