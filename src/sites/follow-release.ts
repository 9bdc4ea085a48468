import type { LoadedCatalog } from './builtin-catalog.js'
import type { SiteId } from '../store/site-id.js'
import type { Publication, PublicationKind, Store } from '../store/store.js'
import { serviceVersion } from '../snapshot/versions/release.js'

const kinds = ['weights', 'rules'] as const satisfies readonly PublicationKind[]

/** Moves a site on to the weights and rules of this release, where it is on those that an older release shipped. */
export async function followRelease(
  store: Store,
  { versions }: LoadedCatalog,
  site: SiteId,
  at: string,
): Promise<void> {
  for (const kind of kinds) {
    const version = versions[`${kind}Version`]
    const current = await store.publication(site, kind, 'current')
    if (current !== null && isShipped(current) && current.version !== version)
      await moveOn(store, site, kind, current.version, version, at)
  }
}

const isShipped = ({ origin }: Publication): boolean =>
  (origin as { readonly kind?: string } | null)?.kind === 'shipped'

async function moveOn(
  store: Store,
  site: SiteId,
  kind: PublicationKind,
  from: string,
  version: string,
  at: string,
): Promise<void> {
  const note = `Shipped with Candour ${serviceVersion}`
  await store.write(site, async (tx) => {
    const origin = { kind: 'shipped' }
    const number = await tx.publish({ kind, version, note, publishedBy: 'candour', publishedAt: at, origin })
    await tx.appendAudit({
      at,
      actor: 'candour',
      action: `${kind}.publish`,
      subject: `${kind}/${number}`,
      note,
      before: { version: from },
      after: { version },
    })
  })
}
