import type { CatalogParts, Recall } from '#catalog'
import { Problem } from '../../errors.js'
import type { CatalogRef, CatalogShelf } from '../../sites/catalog-shelf.js'
import { nothingImported } from '../../sites/live-site.js'
import { ownerOf } from '../../sites/site-settings.js'
import type { SiteWriter } from '../../sites/site-writer.js'
import type { Sites } from '../../sites/sites.js'
import type { Clock } from '../../snapshot/current.js'
import { followCatalog } from '../../sites/follow-release.js'
import { loadSite, refOf } from '../../sites/site-state.js'
import { fittedWeights } from '../../snapshot/fitted-weights.js'
import { rulesInForce } from '../../snapshot/rules-in-force.js'
import type { LoadedCatalog } from '../../sites/builtin-catalog.js'
import type { Reads } from '../../store/store.js'
import { actorOf, type Author, type Writing } from '../admin/writer.js'
import { changeOfRows } from './diff-catalogs.js'
import { bringRecall } from './recalls.js'
import { storedParts } from '../../snapshot/versions/stored-content.js'

/** How a catalogue comes into force, for its publication and the audit log. */
export interface Bringing {
  /** What the caller knows as the catalogue in force. */
  readonly from: LoadedCatalog
  readonly origin: { readonly kind: string; readonly [member: string]: unknown }
  readonly note: string
  readonly action: string
  readonly summary: unknown
  /** What is written with it, once it is in force. What this throws keeps all of it from being written. */
  readonly within?: ((writing: Writing, number: number) => Promise<void>) | undefined
  /** What comes recalled with it; what the site has recalled already stays as it is. */
  readonly recalls?: readonly Recall[]
}

/** How many versions of a catalogue are kept beside those of the last days. */
const KEPT_MIN = 10
const KEPT_DAYS = 35
const DAY_MS = 86_400_000

export interface CatalogDeps {
  readonly sites: Pick<Sites, 'site'>
  readonly siteWriter: SiteWriter
  readonly shelf: CatalogShelf
  /** The catalogue that ships. */
  readonly base: LoadedCatalog
  readonly clock: Clock
}

/**
 * Brings a catalogue of the caller's site into force, with the weights and rules that came with it where nobody published
 * others. What is answered with it can be replayed for 35 days after it was replaced. Returns the number of the publication.
 *
 * @throws {Problem} import-stale, where another catalogue is in force than `from` | unavailable
 */
export async function bringIntoForce(
  { siteWriter, shelf, base, clock }: CatalogDeps,
  by: Author,
  loaded: LoadedCatalog,
  bringing: Bringing,
): Promise<number> {
  const { engineVersion: _, ...versions } = loaded.versions
  if (loaded !== base) shelf.put({ owner: by.site, ...versions }, loaded)
  const writer = { site: by.site, actor: actorOf(by), at: clock().toISOString() }
  return siteWriter.write(by.site, (tx) => publish({ tx, ...writer }, loaded, bringing, base))
}

async function publish(
  { tx, site, actor, at }: Writing,
  loaded: LoadedCatalog,
  { from, origin, note, action, summary, within, recalls: brought = [] }: Bringing,
  base: LoadedCatalog,
): Promise<number> {
  const { versions, texts, catalog } = loaded
  const current = await tx.publication(site, 'catalog', 'current')
  const inForce = (current && refOf(current)?.catalogVersion) ?? base.versions.catalogVersion
  if (inForce !== from.versions.catalogVersion) throw importStale
  for (const kind of ['weights', 'rules'] as const) {
    const version = versions[`${kind}Version`]
    if ((await tx.content(site, kind, version)) === null) await tx.keepContent(kind, version, texts[kind])
  }
  const { weightsVersion, rulesVersion, catalogVersion } = versions
  // Whoever goes back to what ships follows it from then on.
  const ref = loaded === base ? {} : { weightsVersion, rulesVersion }
  if (loaded !== base) await keepParts(tx, site, loaded, from)
  const number = await tx.publish({
    kind: 'catalog',
    version: catalogVersion,
    note,
    publishedBy: actor,
    publishedAt: at,
    origin: { ...origin, ...ref },
  })
  await tx.appendAudit({
    at,
    actor,
    action,
    subject: `catalog/${number}`,
    note,
    before: { version: from.versions.catalogVersion },
    after: { version: catalogVersion, summary },
  })
  await followCatalog(tx, loaded, { site, actor, at, note })
  for (const recall of brought) await bringRecall({ tx, site, actor, at }, recall)
  const { weights, rules, recalls } = await loadSite(tx, site)
  const fitted = fittedWeights(weights, catalog)
  await tx.keepContent('weights', fitted.version, fitted.text)
  const ruled = rulesInForce(rules, recalls)
  await tx.keepContent('rules', ruled.version, ruled.text)
  await prune(tx, site, at)
  await within?.({ tx, site, actor, at }, number)
  return number
}

export const importStale = new Problem(
  'import-stale',
  'The catalogue has changed since the report was made, or a newer report was: import again.',
)

type Tx = Writing['tx']

async function keepParts(tx: Tx, site: string, next: LoadedCatalog, from: LoadedCatalog): Promise<void> {
  const newest = await tx.newestCatalog()
  const { catalogVersion: version } = next.versions
  const before = newest === from.versions.catalogVersion ? from.parts : await partsOf(tx, site, newest)
  await tx.keepCatalog({
    version,
    frame: next.parts.frame,
    ...changeOfRows(before?.rows ?? [], next.parts.rows),
  })
}

const partsOf = (tx: Tx, site: string, version: string | null): Promise<CatalogParts | null> =>
  version === null ? Promise.resolve(null) : storedParts(tx)(site, version)

/** Versions that were in force within the last 35 days stay, and the last ten. */
async function prune(tx: Tx, site: string, at: string): Promise<void> {
  const publications = await tx.publications(site, 'catalog')
  const since = new Date(Date.parse(at) - KEPT_DAYS * DAY_MS).toISOString()
  const kept = publications.filter((_, i) => {
    const replacedAt = publications[i - 1]?.publishedAt
    return i < KEPT_MIN || replacedAt === undefined || replacedAt >= since
  })
  await tx.pruneCatalogs(kept.map(({ version }) => version))
}

export const noLongerKept = new Problem('unknown-version', 'This version of the catalogue is no longer kept.')

/** The parts of the shipped catalogue, or of a version that a site has imported. */
export async function requireParts(
  reads: Reads,
  ref: CatalogRef | null,
  base: LoadedCatalog,
): Promise<CatalogParts> {
  if (ref === null) return base.parts
  const parts = await storedParts(reads)(ref.owner, ref.catalogVersion)
  if (parts === null) throw noLongerKept
  return parts
}

/** @throws {Problem} shared-catalogue, where a site answers from the catalogue of another */
export function requireOwn(sites: Pick<Sites, 'site'>, site: string): void {
  const owner = ownerOf(site, sites.site(site).state().settings)
  if (owner !== site)
    throw new Problem(
      'shared-catalogue',
      `This site answers from the catalogue of the site ${owner}: change it there.`,
    )
}

/** @throws {Problem} shared-catalogue | no-catalogue, where there is nothing yet to change */
export function requireCatalog(sites: Pick<Sites, 'site'>, site: string): void {
  requireOwn(sites, site)
  if (sites.site(site).state().waits) throw nothingImported
}
