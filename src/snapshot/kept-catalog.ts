import { CatalogError, readVersions, type Catalog, type VersionTexts } from '#catalog'
import { contentKinds, type ContentKind, type FindContent } from './versions/content.js'
import { Problem } from '../errors.js'
import type { AsOf } from './as-of.js'
import type { Versions } from './snapshot.js'

const FAULTS_MAX = 32

export const versionField = {
  catalog: 'catalogVersion',
  weights: 'weightsVersion',
  rules: 'rulesVersion',
} as const satisfies Record<ContentKind, keyof AsOf & keyof Versions>

/**
 * Links the catalogue from the stored texts of these versions. `asOf` says which of them the caller named.
 *
 * @throws {Problem} unknown-version, where a version that the caller named is not stored
 * @throws {Problem} versions-misfit, where the texts cannot be used together
 * @throws {DamagedContent} where a text no longer has its hash
 */
export async function keptCatalog(
  find: FindContent,
  site: string,
  versions: Versions,
  asOf: AsOf,
): Promise<Catalog> {
  const texts = await findTexts(find, site, versions, asOf)
  try {
    return readVersions(texts)
  } catch (error) {
    if (error instanceof CatalogError) throw misfit(error)
    throw error
  }
}

async function findTexts(
  find: FindContent,
  site: string,
  versions: Versions,
  asOf: AsOf,
): Promise<VersionTexts> {
  const finding = contentKinds.map(async (kind) => ({
    kind,
    text: await find(site, kind, versions[versionField[kind]]),
  }))
  const found = await Promise.all(finding)
  const missing = found.filter(({ text }) => text === null).map(({ kind }) => kind)
  // A version that the caller did not name is the current one, so its absence is our fault.
  const lost = missing.find((kind) => asOf[versionField[kind]] === undefined)
  if (lost !== undefined) throw new Error(`the current content of kind ${lost} is no longer kept`)
  if (missing.length > 0) throw unknown(missing)
  return Object.fromEntries(found.map(({ kind, text }) => [kind, text])) as Record<ContentKind, string>
}

function unknown(kinds: readonly ContentKind[]): Problem {
  const faults = kinds.map((kind) => ({
    pointer: `/asOf/${versionField[kind]}`,
    code: 'unknown-version',
    detail: 'Nothing is kept under this version.',
  }))
  return new Problem('unknown-version', 'A version of asOf is not known here; see errors.', faults)
}

function misfit({ problems }: CatalogError): Problem {
  const faults = problems.slice(0, FAULTS_MAX).map(({ file, at, problem }) => ({
    pointer: '/asOf',
    code: 'versions-misfit',
    detail: `${file}: ${at}: ${problem}`,
  }))
  const detail = 'Each of these versions is kept, but they cannot be used together here; see errors.'
  return new Problem('versions-misfit', detail, faults)
}
