import type { LoadedCatalog } from './builtin-catalog.js'
import type { SiteId } from '../store/site-id.js'
import type { NewKey, NewSite as SiteRow, Transaction } from '../store/store.js'
import { serviceVersion } from '../snapshot/versions/release.js'

interface NewSite {
  readonly site: SiteId
  readonly settings: { readonly name: string }
  /** The first admin key of the site. */
  readonly key: NewKey
  /** Who creates the site, for the audit log. */
  readonly actor: string
  /** The time, as `Date.prototype.toISOString` writes it. */
  readonly at: string
}

/** The personas and policies that a new site starts with, each as the body of a document. */
export interface ShippedDocuments {
  readonly personas: readonly { readonly id: string }[]
  readonly policies: readonly { readonly id: string }[]
}

interface MakesSites {
  readonly createSite: (site: SiteRow, change: (tx: Transaction) => Promise<void>) => Promise<void>
}

/**
 * Creates a site that starts with the shipped weights, rules, personas and policies.
 *
 * @throws {SiteExists} where there is a site of this id
 * @throws {StoreUnavailable | Problem} as the `createSite` of `store` does
 */
export async function addSite(
  store: MakesSites,
  { versions, texts }: LoadedCatalog,
  governance: ShippedDocuments,
  { site, settings, key, actor, at }: NewSite,
): Promise<void> {
  const note = `Shipped with Candour ${serviceVersion}`
  const published = { note, publishedBy: 'candour', publishedAt: at, origin: { kind: 'shipped' } }
  await store.createSite({ site, settings, createdAt: at }, async (tx) => {
    // What ships is kept once for all sites; what came with the catalogue of another site is not.
    for (const kind of ['weights', 'rules'] as const) {
      const version = versions[`${kind}Version`]
      if ((await tx.content(site, kind, version)) === null) await tx.keepContent(kind, version, texts[kind])
    }
    await tx.addKey(key)
    await tx.publish({ kind: 'weights', version: versions.weightsVersion, ...published })
    await tx.publish({ kind: 'rules', version: versions.rulesVersion, ...published })
    await putAll(tx, governance, at)
    const after = { ...settings, ...versions, adminKey: key.prefix }
    await tx.appendAudit({ at, actor, action: 'site.create', subject: site, note, before: null, after })
  })
}

async function putAll(tx: Transaction, { personas, policies }: ShippedDocuments, at: string): Promise<void> {
  const first = { by: 'candour', at, expectedRevision: 'absent' } as const
  for (const body of personas) await tx.putDocument({ kind: 'persona', id: body.id, body, ...first })
  for (const body of policies) await tx.putDocument({ kind: 'policy', id: body.id, body, ...first })
}
