/** The first of some values that is an address of the web; on a card that is where the product is sold. */
export const firstWebAddress = (values: readonly unknown[]): URL | null =>
  values.map(webAddress).find((address) => address !== null) ?? null

/** A value as an address of the web (http or https), else null: a catalogue may hold any text. */
export function webAddress(value: unknown): URL | null {
  if (typeof value !== 'string' || !URL.canParse(value)) return null
  const address = new URL(value)
  return address.protocol === 'https:' || address.protocol === 'http:' ? address : null
}
