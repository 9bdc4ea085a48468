/** The publication that the shop’s own rows come from, and their class: a row is cited, and not quoted to a shopper. */
export const FEED = 'feed'

/** What it is called where the shop gives it no name, and what its speaker gains. */
export const FEED_LABEL = 'the shop’s own feed'
export const FEED_INTEREST = 'sells the product'

/** Whether a publication is the shop’s own feed, of some day. */
export const isFeed = (publication: string): boolean =>
  publication === FEED || publication.startsWith(`${FEED}.`)
