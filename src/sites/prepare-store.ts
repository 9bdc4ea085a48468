import type { LoadedCatalog } from './builtin-catalog.js'
import { contentKinds } from '../snapshot/versions/content.js'
import { storedContent } from '../snapshot/versions/stored-content.js'
import { keyHash } from '../hash.js'
import { fittedWeights } from '../snapshot/fitted-weights.js'
import { builtinSite, DEFAULT_SITE, type SiteId } from '../store/site-id.js'
import type { Store } from '../store/store.js'
import { serviceVersion } from '../snapshot/versions/release.js'
import { addSite, type ShippedDocuments } from './add-site.js'
import { followRelease } from './follow-release.js'
import { rulesInForce } from '../snapshot/rules-in-force.js'
import { loadSite } from './site-state.js'
import { makeKey, type MadeKey } from './new-key.js'

interface Prepared {
  /** The secret of a generated admin key, to be shown once; null where `adminKey` was given or the store is not new. */
  readonly newAdminKey: string | null
}

/**
 * Makes a store ready for this release. It stores the shipped content and creates the default site in a new store.
 * `adminKey` opens the default site.
 */
export async function prepareStore(
  store: Store,
  base: LoadedCatalog,
  governance: ShippedDocuments,
  { adminKey, at }: { readonly adminKey: string | null; readonly at: string },
): Promise<Prepared> {
  await keepShipped(store, base, at)
  const made = makeKey(adminSpec, at, adminKey ?? undefined)
  if ((await store.site(DEFAULT_SITE)) === null) {
    await addSite(store, base, governance, {
      site: DEFAULT_SITE,
      settings: { name: 'Default' },
      key: made.key,
      actor: 'candour',
      at,
    })
    return { newAdminKey: adminKey === null ? made.secret : null }
  }
  if (adminKey !== null) await admit(store, made, at)
  return { newAdminKey: null }
}

/**
 * Moves a site on to what comes with its catalogue, and keeps the texts that its answers are made from, so that they can be
 * replayed: weights as the catalogue can use them, and rules with what is recalled.
 */
export async function prepareSite(
  store: Store,
  loaded: LoadedCatalog,
  site: SiteId,
  at: string,
): Promise<void> {
  await followRelease(store, loaded, site, at)
  const { weights, rules, recalls } = await loadSite(store, site)
  const wanted = [
    ['weights', fittedWeights(weights, loaded.catalog)],
    ['rules', rulesInForce(rules, recalls)],
  ] as const
  for (const [kind, { version, text }] of wanted)
    if ((await storedContent(store)(site, kind, version)) === null)
      await store.write(site, (tx) => tx.keepContent(kind, version, text))
}

const adminSpec = {
  kind: 'ak',
  role: 'admin',
  label: 'Admin key of the first start',
  origins: [],
  rateLimit: null,
  expiresAt: null,
} as const

async function keepShipped(store: Store, { versions, texts }: LoadedCatalog, at: string): Promise<void> {
  const kept = contentKinds.map((kind) => [kind, versions[`${kind}Version`], texts[kind]] as const)
  if ((await store.site(builtinSite)) === null)
    await store.createSite({ site: builtinSite, settings: {}, createdAt: at }, () => Promise.resolve())
  const find = storedContent(store)
  const finding = kept.map(([kind, version]) => find(builtinSite, kind, version))
  if (!(await Promise.all(finding)).includes(null)) return
  await store.write(builtinSite, async (tx) => {
    for (const [kind, version, text] of kept) await tx.keepContent(kind, version, text)
  })
}

/** Adds the key of the setting `ADMIN_KEY` to the default site, unless the store has it already. */
async function admit(store: Store, { secret, key }: MadeKey, at: string): Promise<void> {
  const known = await store.keyByHash(keyHash(secret))
  if (known !== null) return
  await store.write(DEFAULT_SITE, async (tx) => {
    await tx.addKey({ ...key, label: 'ADMIN_KEY' })
    const after = { prefix: key.prefix, label: 'ADMIN_KEY', role: key.role }
    const note = `ADMIN_KEY was set (Candour ${serviceVersion})`
    await tx.appendAudit({
      at,
      actor: 'candour',
      action: 'key.create',
      subject: key.id,
      note,
      before: null,
      after,
    })
  })
}
