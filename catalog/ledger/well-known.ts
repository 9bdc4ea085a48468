/** Attributes the service itself knows by name; every other is the catalogue's own. */
export const PRICE = 'price'
export const PRICE_TIER = 'price_tier'
export const CATEGORY = 'category'
export const SIZE = 'size'

/** Claims about a concern are facts of the attribute `concern.<id>`, whose value is a level. */
export const concernAttribute = (concern: string): string => `concern.${concern}`
