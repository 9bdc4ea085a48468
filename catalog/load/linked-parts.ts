import { FEED } from '../ledger/feed.js'
import type { Evidence, EvidenceId } from '../ledger/evidence.js'
import type { Product } from '../ledger/product.js'
import { sortedBy } from '../support/order.js'
import type { Steps } from '../support/steps.js'
import type { VersionTexts } from './canonical.js'
import type { Catalog } from './catalog.js'
import type { CatalogFiles } from './files.js'
import { linkEvidence, linkFiles, linkProducts } from './link.js'
import { evidenceOfRow, filesOfParts, type CatalogParts, type CatalogRow } from './parts.js'
import { fittingFiles } from './read-catalog.js'
import { recalled } from './recalled.js'

type OtherTexts = Omit<VersionTexts, 'catalog'>

/** How many rows are checked and linked in one step; the frame is checked with them each time. */
const ROWS_A_STEP = 200

/**
 * Links a catalogue from its parts in steps. It is the catalogue that `readVersions` makes of its text.
 *
 * @throws {CatalogError}
 */
export function* linkingParts(parts: CatalogParts, texts: OtherTexts): Steps<Catalog> {
  const { always, slices } = slicesOf(parts, texts)
  const evidence = new Map<EvidenceId, Evidence>()
  const products: Product[] = []
  let whole: CatalogFiles | null = null
  for (const rows of slices) {
    const files = fittingFiles(filesOfParts({ frame: parts.frame, rows: [...always, ...rows] }, texts))
    for (const [id, one] of linkEvidence(files)) if (!evidence.has(id)) evidence.set(id, one)
    const others = new Set(rows.map(({ id }) => id))
    const isNew = ({ id }: { readonly id: string }) => whole === null || others.has(id)
    products.push(...linkProducts({ ...files, products: files.products.filter(isNew) }, evidence))
    whole ??= files
    yield
  }
  if (whole === null) throw new Error('a catalogue has no slice')
  const linked = linkFiles({ ...whole, products: [] }, evidence)
  return recalled({ ...linked, products: sortedBy(products, ({ id }) => id) }, whole.recalls)
}

interface Slices {
  /** Rows whose evidence is cited beside products, by rules for example, so that they have to be there in each step. */
  readonly always: readonly CatalogRow[]
  readonly slices: readonly (readonly CatalogRow[])[]
}

function slicesOf({ frame, rows }: CatalogParts, { weights, rules }: OtherTexts): Slices {
  const named = new Set([frame, weights, rules].flatMap(namesOfRows))
  const always = rows.filter(({ id }) => named.has(evidenceOfRow(id)))
  const others = rows.filter(({ id }) => !named.has(evidenceOfRow(id)))
  const slices = Array.from({ length: Math.max(1, Math.ceil(others.length / ROWS_A_STEP)) }, (_, i) =>
    others.slice(i * ROWS_A_STEP, (i + 1) * ROWS_A_STEP),
  )
  return { always, slices }
}

/** Every text in some JSON that may be the id of the evidence of a row. */
const namesOfRows = (json: string): readonly string[] =>
  [...json.matchAll(new RegExp(`"${FEED}\\.(?:[^"\\\\]|\\\\.)*"`, 'g'))].map(
    ([text]) => JSON.parse(text) as string,
  )

/**
 * A catalogue that was linked from these parts, under the rules of another text.
 *
 * @throws {CatalogError} where a rule does not fit the catalogue
 */
export function ruledBy(catalog: Catalog, parts: CatalogParts, texts: OtherTexts): Catalog {
  const { always, slices } = slicesOf(parts, texts)
  const rows = [...always, ...(slices[0] ?? []).slice(0, 1)]
  const files = fittingFiles(filesOfParts({ frame: parts.frame, rows }, texts))
  const { rules } = linkFiles({ ...files, products: [] }, catalog.evidence)
  return recalled({ ...catalog, rules }, files.recalls)
}
