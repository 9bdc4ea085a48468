import type { LoadedCatalog } from './builtin-catalog.js'
import type { SiteId } from '../store/site-id.js'
import type { Publication, PublicationKind, Reads, Store, Transaction } from '../store/store.js'
import { serviceVersion } from '../snapshot/versions/release.js'

const kinds = ['weights', 'rules'] as const satisfies readonly PublicationKind[]

/** What comes with a catalogue. */
export type Shipped = Pick<LoadedCatalog, 'versions' | 'texts'>

/** Moves a site on to the weights and rules of this release, where it is on those that an older release shipped. */
export async function followRelease(store: Store, shipped: Shipped, site: SiteId, at: string): Promise<void> {
  if ((await behind(store, site, shipped)).length === 0) return
  const by = { site, at, actor: 'candour', note: `Shipped with Candour ${serviceVersion}` }
  await store.write(site, (tx) => followCatalog(tx, shipped, by))
}

interface By {
  readonly site: SiteId
  readonly actor: string
  readonly at: string
  readonly note: string
}

/** Moves a site on to the weights and rules that come with a catalogue, where nobody has published others. */
export async function followCatalog(tx: Transaction, shipped: Shipped, by: By): Promise<void> {
  for (const { kind, from, to } of await behind(tx, by.site, shipped)) {
    // It may have come with the catalogue of another site.
    if ((await tx.content(by.site, kind, to)) === null) await tx.keepContent(kind, to, shipped.texts[kind])
    const origin = { kind: 'shipped' }
    const published = { note: by.note, publishedBy: by.actor, publishedAt: by.at, origin }
    const number = await tx.publish({ kind, version: to, ...published })
    await tx.appendAudit({
      at: by.at,
      actor: by.actor,
      action: `${kind}.publish`,
      subject: `${kind}/${number}`,
      note: by.note,
      before: { version: from },
      after: { version: to },
    })
  }
}

async function behind(reads: Reads, site: SiteId, { versions }: Shipped) {
  const found = kinds.map(async (kind) => {
    const to = versions[`${kind}Version`]
    const current = await reads.publication(site, kind, 'current')
    return current !== null && isShipped(current) && current.version !== to
      ? [{ kind, from: current.version, to }]
      : []
  })
  return (await Promise.all(found)).flat()
}

/** Whether a publication is of what came with a catalogue, and so follows it. */
export const isShipped = ({ origin }: Publication): boolean =>
  (origin as { readonly kind?: string } | null)?.kind === 'shipped'
