import type { CatalogFileName } from '../files.js'

/** A fault in the data: which file, where in it, what is wrong, and what mends it. */
export interface DataProblem {
  readonly file: CatalogFileName | (string & {})
  readonly at: string
  readonly problem: string
  readonly fix: string
}

/** The ids of a list that appear more than once. */
export function repeated(ids: readonly string[]): readonly string[] {
  const seen = new Set<string>()
  const again = ids.filter((id) => {
    if (seen.has(id)) return true
    seen.add(id)
    return false
  })
  return [...new Set(again)]
}

export const listed = (ids: Iterable<string>): string => [...ids].join(', ') || 'none'
