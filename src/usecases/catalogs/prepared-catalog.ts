import {
  atOnce,
  CatalogError,
  catalogParts,
  linkingParts,
  readCatalog,
  versionTexts,
  type Catalog,
  type DataProblem,
  type Recall,
} from '#catalog'
import type { ImportedCatalog } from '../../sites/builtin-catalog.js'
import { versionOf } from '../../snapshot/versions/version-of.js'
import { versionOfParts } from '../../snapshot/versions/version-of-parts.js'

/** A catalogue that is checked and not in force. */
export interface PreparedCatalog extends ImportedCatalog {
  /** What its file says is recalled: that is the site's to end, and no part of the rules. */
  readonly recalls: readonly Recall[]
}

interface Checked {
  readonly prepared: PreparedCatalog
  /** The same, linked. */
  readonly catalog: Catalog
}

/** A product that the check of the catalogue refused. */
export interface RefusedProduct {
  readonly id: string
  readonly problems: readonly DataProblem[]
}

interface Quarantined extends Checked {
  readonly refused: readonly RefusedProduct[]
}

/**
 * Checks the files of a catalogue. Weights and rules that are `known` keep their versions. A product with a fault is left out and named, so that one row refuses no import.
 *
 * @throws {CatalogError} where something else than a product is at fault, or no product is left
 */
export function prepareCatalog(
  files: Readonly<Record<string, unknown>>,
  known: Omit<ImportedCatalog, 'parts'>,
): Quarantined {
  try {
    return { ...preparedOf(files, known), refused: [] }
  } catch (error) {
    const refused = error instanceof CatalogError ? refusedIn(error, files) : []
    if (refused.length === 0) throw error
    const gone = new Set(refused.map(({ id }) => id))
    const products = productsIn(files).filter(({ id }) => !gone.has(id))
    const next = prepareCatalog({ ...files, products }, known)
    return { ...next, refused: [...refused, ...next.refused] }
  }
}

function preparedOf(
  files: Readonly<Record<string, unknown>>,
  known: Omit<ImportedCatalog, 'parts'>,
): Checked {
  const { files: read, catalog } = readCatalog(files)
  const { recalls } = read
  const { weights, rules } = versionTexts({ ...read, recalls: [] })
  const parts = catalogParts(read)
  const version = (kind: 'weights' | 'rules', text: string): string =>
    text === known.texts[kind] ? known.versions[`${kind}Version`] : versionOf(text, 'site')
  const versions = {
    catalogVersion: versionOfParts(parts),
    weightsVersion: version('weights', weights),
    rulesVersion: version('rules', rules),
  }
  const prepared = { parts, recalls, texts: { weights, rules }, versions }
  // What is recalled is recalled by the site.
  return { prepared, catalog: recalls.length === 0 ? catalog : atOnce(linkingParts(parts, prepared.texts)) }
}

interface RawProduct {
  readonly id: string
}

const productsIn = ({ products }: Readonly<Record<string, unknown>>): readonly RawProduct[] =>
  Array.isArray(products) ? (products as readonly RawProduct[]) : []

/** The products that faults are of; none where any fault is of something else. */
export function refusedIn(
  { problems }: CatalogError,
  files: Readonly<Record<string, unknown>>,
): readonly RefusedProduct[] {
  const ids = new Set(productsIn(files).map(({ id }) => id))
  const found = new Map<string, DataProblem[]>()
  for (const problem of problems) {
    const id = productOf(problem, ids)
    if (id === null) return []
    found.set(id, [...(found.get(id) ?? []), problem])
  }
  return [...found].map(([id, faults]) => ({ id, problems: faults }))
}

/** A fault is placed by `<id>: …` in the products, and by `feed.<id>: …` in the evidence of their rows. */
function productOf({ file, at }: DataProblem, ids: ReadonlySet<string>): string | null {
  if (file !== 'products' && file !== 'evidence') return null
  const place = file === 'evidence' ? at.replace(/^feed\./, '') : at
  const ends = [place.length, ...[...place.matchAll(/: /g)].map(({ index }) => index)]
  return ends.map((end) => place.slice(0, end)).find((id) => ids.has(id)) ?? null
}
