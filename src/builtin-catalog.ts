import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { catalogFileNames, readCatalog, versionTexts, type Catalog } from '../catalog/index.js'
import { engineVersion } from './versions.js'
import type { Versions } from './snapshot/snapshot.js'

const builtin = new URL('../catalog/data/exosome/', import.meta.url)

/** Reads, checks and links the files of a catalogue, and names its versions by their content. */
export function loadCatalog(folder = builtin): { catalog: Catalog; versions: Versions } {
  const raw = catalogFileNames.map((name) => [name, readJson(new URL(`${name}.json`, folder))] as const)
  const { catalog, files } = readCatalog(Object.fromEntries(raw))
  const texts = versionTexts(files)
  return {
    catalog,
    versions: {
      catalogVersion: versionOf(texts.catalog),
      weightsVersion: versionOf(texts.weights),
      rulesVersion: versionOf(texts.rules),
      engineVersion,
    },
  }
}

function readJson(file: URL): unknown {
  return JSON.parse(readFileSync(file, 'utf8'))
}

const HASH_CHARACTERS = 16

function versionOf(text: string): string {
  return `builtin@${createHash('sha256').update(text).digest('hex').slice(0, HASH_CHARACTERS)}`
}
