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

/** Texts of some versions are not stored. Who asked for them decides whose fault it is: see `missingFor`. */
export class MissingContent extends Error {
  readonly kinds: readonly ContentKind[]

  constructor(kinds: readonly ContentKind[]) {
    super(`nothing is stored of ${kinds.join(', ')}`)
    this.kinds = kinds
  }
}

/**
 * Links the catalogue from the stored texts of these versions.
 *
 * @throws {MissingContent} where a text is not stored
 * @throws {Problem} versions-misfit, where the texts cannot be used together
 * @throws {DamagedContent} where a text no longer has its hash
 */
export async function keptCatalog(find: FindContent, site: string, versions: Versions): Promise<Catalog> {
  const texts = await findTexts(find, site, versions)
  try {
    return readVersions(texts)
  } catch (error) {
    if (error instanceof CatalogError) throw misfit(error)
    throw error
  }
}

async function findTexts(find: FindContent, site: string, versions: Versions): Promise<VersionTexts> {
  const finding = contentKinds.map(async (kind) => ({
    kind,
    text: await find(site, kind, versions[versionField[kind]]),
  }))
  const found = await Promise.all(finding)
  const missing = found.filter(({ text }) => text === null).map(({ kind }) => kind)
  if (missing.length > 0) throw new MissingContent(missing)
  return Object.fromEntries(found.map(({ kind, text }) => [kind, text])) as Record<ContentKind, string>
}

/** What a caller is told whose `asOf` needs content that is not stored: an `unknown-version` Problem, or our fault. */
export function missingFor(asOf: AsOf, { kinds }: MissingContent): Error {
  // A version that the caller did not name is the current one, so its absence is our fault.
  const lost = kinds.find((kind) => asOf[versionField[kind]] === undefined)
  if (lost !== undefined) return new Error(`the current content of kind ${lost} is no longer kept`)
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
