import { expect } from 'vitest'
import { CatalogError, readCatalog, type CatalogFiles } from '#catalog'
import type { DataProblem } from '../../catalog/load/validate/index.js'
import { exosome, readVertical } from '../support/read-vertical.js'

const valid = readVertical(exosome).files

/** One thing broken in otherwise valid data, with the only complaint it should bring. */
export interface Break {
  readonly name: string
  readonly make: (files: CatalogFiles) => void
  readonly file: string
  readonly at: string
  readonly problem: string
  readonly fix: string
}

export function problemsAfter(make: (files: CatalogFiles) => void): readonly DataProblem[] {
  const files = structuredClone(valid)
  make(files)
  return problemsIn(files)
}

export function problemsIn(raw: object): readonly DataProblem[] {
  try {
    readCatalog(raw as Record<string, unknown>)
    return []
  } catch (error) {
    if (error instanceof CatalogError) return error.problems
    throw error
  }
}

/** Exactly one problem, which names the file, the place, what is wrong and what mends it. */
export function expectOnly({ make, file, at, problem, fix }: Break): void {
  expect(problemsAfter(make)).toEqual([
    {
      file,
      at,
      problem: expect.stringContaining(problem) as string,
      fix: expect.stringContaining(fix) as string,
    },
  ])
}

/** The first of a list, or the one of this id. */
export function pick<T extends { id: string }>(list: readonly T[], id?: string): T {
  const found = id === undefined ? list[0] : list.find((one) => one.id === id)
  if (found === undefined) throw new Error(`nothing to break: ${id ?? 'the list is empty'}`)
  return found
}

/** The fact of a product about an attribute, so that a test may break it. */
export function factIn({ products }: CatalogFiles, product: string, attribute: string) {
  const found = pick(products, product).facts.find((fact) => fact.attribute === attribute)
  if (found === undefined) throw new Error(`no fact ${attribute} of ${product}`)
  return found
}
