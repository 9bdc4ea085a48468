import { DamagedRow } from './store-errors.js'

/** Throws for what JSON cannot say, such as undefined, which would otherwise be kept as nothing at all. */
export function toJson(value: unknown): string {
  const text = JSON.stringify(value) as string | undefined
  if (text === undefined) throw new TypeError(`a ${typeof value} cannot be kept as JSON`)
  return text
}

/** `row` says what was read, for the error. */
export function fromJson(text: string, row: string): unknown {
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw new DamagedRow(row, { cause })
  }
}

/** One text for one JSON value, whatever the order of its members: sorted by UTF-16 code units, as in RFC 8785. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  if (typeof value !== 'object' || value === null) return toJson(value)
  const members: readonly [string, unknown][] = Object.entries(value)
  const sorted = [...members].sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${sorted.map(([key, member]) => `${toJson(key)}:${canonicalJson(member)}`).join(',')}}`
}
