import { weightsIn, type WeightSet } from '#catalog'
import { Problem } from '../../errors.js'
import type { Publication, Reads } from '../../store/store.js'
import type { Governing } from './governing.js'

/** A publication without its text. */
export type PublicationView = Omit<Publication, 'site' | 'kind'>

export interface PublishedWeights extends PublicationView {
  readonly weights: WeightSet['weights']
  readonly merchantCap: number
}

export function publicationView({ site: _site, kind: _kind, ...shown }: Publication): PublicationView {
  return shown
}

/** A publication of weights with its text. Throws a Problem where the site has none of this number. */
export async function requirePublication(
  reads: Reads,
  site: string,
  number: number | 'current',
  { contentOf }: Governing,
): Promise<{ readonly publication: Publication; readonly text: string }> {
  const publication = await reads.publication(site, 'weights', number)
  if (publication === null) throw new Problem('unknown-id', 'There are no published weights of this number.')
  const text = await contentOf(reads)(site, 'weights', publication.version)
  if (text === null) throw new Error(`the store has lost ${publication.version} of the site ${site}`)
  return { publication, text }
}

/** A publication of weights with what it says. Throws a Problem where the site has none of this number. */
export async function describePublication(
  reads: Reads,
  site: string,
  number: number | 'current',
  governing: Governing,
): Promise<PublishedWeights> {
  const { publication, text } = await requirePublication(reads, site, number, governing)
  const { weights, merchantCap } = weightsIn(text)
  return { ...publicationView(publication), weights, merchantCap }
}
