/** Order by code unit: the same on every machine and in every locale. */
export function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** The values in the order of their keys; each key is made once. */
export function sortedBy<T>(values: readonly T[], key: (value: T) => string): readonly T[] {
  if (values.length < 2) return [...values]
  const keyed = values.map((value) => ({ value, key: key(value) }))
  return keyed.sort((a, b) => order(a.key, b.key)).map(({ value }) => value)
}
