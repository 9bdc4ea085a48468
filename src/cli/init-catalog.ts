import { cpSync, existsSync } from 'node:fs'
import { folderAt } from '../sites/catalog-folder.js'
import { checkCatalog } from './check-catalog.js'

const starter = new URL('../../catalog/starter/', import.meta.url)

/**
 * Writes a small catalogue to start from, with a note on each of its files.
 *
 * @throws {Error} where the folder is there already, or cannot be made
 */
export function initCatalog(path: string): string {
  if (existsSync(path)) throw new Error(`there is a ${path} already`)
  cpSync(starter, folderAt(path), { recursive: true })
  checkCatalog(path)
  return `wrote ${path}: read ${path}/README.md, then start with CATALOG_DIR=${path}`
}
