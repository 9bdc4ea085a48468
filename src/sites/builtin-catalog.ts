import { readdirSync } from 'node:fs'
import { readCatalog, readVersions, versionTexts, type Catalog, type VersionTexts } from '#catalog'
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
