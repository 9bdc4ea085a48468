import type { Locale } from '#catalog'
import { Problem } from '../../errors.js'
import { addSite, type ShippedDocuments } from '../../sites/add-site.js'
import type { LoadedCatalog } from '../../sites/builtin-catalog.js'
import { makeKey } from '../../sites/new-key.js'
import { ownerOf, settingsOf, sharing, type SiteSettings } from '../../sites/site-settings.js'
import type { Sites } from '../../sites/sites.js'
import type { SiteWriter } from '../../sites/site-writer.js'
import type { Clock } from '../../snapshot/current.js'
import { builtinSite, DEFAULT_SITE, type SiteId } from '../../store/site-id.js'
import type { Key, Site } from '../../store/store.js'
import { keyView, type KeyView } from './keys.js'
import { actorOf } from './writer.js'

export interface SitesDeps {
  readonly siteWriter: SiteWriter
  readonly sites: Pick<Sites, 'site' | 'states'>
  /** What a site starts with that has a catalogue of its own and has imported none. */
  readonly base: LoadedCatalog
  readonly governance: ShippedDocuments
  readonly clock: Clock
}

/** A site as an admin wishes it. */
export interface SiteWish {
  readonly id: SiteId
  readonly name: string
  readonly catalog: string
  readonly currency?: string | undefined
  readonly region?: string | null | undefined
  readonly locales?: SiteSettings['locales'] | undefined
}

export interface SiteView {
  readonly id: SiteId
  readonly name: string
  readonly createdAt: string
  /** `own`, or `shared:` and the site whose catalogue it answers from. */
  readonly catalog: string
  readonly currency: string
  readonly region: string | null
  readonly locales: readonly Locale[]
}

interface MadeSite {
  readonly site: SiteView
  readonly adminKey: { readonly key: KeyView; readonly secret: string }
}

/** The sites of an installation. `by` is the key of the caller; an admin of the default site looks after all of them. */
export function createSiteAdministration({ siteWriter, sites, base, governance, clock }: SitesDeps) {
  const view = (site: Site): SiteView => viewOf(site, sites)

  return {
    async list(by: Key): Promise<readonly SiteView[]> {
      const all = (await siteWriter.reads().sites()).filter(({ site }) => site !== builtinSite)
      return all.filter(({ site }) => by.site === DEFAULT_SITE || site === by.site).map(view)
    },

    /** @throws {Problem} forbidden | id-taken | invalid-request */
    async create(by: Key, wish: SiteWish): Promise<MadeSite> {
      requireDefault(by)
      if ((await siteWriter.reads().site(wish.id)) !== null) throw siteTaken
      const settings = settingsFor(wish, sites, base)
      const owner = ownerOf(wish.id, settings)
      const loaded = owner === wish.id ? base : sites.site(owner).loaded()
      const at = clock().toISOString()
      const { secret, key: made } = makeKey({ ...adminSpec, label: `First admin of ${wish.name}` }, at)
      const documents = settings.currency === null ? governance : { personas: [], policies: [] }
      await addSite(siteWriter, loaded, documents, {
        site: wish.id,
        settings,
        key: made,
        actor: actorOf(by),
        at,
      })
      const site = await requireSite(siteWriter, wish.id)
      return {
        site: view(site),
        adminKey: { key: keyView({ ...made, site: wish.id, revokedAt: null }), secret },
      }
    },

    /** @throws {Problem} unknown-id */
    async rename(by: Key, id: SiteId, name: string): Promise<SiteView> {
      requireVisible(by, id)
      const { settings } = await requireSite(siteWriter, id)
      const before = settingsOf({ settings })
      await siteWriter.write(id, async (tx) => {
        await tx.changeSettings({ ...before, name })
        await tx.appendAudit({
          at: clock().toISOString(),
          actor: actorOf(by),
          action: 'site.change',
          subject: id,
          note: null,
          before: { name: before.name },
          after: { name },
        })
      })
      return view(await requireSite(siteWriter, id))
    },

    /**
     * Removes a site for ever: its keys, documents, publications, catalogue and audit log.
     *
     * @throws {Problem} forbidden | unknown-id | invalid-request | site-in-use
     */
    async remove(by: Key, id: SiteId, confirm: string | undefined): Promise<void> {
      requireDefault(by)
      const { settings } = await requireSite(siteWriter, id)
      if (confirm !== id) throw unconfirmed
      if (id === DEFAULT_SITE) throw new Problem('site-in-use', 'The default site cannot be removed.')
      const sharers = sites
        .states()
        .filter((state) => state.site !== id && ownerOf(state.site, state.settings) === id)
      if (sharers.length > 0)
        throw new Problem(
          'site-in-use',
          `Other sites answer from its catalogue: ${sharers.map(({ site }) => site).join(', ')}.`,
        )
      await siteWriter.write(DEFAULT_SITE, (tx) =>
        tx.appendAudit({
          at: clock().toISOString(),
          actor: actorOf(by),
          action: 'site.remove',
          subject: id,
          note: null,
          before: settings,
          after: null,
        }),
      )
      await siteWriter.removeSite(id)
    },
  }
}

