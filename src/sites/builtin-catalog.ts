import { existsSync, readFileSync } from 'node:fs'
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

/** Where the shipped catalogue lies. */
export const builtinFolder = new URL('../../catalog/data/exosome/', import.meta.url)

export interface LoadedCatalog {
  readonly catalog: Catalog
  readonly versions: Versions
  readonly texts: VersionTexts
}

/** Reads, checks and links the files of a catalogue, and names its versions by their content. */
export function loadCatalog(folder = builtinFolder): LoadedCatalog {
  const texts = versionTexts(readCatalog(filesIn(folder)).files)
  return {
    // Linked from the texts and not from the files, so that a replay, which has only the texts, is made the same way.
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

/** The files of a folder as they lie there, before any check. */
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
