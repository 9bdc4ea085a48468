import { readFileSync } from 'node:fs'
import { catalogFileNames, readCatalog } from '../../catalog/index.js'

export const exosome = new URL('../../catalog/data/exosome/', import.meta.url)
export const headphones = new URL('../fixtures/headphones/', import.meta.url)

/** The files of a folder as they lie there, before any check. */
export function filesIn(folder: URL): Record<string, unknown> {
  return Object.fromEntries(
    catalogFileNames.map((name) => [
      name,
      JSON.parse(readFileSync(new URL(`${name}.json`, folder), 'utf8')) as unknown,
    ]),
  )
}

export function readVertical(folder: URL): ReturnType<typeof readCatalog> {
  return readCatalog(filesIn(folder))
}
