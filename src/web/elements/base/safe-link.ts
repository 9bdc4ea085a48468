/** The address when it is one of the web, else null: catalogues come from many hands. */
export function webAddress(value: unknown): URL | null {
  if (typeof value !== 'string' || !URL.canParse(value)) return null
  const address = new URL(value)
  return address.protocol === 'https:' || address.protocol === 'http:' ? address : null
}
