// The one name of attributes in the studio: no answer says yet which attributes are claims. Once one does, read it there.
const CLAIM_PREFIX = 'concern.'

/** Whether an attribute is a claim on what a product does; a product that makes none lacks nothing. */
export const isClaim = (id: string): boolean => id.startsWith(CLAIM_PREFIX)

/** What an attribute is called; a claim is marked as one. */
export function attributeName(id: string, label = id.replace(CLAIM_PREFIX, '').replaceAll('_', ' ')): string {
  if (isClaim(id)) return `Claim: ${label}`
  return label.charAt(0).toUpperCase() + label.slice(1)
}
