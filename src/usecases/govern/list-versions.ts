import type { Reads } from '../../store/store.js'
import { publicationView, type PublicationView } from './publication.js'

/** All weights that were ever published on a site, newest first. */
export async function listVersions(reads: Reads, site: string): Promise<readonly PublicationView[]> {
  return (await reads.publications(site, 'weights')).map(publicationView)
}
