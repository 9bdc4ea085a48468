import { readCatalog } from '#catalog'
import { filesIn } from '../../src/sites/catalog-folder.js'

export const exosome = new URL('../../catalog/data/exosome/', import.meta.url)
export const headphones = new URL('../fixtures/headphones/', import.meta.url)
export const espresso = new URL('../fixtures/espresso/', import.meta.url)

export function readVertical(folder: URL): ReturnType<typeof readCatalog> {
  return readCatalog(filesIn(folder))
}
