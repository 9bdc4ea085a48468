import {
  catalogParts,
  relinked,
  type Catalog,
  CatalogError,
  changedRows,
  checkProducts,
  type CatalogFiles,
  type CatalogParts,
  type CatalogRow,
  type ProductChange,
} from '#catalog'
import { Problem, type Fault } from '../../errors.js'
import { linkedAs, type LoadedCatalog } from '../../sites/builtin-catalog.js'
import { utcDay } from '../../snapshot/current.js'
import { gently } from '../../snapshot/gently.js'
import { hashingParts } from '../../snapshot/versions/version-of-parts.js'
import type { Key } from '../../store/store.js'
import { bringIntoForce, requireCatalog, type CatalogDeps } from './apply-catalog.js'
import { refusedIn } from './prepared-catalog.js'

/** How many products the audit log names of one change. */
const LISTED_MAX = 100

/** A change that was not made, and why. */
export interface RefusedChange {
  readonly id: string
  readonly code: 'unknown-product' | 'invalid'
  readonly detail: string
}

export interface ChangedProducts {
  /** The publication that the changes became; null where nothing changed. */
  readonly number: number | null
  readonly catalogVersion: string
  readonly accepted: number
  readonly refused: readonly RefusedChange[]
}

/**
 * Changes of single products: prices and stock by the thousand, or one product whole. Changes that are refused are named and
 * the others made, together, as one version of the catalogue.
 */
export function createProducts(deps: CatalogDeps) {
  const { sites, clock } = deps
  // One after the other: each starts from what the one before made.
  let running: Promise<unknown> = Promise.resolve()

  async function run(by: Key, changes: readonly ProductChange[]): Promise<ChangedProducts> {
    requireCatalog(sites, by.site)
    const from = sites.site(by.site).loaded()
    const source = { retrieved: utcDay(clock()), address: null }
    const { parts, catalog, refused } = changed(from, changes, source)
    const bad = new Set(refused.map(({ id }) => id))
    const accepted = changes.filter(({ id }) => !bad.has(id)).length
    const { texts, versions } = from
    if (parts === from.parts)
      return { number: null, catalogVersion: versions.catalogVersion, accepted, refused }
    const catalogVersion = await gently(hashingParts(parts))
    const loaded = linkedAs(catalog, { parts, texts, versions: { ...versions, catalogVersion } })
    const ids = [...new Set(changes.map(({ id }) => id))]
    const number = await bringIntoForce(deps, by, loaded, {
      from,
      origin: { kind: 'change', products: ids.length },
      note: ids.length === 1 ? `Product ${ids[0] ?? ''}` : `${ids.length} products`,
      action: 'catalog.change',
      summary: { products: ids.slice(0, LISTED_MAX), count: ids.length },
    })
    return { number, catalogVersion, accepted, refused }
  }

  return {
    /** @throws {Problem} shared-catalogue | no-catalogue | invalid-request | unavailable */
    change(by: Key, changes: readonly ProductChange[]): Promise<ChangedProducts> {
      const made = running.then(() => run(by, changes))
      running = made.catch(() => {})
      return made
    },

    /**
     * Changes one product.
     *
     * @throws {Problem} unknown-product | invalid-request, and those of `change`
     */
    async changeOne(by: Key, change: ProductChange): Promise<ChangedProducts> {
      const made = await this.change(by, [change])
      const [refusal] = made.refused
      if (refusal?.code === 'unknown-product')
        throw new Problem('unknown-product', 'The catalogue has no product of this id.')
      if (refusal !== undefined)
        throw new Problem(
          'invalid-request',
          'The product cannot be like this; see errors.',
          made.refused.map(({ detail }): Fault => ({ pointer: '', code: 'invalid', detail })),
        )
      return made
    },
  }
}

export type Products = ReturnType<typeof createProducts>

/** A catalogue without products would be refused at the next start. */
const noneLeft = new Problem('invalid-request', 'A catalogue has at least one product.')

interface Changed {
  readonly parts: CatalogParts
  readonly catalog: Catalog
  readonly refused: readonly RefusedChange[]
}

function changed(
  { parts, texts, catalog }: LoadedCatalog,
  changes: readonly ProductChange[],
  source: { readonly retrieved: string; readonly address: null },
): Changed {
  const { files, rows, unknown } = changedRows(parts, texts, { changes, source })
  const missing = unknown.map((id): RefusedChange => ({
    id,
    code: 'unknown-product',
    detail: 'The catalogue has no product of this id.',
  }))
  const { checked, refused } = checkedProducts(files)
  const bad = new Set(refused.map(({ id }) => id))
  const put = new Map((checked === null ? [] : rows(checked.files)).map((row) => [row.id, row] as const))
  const ids = new Set(changes.flatMap(({ id }) => (bad.has(id) ? [] : [id])))
  const next = replaced(parts.rows, ids, put)
  const isSame = next.length === parts.rows.length && next.every((row, i) => row === parts.rows[i])
  const all = [...missing, ...refused]
  if (next.length === 0) throw noneLeft
  if (isSame) return { parts, catalog, refused: all }
  const frame = checked === null ? parts.frame : frameWith(parts.frame, checked.files)
  const part = checked?.catalog ?? { ...catalog, products: [], evidence: new Map() }
  return {
    parts: { frame, rows: next },
    catalog: relinked(catalog, { part, ids, sameFrame: frame === parts.frame }),
    refused: all,
  }
}

/** Rows that say the same stay the objects that they are. */
function replaced(
  rows: readonly CatalogRow[],
  ids: ReadonlySet<string>,
  put: ReadonlyMap<string, CatalogRow>,
): readonly CatalogRow[] {
  const known = new Set(rows.map(({ id }) => id))
  const kept = rows.flatMap((row) => {
    if (!ids.has(row.id)) return [row]
    const next = put.get(row.id)
    return next === undefined ? [] : [statesSame(row, next) ? row : next]
  })
  return [...kept, ...[...put.values()].filter(({ id }) => !known.has(id))]
}

/** Whether two rows differ in the day on which they were stated at most: what is said again keeps its first day. */
const statesSame = (before: CatalogRow, after: CatalogRow): boolean =>
  withoutDay(before.text) === withoutDay(after.text)

const withoutDay = (text: string): string => text.replace(/"publication":"feed[^"]*"/, '')

/** The frame with what changed products bring: the feed of the day, and attributes that no product had before. */
function frameWith(frame: string, checked: CatalogFiles): string {
  const { publications } = JSON.parse(frame) as Pick<CatalogFiles, 'publications'>
  return catalogParts({ ...checked, publications: { ...checked.publications, ...publications } }).frame
}

/** What of some products fits the catalogue; null where none does. */
function checkedProducts(files: Readonly<Record<string, unknown>>): {
  readonly checked: ReturnType<typeof checkProducts> | null
  readonly refused: readonly RefusedChange[]
} {
  const { products } = files as { readonly products: readonly { readonly id: string }[] }
  if (products.length === 0) return { checked: null, refused: [] }
  try {
    return { checked: checkProducts(files), refused: [] }
  } catch (error) {
    const found = error instanceof CatalogError ? refusedIn(error, files) : []
    if (found.length === 0) throw error
    const gone = new Set(found.map(({ id }) => id))
    const next = checkedProducts({ ...files, products: products.filter(({ id }) => !gone.has(id)) })
    const refused = found.map(({ id, problems }): RefusedChange => ({
      id,
      code: 'invalid',
      detail: problems.map(({ at, problem, fix }) => `${at}: ${problem} ${fix}`).join(' '),
    }))
    return { checked: next.checked, refused: [...refused, ...next.refused] }
  }
}
