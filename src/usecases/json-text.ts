declare const told: unique symbol

/** JSON of a `T`, serialised already: what is kept and sent again as bytes stays tied to its type. */
export type JsonText<T> = string & { readonly [told]: T }

/** The JSON of an object, and one more member of which the JSON is at hand, last. */
export function jsonWith<Head extends object, Name extends string, T>(
  head: Head,
  name: Name,
  text: JsonText<T>,
): JsonText<Head & Readonly<Record<Name, T>>> {
  const start = JSON.stringify(head).slice(0, -1)
  return `${start},${JSON.stringify(name)}:${text}}` as JsonText<Head & Readonly<Record<Name, T>>>
}
