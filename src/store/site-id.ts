export type SiteId = string

/** The site that every installation has. With `PUBLIC_READS` its reads need no key. */
export const DEFAULT_SITE: SiteId = 'default'

/** The reserved site that holds the shipped content. Every other site finds that content as if it were its own. */
export const builtinSite = 'builtin'
