import { canonicalFiles, filesOf, type VersionTexts } from './canonical.js'
import type { Catalog } from './catalog.js'
import { CatalogError } from './catalog-error.js'
import { withDefaultMessages } from './default-messages.js'
import { feedProblems, withoutFeed } from './feed.js'
import { catalogFilesSchema, type CatalogFiles } from './files.js'
import { link } from './link.js'
import { upgraded } from './old-form.js'
import { withoutSchemaKeys } from './schema-key.js'
import { shapeProblem } from './shape-problem.js'
import { writtenOut } from './short-form.js'
import { misfits, validate, type DataProblem } from './validate/index.js'

/**
 * Checks the files of a catalogue, with the sentences of every catalogue where it has none of its own, and links them.
 * Throws a `CatalogError`.
 */
export function readCatalog(raw: Readonly<Record<string, unknown>>): {
  catalog: Catalog
  files: CatalogFiles
} {
  const given = withoutSchemaKeys(raw)
  const faults = feedProblems(given)
  if (faults.length > 0) throw new CatalogError([...faults, ...shapeProblems(writtenOut(withoutFeed(given)))])
  const files = withDefaultMessages(parsed(writtenOut(given)))
  const problems = validate(files)
  if (problems.length > 0) throw new CatalogError(problems)
  return { catalog: link(canonicalFiles(files)), files }
}

/**
 * Checks some products by themselves: what they state against the rest of the catalogue, whose files are given with them.
 * What the catalogue as a whole must have is not asked.
 *
 * @throws {CatalogError} with every fault of the products
 */
export function checkProducts(raw: Readonly<Record<string, unknown>>): {
  readonly files: CatalogFiles
  /** The catalogue with these products alone. */
  readonly catalog: Catalog
} {
  const files = withDefaultMessages(parsed(raw))
  const problems = misfits(files)
  if (problems.length > 0) throw new CatalogError(problems)
  return { files, catalog: link(canonicalFiles(files)) }
}

/**
 * Links version texts, of this build or an older one. They may come from different days: what one has and no other uses
 * is no fault then.
 */
export const readVersions = (texts: VersionTexts): Catalog => link(fittingFiles(filesOf(texts)))

/**
 * The files of version texts, in one order, once they fit each other.
 *
 * @throws {CatalogError}
 */
export function fittingFiles(raw: Readonly<Record<string, unknown>>): CatalogFiles {
  const files = parsed(upgraded(raw))
  const problems = misfits(files)
  if (problems.length > 0) throw new CatalogError(problems)
  return canonicalFiles(files)
}

function parsed(raw: Readonly<Record<string, unknown>>): CatalogFiles {
  const { data } = catalogFilesSchema.safeParse(raw)
  if (data !== undefined) return data
  throw new CatalogError(shapeProblems(raw))
}

const shapeProblems = (raw: Readonly<Record<string, unknown>>): readonly DataProblem[] =>
  catalogFilesSchema.safeParse(raw).error?.issues.map((issue) => shapeProblem(issue, raw)) ?? []