export type SiteAdministration = ReturnType<typeof createSiteAdministration>

function requireDefault(by: Key): void {
  if (by.site !== DEFAULT_SITE)
    throw new Problem('forbidden', 'Only an admin of the default site may create or remove one.')
}

function requireVisible(by: Key, id: SiteId): void {
  if (by.site !== DEFAULT_SITE && by.site !== id) throw unknownSite
}

async function requireSite({ reads }: SiteWriter, id: SiteId): Promise<Site> {
  const site = id === builtinSite ? null : await reads().site(id)
  if (site === null) throw unknownSite
  return site
}

const unknownSite = new Problem('unknown-id', 'There is no site of this id.')

const refused = (pointer: string, detail: string): Problem =>
  new Problem('invalid-request', 'The site cannot be made like this; see errors.', [
    { pointer, code: 'invalid', detail },
  ])

const unconfirmed = new Problem('invalid-request', 'A site is removed only with its id as confirm.', [
  { pointer: '/confirm', code: 'invalid', detail: 'Send the id of the site: what is removed is lost.' },
])

const siteTaken = new Problem('id-taken', 'There is a site of this id already.', [
  { pointer: '/id', code: 'id-taken', detail: 'Choose another id.' },
])

const adminSpec = { kind: 'ak', role: 'admin', origins: [], rateLimit: null, expiresAt: null } as const

type KnownSites = SitesDeps['sites']

/** A shared catalogue is what it is; one of its own may be another, and is then empty until something is imported. */
function settingsFor(wish: SiteWish, sites: KnownSites, base: LoadedCatalog): SiteSettings {
  const { name, currency, region, locales = null } = wish
  if (wish.catalog === 'own') {
    const isAnother = currency !== undefined || region !== undefined || locales !== null
    const regions = region === undefined ? {} : { region }
    const chosen = isAnother ? (currency ?? base.catalog.currency) : null
    return { name, catalog: 'own', currency: chosen, ...regions, locales }
  }
  const of = wish.catalog.replace(/^shared:/, '')
  const known = sites.states().find(({ site }) => site === of)
  if (known === undefined) throw refused('/catalog', 'There is no such site to share the catalogue of.')
  const owner = ownerOf(known.site, known.settings)
  const shared = describedOf(sites, owner)
  if (currency !== undefined && currency !== shared.currency)
    throw refused('/currency', `The shared catalogue has its prices in ${shared.currency}.`)
  if (region !== undefined && region !== shared.region)
    throw refused('/region', 'The shared catalogue has a region of its own: import one for this site.')
  if (locales !== null && locales.join() !== shared.locales.join())
    throw refused('/locales', `The shared catalogue speaks ${shared.locales.join(', ')}.`)
  return { name, catalog: sharing(owner), currency: null, locales: null }
}

function describedOf(sites: KnownSites, site: SiteId) {
  const { catalog } = sites.site(site).forRules()
  return { currency: catalog.currency, region: catalog.region, locales: [...catalog.messages.keys()] }
}

function viewOf(site: Site, sites: KnownSites): SiteView {
  const settings = settingsOf(site)
  const { name, catalog, currency, region, locales } = settings
  const state = sites.states().find((one) => one.site === site.site)
  const isWaiting = state?.waits === true && currency !== null
  const described = describedOf(sites, site.site)
  return {
    id: site.site,
    name,
    createdAt: site.createdAt,
    catalog,
    ...described,
    ...(isWaiting && {
      currency,
      region: region === undefined ? described.region : region,
      locales: locales ?? described.locales,
    }),
  }
}
