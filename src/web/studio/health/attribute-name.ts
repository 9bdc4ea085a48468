const CONCERN = 'concern.'

/** What an attribute is called; the claims on a concern are attributes too. */
export function attributeName(id: string, label = id.replace(CONCERN, '').replaceAll('_', ' ')): string {
  if (id.startsWith(CONCERN)) return `Claim: ${label}`
  return label.charAt(0).toUpperCase() + label.slice(1)
}
