import { order, type CatalogParts, type CatalogRow } from '#catalog'

/** How two catalogues differ, by the ids of products in order. */
export interface CatalogDiff {
  readonly added: readonly string[]
  readonly changed: readonly string[]
  readonly gone: readonly string[]
  /** Whether anything but products differs: attributes, words, the quiz. */
  readonly frame: boolean
}

/** What has to be written so that rows become others. */
export interface RowChange {
  readonly put: readonly CatalogRow[]
  readonly gone: readonly string[]
}

export function changeOfRows(before: readonly CatalogRow[], after: readonly CatalogRow[]): RowChange {
  const texts = new Map(before.map(({ id, text }) => [id, text]))
  const ids = new Set(after.map(({ id }) => id))
  return {
    put: after.filter(({ id, text }) => texts.get(id) !== text),
    gone: before.flatMap(({ id }) => (ids.has(id) ? [] : [id])),
  }
}

export function diffCatalogs(before: CatalogParts, after: CatalogParts): CatalogDiff {
  const known = new Set(before.rows.map(({ id }) => id))
  const { put, gone } = changeOfRows(before.rows, after.rows)
  const ids = (rows: readonly CatalogRow[]) => rows.map(({ id }) => id).sort(order)
  return {
    added: ids(put.filter(({ id }) => !known.has(id))),
    changed: ids(put.filter(({ id }) => known.has(id))),
    gone: [...gone].sort(order),
    frame: before.frame !== after.frame,
  }
}
