import { storedContent } from '../snapshot/versions/stored-content.js'
import type { SiteId } from '../store/site-id.js'
import type { Key, PublicationKind, Reads } from '../store/store.js'

/** A published version with its canonical text. */
export interface PublishedText {
  readonly version: string
  readonly text: string
}

/** Everything of a site that requests are answered from. */
export interface SiteState {
  readonly site: SiteId
  /** Rises by one with each write to the site. */
  readonly revision: number
  readonly keys: readonly Key[]
  readonly weights: PublishedText
  readonly rules: PublishedText
}

/**
 * Reads the state of a site.
 *
 * @throws {Error} where the store has no such site, or lacks its published weights, rules or their texts
 * @throws {DamagedContent} where a text no longer has its hash
 */
export async function loadSite(reads: Reads, id: SiteId): Promise<SiteState> {
  const site = await reads.site(id)
  if (site === null) throw new Error(`the store has no site ${id}`)
  return {
    site: id,
    revision: site.revision,
    keys: await reads.keys(id),
    weights: await publishedText(reads, id, 'weights'),
    rules: await publishedText(reads, id, 'rules'),
  }
}

async function publishedText(reads: Reads, site: SiteId, kind: PublicationKind): Promise<PublishedText> {
  const publication = await reads.publication(site, kind, 'current')
  if (publication === null) throw new Error(`the site ${site} has no published ${kind}`)
  const { version } = publication
  const text = await storedContent(reads)(site, kind, version)
  if (text === null) throw new Error(`the store has lost ${version} of the site ${site}`)
  return { version, text }
}
