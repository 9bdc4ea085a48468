import { DamagedRow } from './store-errors.js'

/** The JSON text of a value. Throws a TypeError for a value that JSON has no text for, such as undefined. */
export function toJson(value: unknown): string {
  const text = JSON.stringify(value) as string | undefined
  if (text === undefined) throw new TypeError(`a ${typeof value} cannot be kept as JSON`)
  return text
}

/** Parses the JSON text of a row. Throws `DamagedRow` with the name `row` where the text is not JSON. */
export function fromJson(text: string, row: string): unknown {
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw new DamagedRow(row, { cause })
  }
}

/** The canonical text of a JSON value: members are sorted by UTF-16 code units, as in RFC 8785. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  if (typeof value !== 'object' || value === null) return toJson(value)
  const members: readonly [string, unknown][] = Object.entries(value)
  const sorted = [...members].sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${sorted.map(([key, member]) => `${toJson(key)}:${canonicalJson(member)}`).join(',')}}`
}
