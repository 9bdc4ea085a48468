import { z } from 'zod'
import { storedContent } from '../snapshot/versions/stored-content.js'
import type { SiteId } from '../store/site-id.js'
import { recallSchema, type Recall } from '#catalog'
import type { Document, Key, Publication, Reads } from '../store/store.js'
import type { LoadedCatalog } from './builtin-catalog.js'
import type { CatalogRef } from './catalog-shelf.js'
import { ownerOf, settingsOf, type SiteSettings } from './site-settings.js'

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
  readonly settings: SiteSettings
  readonly keys: readonly Key[]
  /** Null where the site answers from the catalogue that ships, or waits. */
  readonly catalog: CatalogRef | null
  /** Whether its catalogue is to be another than the one that ships, and nothing was imported yet. */
  readonly waits: boolean
  readonly recalls: readonly Recall[]
  readonly weights: PublishedText
  readonly rules: PublishedText
}

/** The state of a site that answers from what ships. */
export const stateAsShipped = (
  { versions, texts }: LoadedCatalog,
  site: SiteId,
  keys: readonly Key[] = [],
): SiteState => ({
  site,
  revision: 0,
  settings: settingsOf({ settings: { name: site } }),
  keys,
  catalog: null,
  waits: false,
  recalls: [],
  weights: { version: versions.weightsVersion, text: texts.weights },
  rules: { version: versions.rulesVersion, text: texts.rules },
})

/**
 * Reads the state of a site.
 *
 * @throws {Error} where the store has no such site, or lacks its published weights, rules or their texts
 * @throws {DamagedContent} where a text no longer has its hash
 */
export async function loadSite(reads: Reads, id: SiteId): Promise<SiteState> {
  const site = await reads.site(id)
  if (site === null) throw new Error(`the store has no site ${id}`)
  const settings = settingsOf(site)
  const owner = ownerOf(id, settings)
  const catalog = await catalogOf(reads, owner)
  return {
    site: id,
    revision: site.revision,
    settings,
    keys: await reads.keys(id),
    catalog,
    waits: catalog === null && (owner === id ? settings : await settingsIn(reads, owner)).currency !== null,
    recalls: await recallsOf(reads, id, owner),
    weights: await publishedText(reads, id, 'weights'),
    rules: await publishedText(reads, id, 'rules'),
  }
}

/** What a site has recalled, and what was recalled where its catalogue is from. A document has the id of its product. */
async function recallsOf(reads: Reads, site: SiteId, owner: SiteId): Promise<readonly Recall[]> {
  const of = async (id: SiteId): Promise<readonly Document[]> => reads.documents(id, 'recall')
  const own = await of(site)
  const shared = owner === site ? [] : await of(owner)
  const handed = shared.filter(({ id }) => !own.some((one) => one.id === id))
  return [...own, ...handed].map(({ id, body }) => recallSchema.parse({ ...(body as object), product: id }))
}

/** What a publication of a catalogue says beside its version: the weights and rules that came with it. */
const originSchema = z.looseObject({
  kind: z.string(),
  weightsVersion: z.string().optional(),
  rulesVersion: z.string().optional(),
})

/** The catalogue that a publication is of; null where it goes back to the one that ships. */
export function refOf({ site, version, origin }: Publication): CatalogRef | null {
  const { weightsVersion, rulesVersion } = originSchema.parse(origin)
  if (weightsVersion === undefined || rulesVersion === undefined) return null
  return { owner: site, catalogVersion: version, weightsVersion, rulesVersion }
}

async function settingsIn(reads: Reads, id: SiteId): Promise<SiteSettings> {
  const site = await reads.site(id)
  if (site === null) throw new Error(`the store has no site ${id}`)
  return settingsOf(site)
}

async function catalogOf(reads: Reads, owner: SiteId): Promise<CatalogRef | null> {
  const publication = await reads.publication(owner, 'catalog', 'current')
  return publication && refOf(publication)
}

async function publishedText(reads: Reads, site: SiteId, kind: 'weights' | 'rules'): Promise<PublishedText> {
  const publication = await reads.publication(site, kind, 'current')
  if (publication === null) throw new Error(`the site ${site} has no published ${kind}`)
  const { version } = publication
  const text = await storedContent(reads)(site, kind, version)
  if (text === null) throw new Error(`the store has lost ${version} of the site ${site}`)
  return { version, text }
}
