import type { Catalog } from '#catalog'

type Make<Made extends object> = (catalog: Catalog) => Made

/** Makes something once for each catalogue: a schema, say, which is large and as immutable as the words it knows. */
export const oncePerCatalog = <Made extends object>(make: Make<Made>): Make<Made> =>
  // Catalogues that differ in weights and rules only share their products, and their words.
  oncePer(({ products }) => products, make)

/** The same for what speaks of no product but as an example: a change of products makes no other. */
export const oncePerFrame = <Made extends object>(make: Make<Made>): Make<Made> =>
  oncePer(({ slots }) => slots, make)

function oncePer<Made extends object>(keyOf: (catalog: Catalog) => object, make: Make<Made>): Make<Made> {
  const made = new WeakMap<object, Made>()
  return (catalog) => {
    const one = made.get(keyOf(catalog)) ?? make(catalog)
    made.set(keyOf(catalog), one)
    return one
  }
}
