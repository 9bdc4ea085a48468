import { readdirSync } from 'node:fs'
import {
  catalogParts,
  readCatalog,
  readVersions,
  textOf,
  versionTexts,
  type Catalog,
  type CatalogParts,
  type VersionTexts,
} from '#catalog'
import { versionOf } from '../snapshot/versions/version-of.js'
import { engineVersion } from '../snapshot/versions/release.js'
import type { Versions } from '../snapshot/snapshot.js'
import { filesIn } from './catalog-folder.js'

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
  /** The text of the catalogue in parts. */
  readonly parts: CatalogParts
}

/** Reads, checks and links the files of a folder. Throws a `CatalogError` that lists every fault of the files. */
export function loadCatalog(folder = builtinFolder): LoadedCatalog {
  const { files } = readCatalog(filesIn(folder))
  const texts = versionTexts(files)
  return {
    // The catalogue is linked from the texts and not from the files, as a replay does it, which has only the texts.
    catalog: readVersions(texts),
    texts,
    parts: catalogParts(files),
    versions: {
      catalogVersion: versionOf(texts.catalog),
      weightsVersion: versionOf(texts.weights),
      rulesVersion: versionOf(texts.rules),
      engineVersion,
    },
  }
}

/** A catalogue that a site has imported, from its parts and the texts that came with it. */
export function loadedFrom(
  parts: CatalogParts,
  { weights, rules }: Omit<VersionTexts, 'catalog'>,
  versions: Omit<Versions, 'engineVersion'>,
): LoadedCatalog {
  const texts = { weights, rules, catalog: textOf(parts) }
  return { catalog: readVersions(texts), texts, parts, versions: { ...versions, engineVersion } }
}
