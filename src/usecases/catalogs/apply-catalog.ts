import type { CatalogParts } from '#catalog'
import { Problem } from '../../errors.js'
import type { CatalogRef } from '../../sites/catalog-shelf.js'
import { followCatalog } from '../../sites/follow-release.js'
import { loadSite, refOf } from '../../sites/site-state.js'
import { fittedWeights } from '../../snapshot/fitted-weights.js'
import { rulesInForce } from '../../snapshot/rules-in-force.js'
import type { LoadedCatalog } from '../../sites/builtin-catalog.js'
import type { Reads } from '../../store/store.js'
import type { Writing } from '../admin/writer.js'
import { changeOfRows } from './diff-catalogs.js'
import { storedParts } from '../../snapshot/versions/stored-content.js'

/** How a catalogue comes into force, for its publication and the audit log. */
export interface Bringing {
  /** What the caller knows as the catalogue in force. */
  readonly from: LoadedCatalog
  readonly origin: { readonly kind: string; readonly [member: string]: unknown }
  readonly note: string
  readonly action: string
  readonly summary: unknown
}

/** How many versions of a catalogue are kept beside those of the last days. */
const KEPT_MIN = 10
const KEPT_DAYS = 35
const DAY_MS = 86_400_000

/**
 * Brings a catalogue of a site into force, with the weights and rules that came with it where nobody published others. What
 * is answered with it can be replayed for 35 days after it was replaced.
 *
 * @throws {Problem} import-stale, where another catalogue is in force than `from`
 */
export async function bringIntoForce(
  { tx, site, actor, at }: Writing,
  loaded: LoadedCatalog,
  { from, origin, note, action, summary }: Bringing,
  base: LoadedCatalog,
): Promise<number> {
  const { versions, texts, catalog } = loaded
  const current = await tx.publication(site, 'catalog', 'current')
  const inForce = (current && refOf(current)?.catalogVersion) ?? base.versions.catalogVersion
  if (inForce !== from.versions.catalogVersion) throw stale
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
  const { weights, rules, recalls } = await loadSite(tx, site)
  const fitted = fittedWeights(weights, catalog)
  await tx.keepContent('weights', fitted.version, fitted.text)
  const ruled = rulesInForce(rules, recalls)
  await tx.keepContent('rules', ruled.version, ruled.text)
  await prune(tx, site, at)
  return number
}

const stale = new Problem(
  'import-stale',
  'The catalogue has changed since the report was made: import again to see what would change now.',
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

/** The parts of the shipped catalogue, or of a version that a site has imported. */
export async function requireParts(
  reads: Reads,
  ref: CatalogRef | null,
  base: LoadedCatalog,
): Promise<CatalogParts> {
  if (ref === null) return base.parts
  const parts = await storedParts(reads)(ref.owner, ref.catalogVersion)
  if (parts === null) throw new Problem('unknown-version', 'This version of the catalogue is no longer kept.')
  return parts
}
