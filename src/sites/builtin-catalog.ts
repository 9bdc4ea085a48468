import { readdirSync } from 'node:fs'
import {
  catalogParts,
  linkingParts,
  readCatalog,
  textOf,
  versionTexts,
  type Catalog,
  type CatalogParts,
  type VersionTexts,
} from '#catalog'
import { gently } from '../snapshot/gently.js'
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
  const { files, catalog } = readCatalog(filesIn(folder))
  const parts = catalogParts(files)
  const texts = { ...versionTexts({ ...files, products: [] }), catalog: textOf(parts) }
  return {
    catalog,
    texts,
    parts,
    versions: {
      catalogVersion: versionOf(texts.catalog),
      weightsVersion: versionOf(texts.weights),
      rulesVersion: versionOf(texts.rules),
      engineVersion,
    },
  }
}

/** What a catalogue that a site has imported is made of: its parts, and the texts that came with it. */
export interface ImportedCatalog {
  readonly parts: CatalogParts
  readonly texts: Omit<VersionTexts, 'catalog'>
  readonly versions: Omit<Versions, 'engineVersion'>
}

/** Links an imported catalogue from its parts, while others have their turn. */
export async function loadedFrom(imported: ImportedCatalog): Promise<LoadedCatalog> {
  return linkedAs(await gently(linkingParts(imported.parts, imported.texts)), imported)
}

/** An imported catalogue that is linked. */
export function linkedAs(catalog: Catalog, { parts, texts, versions }: ImportedCatalog): LoadedCatalog {
  const { weights, rules } = texts
  let text: string | undefined
  const whole = {
    weights,
    rules,
    // Whoever needs none of it does not wait for it.
    get catalog() {
      return (text ??= textOf(parts))
    },
  }
  return { catalog, texts: whole, parts, versions: { ...versions, engineVersion } }
}
