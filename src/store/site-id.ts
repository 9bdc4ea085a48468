export type SiteId = string

/** The site that every installation has; it may be read without a key. */
export const DEFAULT_SITE: SiteId = 'default'

/** The reserved site that holds the content the program came with. Every site finds that content as its own. */
export const builtinSite = 'builtin'
