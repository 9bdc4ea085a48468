import { z } from 'zod'
import { locales } from '#catalog'
import type { SiteId } from '../store/site-id.js'
import type { Site } from '../store/store.js'

const SHARED = 'shared:'

/** How a site is set up. A site of an older build has a name alone. */
export const settingsSchema = z.looseObject({
  name: z.string(),
  /** `own`, or `shared:` and the site whose catalogue it answers from. */
  catalog: z.string().default('own'),
  /** Of its own catalogue, where that is to be another than the one that ships: nothing is answered before an import. */
  currency: z.string().nullable().default(null),
  region: z.string().nullable().optional(),
  locales: z.array(z.enum(locales)).nullable().default(null),
})

export type SiteSettings = z.output<typeof settingsSchema>

export const settingsOf = ({ settings }: Pick<Site, 'settings'>): SiteSettings =>
  settingsSchema.parse(settings)

/** The site whose catalogue a site answers from: its own, or the one that it shares. */
export const ownerOf = (site: SiteId, { catalog }: Pick<SiteSettings, 'catalog'>): SiteId =>
  catalog.startsWith(SHARED) ? catalog.slice(SHARED.length) : site

export const sharing = (owner: SiteId): string => `${SHARED}${owner}`
