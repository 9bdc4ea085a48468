import { existsSync, readdirSync, readFileSync } from 'node:fs'
import {
  catalogFileNames,
  readCatalog,
  readVersions,
  requiredFileNames,
  versionTexts,
  type Catalog,
  type CatalogFileName,
  type VersionTexts,
} from '#catalog'
import { versionOf } from '../snapshot/versions/version-of.js'
import { engineVersion } from '../snapshot/versions/release.js'
import type { Versions } from '../snapshot/snapshot.js'

/** The folder of the shipped catalogue. */
export const builtinFolder = onlyFolderIn(new URL('../../catalog/data/', import.meta.url))

function onlyFolderIn(data: URL): URL {
  const [only, ...more] = readdirSync(data)
  if (only === undefined || more.length > 0) throw new Error(`there is not one catalogue in ${data.pathname}`)
  return new URL(`${only}/`, data)
}

/** A linked catalogue, the text of each of its three parts, and their versions, which are hashes of the texts. */
export interface LoadedCatalog {
  readonly catalog: Catalog
  readonly versions: Versions
  readonly texts: VersionTexts
}

/** Reads, checks and links the files of a folder. Throws a `CatalogError` that lists every fault of the files. */
export function loadCatalog(folder = builtinFolder): LoadedCatalog {
  const texts = versionTexts(readCatalog(filesIn(folder)).files)
  return {
    // The catalogue is linked from the texts and not from the files, as a replay does it, which has only the texts.
    catalog: readVersions(texts),
    texts,
    versions: {
      catalogVersion: versionOf(texts.catalog),
      weightsVersion: versionOf(texts.weights),
      rulesVersion: versionOf(texts.rules),
      engineVersion,
    },
  }
}

/** The JSON of each file of a folder, by name and unchecked. Files that may be absent are left out where they are. */
export function filesIn(folder: URL): Record<string, unknown> {
  const address = (name: string): URL => new URL(`${name}.json`, folder)
  const there = catalogFileNames.filter((name) => isRequired(name) || existsSync(address(name)))
  return Object.fromEntries(there.map((name) => [name, readJson(address(name))]))
}

const isRequired = (name: CatalogFileName): boolean => requiredFileNames.includes(name)

function readJson(file: URL): unknown {
  return JSON.parse(readFileSync(file, 'utf8'))
}

/** Parses one JSON file of a folder. Throws an Error of one line that names the file. */
export function readShipped(name: string, folder: URL): unknown {
  try {
    return readJson(new URL(`${name}.json`, folder))
  } catch (error) {
    const why = error instanceof SyntaxError ? 'It is not JSON.' : 'It cannot be read.'
    throw new Error(`${name}.json: whole file: ${why}`, { cause: error })
  }
}
