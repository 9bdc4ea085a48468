import type { Catalog } from '#catalog'

/** Makes something once for each catalogue: a schema, say, which is large and as immutable as the words it knows. */
export function oncePerCatalog<Made extends object>(
  make: (catalog: Catalog) => Made,
): (catalog: Catalog) => Made {
  // Catalogues that differ in weights and rules only share their products, and their words.
  const made = new WeakMap<Catalog['products'], Made>()
  return (catalog) => {
    const one = made.get(catalog.products) ?? make(catalog)
    made.set(catalog.products, one)
    return one
  }
}
