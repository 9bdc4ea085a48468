import type { NewAuditEntry, NewKey, NewPublication, NewSession, Store } from '../../src/store/store.js'

export const at = '2026-01-02T03:04:05.678Z'
export const later = '2026-02-03T04:05:06.789Z'

export const aKey = (changes: Partial<NewKey> = {}): NewKey => ({
  id: 'k1',
  kind: 'ak',
  role: 'editor',
  label: 'Ada’s laptop',
  hash: 'hash-k1',
  prefix: 'ak_1234',
  origins: ['https://shop.example'],
  rateLimit: '600/60',
  createdAt: at,
  expiresAt: null,
  ...changes,
})

export const aSession = (changes: Partial<NewSession> = {}): NewSession => ({
  hash: 'hash-s1',
  keyId: 'k1',
  createdAt: at,
  expiresAt: later,
  ...changes,
})

export const aPersona = (id: string, body: unknown, expectedRevision: number | 'absent' = 'absent') =>
  ({ kind: 'persona', id, body, by: 'ada', at, expectedRevision }) as const

export const aPublication = (changes: Partial<NewPublication> = {}): NewPublication => ({
  kind: 'weights',
  version: 'v1',
  note: 'spring',
  publishedBy: 'ada',
  publishedAt: at,
  origin: { draft: 'main' },
  ...changes,
})

export const anEntry = (changes: Partial<NewAuditEntry> = {}): NewAuditEntry => ({
  at,
  actor: 'ada',
  action: 'publish',
  subject: 'weights',
  note: null,
  before: { weight: 1 },
  after: { weight: 2, 'z\ud800': [null, 'é', 0.1, {}] },
  ...changes,
})

export const makeSite = (store: Store, site: string): Promise<void> =>
  store.createSite({ site, settings: { name: site }, createdAt: at }, () => Promise.resolve())

/** One of everything, under ids that every site shares, except for what identifies a caller. */
export const fillSite = (store: Store, site: string): Promise<void> =>
  store.createSite({ site, settings: { name: site }, createdAt: at }, async (tx) => {
    await tx.addKey(aKey({ hash: `key of ${site}`, label: site }))
    await tx.addSession(aSession({ hash: `session of ${site}` }))
    await tx.putDocument(aPersona('p1', { of: site }))
    await tx.publish(aPublication({ note: site }))
    await tx.keepContent('rules', 'v1', `rules of ${site}`)
    await tx.appendAudit(anEntry({ subject: site }))
  })

/** Everything that a store says of its sites. */
export async function readAll(store: Store) {
  const sites = await store.sites()
  return Promise.all(
    sites.map(async (site) => ({
      site,
      keys: await store.keys(site.site),
      personas: await store.documents(site.site, 'persona'),
      weightSets: await store.documents(site.site, 'weight-set'),
      weights: await store.publications(site.site, 'weights'),
      rules: await store.publications(site.site, 'rules'),
      audit: await store.audit(site.site, { limit: 100_000 }),
    })),
  )
}
