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
} from '../catalog/index.js'
import { versionOf } from './content/version-of.js'
import { engineVersion } from './versions.js'
import type { Versions } from './snapshot/snapshot.js'

const builtin = new URL('../catalog/data/exosome/', import.meta.url)

export interface LoadedCatalog {
  readonly catalog: Catalog
  readonly versions: Versions
  readonly texts: VersionTexts
}

/** Reads, checks and links the files of a catalogue, and names its versions by their content. */
export function loadCatalog(folder = builtin): LoadedCatalog {
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
