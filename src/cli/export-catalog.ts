import { appendFileSync, existsSync, mkdirSync, readdirSync, renameSync, rmdirSync, rmSync } from 'node:fs'
import { randomUUID } from 'node:crypto'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { catalogFileNames, fileText, listFormats, type ListFormat } from '#catalog'
import { builtinFolder, loadCatalog } from '../sites/builtin-catalog.js'
import { folderAt } from '../sites/catalog-folder.js'
import { createShelf } from '../sites/catalog-shelf.js'
import { loadSite } from '../sites/site-state.js'
import { storedContent, storedParts } from '../snapshot/versions/stored-content.js'
import { createWhole } from '../store/files.js'
import { DEFAULT_SITE } from '../store/site-id.js'
import { withReads } from '../store/sqlite/with-reads.js'
import type { Reads } from '../store/store.js'
import {
  contentInForce,
  exportedText,
  filesToWrite,
  gathered,
  openContent,
  type CatalogContent,
} from '../usecases/catalogs/export-catalog.js'
import { checkedAs } from './check-catalog.js'

export const exportUsage = '<folder | file.csv | file.jsonl> [--site <id>] [--replace] [--with-private]'

interface Export {
  readonly target: string
  /** Null for a folder, with the whole catalogue. */
  readonly list: ListFormat | null
  readonly site: string
  readonly replaces: boolean
  readonly withPrivate: boolean
}

interface Place {
  readonly dataDir: string
  /** Null for the shipped catalogue. */
  readonly catalogDir: string | null
}

/**
 * Writes the catalogue that a site has in force: a folder of its files, or a table of its products. The service may be
 * running.
 *
 * @throws {Error} of one line, where it cannot be read, or something stands there already; nothing is written then
 */
export async function exportCatalog(given: readonly string[], place: Place): Promise<string> {
  const wanted = argumentsIn(given)
  refuseToReplace(wanted)
  const whole = await withReads(place.dataDir, (reads) => contentOf(reads, wanted.site, place))
  const content = wanted.withPrivate ? whole : openContent(whole)
  return wanted.list === null ? writeFolder(content, wanted) : writeList(content, wanted.list, wanted)
}

/** @throws {Error} that says how the command is used */
function argumentsIn(given: readonly string[]): Export {
  const { values, positionals } = parsed(given)
  const [target, ...more] = positionals
  if (target === undefined || more.length > 0) throw new Error(`usage: export ${exportUsage}`)
  return {
    target,
    list: listFormats.find((format) => target.toLowerCase().endsWith(`.${format}`)) ?? null,
    site: values.site ?? DEFAULT_SITE,
    replaces: values.replace ?? false,
    withPrivate: values['with-private'] ?? false,
  }
}

function parsed(given: readonly string[]) {
  const flag = { type: 'boolean' } as const
  try {
    return parseArgs({
      args: [...given],
      allowPositionals: true,
      options: { site: { type: 'string' }, replace: flag, 'with-private': flag },
    })
  } catch (error) {
    throw new Error(`usage: export ${exportUsage}`, { cause: error })
  }
}

function refuseToReplace({ target, list, replaces }: Export): void {
  if (!existsSync(target)) return
  if (list === null && readdirOf(target).length === 0) return
  if (!replaces) throw new Error(`there is a ${target} already; --replace writes over it`)
}

function readdirOf(folder: string): readonly string[] {
  try {
    return readdirSync(folder)
  } catch (error) {
    throw new Error(`${folder} is no folder that can be read`, { cause: error })
  }
}

async function contentOf(reads: Reads, site: string, { catalogDir }: Place): Promise<CatalogContent> {
  if ((await reads.site(site)) === null) throw new Error(`there is no site ${site}`)
  const state = await loadSite(reads, site)
  if (state.waits) throw new Error(`the site ${site} has no catalogue yet`)
  const base = loadCatalog(catalogDir === null ? builtinFolder : folderAt(catalogDir))
  const shelf = createShelf(base, { find: storedContent(reads), findParts: storedParts(reads) })
  return contentInForce(state, await shelf.take(state.catalog))
}

/** The table is there whole or not at all. */
async function writeList(content: CatalogContent, format: ListFormat, { target }: Export): Promise<string> {
  await createWhole(target, (temporary) => {
    for (const piece of exportedText(content, format)) appendFileSync(temporary, piece)
  })
  return `wrote ${content.parts.rows.length} products to ${target}`
}

/** A new folder is there whole or not at all. In one that is replaced, what is no file of a catalogue stays. */
function writeFolder(content: CatalogContent, { target }: Export): string {
  const files = filesToWrite(content)
  const temporary = `${resolve(target)}.${randomUUID()}.tmp`
  mkdirSync(temporary, { recursive: true })
  try {
    for (const file of files)
      for (const piece of gathered([...fileText(file), '\n']))
        appendFileSync(join(temporary, `${file.name}.json`), piece)
    const said = checkedAs(target, temporary)
    settle(temporary, target)
    return [`wrote ${target}`, said].join('\n')
  } finally {
    rmSync(temporary, { recursive: true, force: true })
  }
}

function settle(temporary: string, target: string): void {
  if (existsSync(target) && readdirSync(target).length > 0) {
    for (const name of catalogFileNames) rmSync(join(target, `${name}.json`), { force: true })
    for (const name of readdirSync(temporary)) renameSync(join(temporary, name), join(target, name))
    return
  }
  if (existsSync(target)) rmdirSync(target)
  renameSync(temporary, target)
}
