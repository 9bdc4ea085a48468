import { readCatalog } from '../../catalog/index.js'
import { filesIn } from '../../src/builtin-catalog.js'

export const exosome = new URL('../../catalog/data/exosome/', import.meta.url)
export const headphones = new URL('../fixtures/headphones/', import.meta.url)

export function readVertical(folder: URL): ReturnType<typeof readCatalog> {
  return readCatalog(filesIn(folder))
}
