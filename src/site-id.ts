export type SiteId = string

/** The site that every installation has; it may be read without a key. */
export const DEFAULT_SITE: SiteId = 'default'
