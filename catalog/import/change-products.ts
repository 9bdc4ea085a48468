import type { CatalogFiles } from '../load/files.js'
import { evidenceOfRow, filesOfParts, rowOf, type CatalogParts, type CatalogRow } from '../load/parts.js'
import { fieldsOf, writtenOut } from '../load/short-form.js'
import { withFactsInOrder, type Json, type VersionTexts } from '../load/canonical.js'
import type { FeedSource } from './with-feed.js'

/** A change of one product, in the fields of the short form. */
export type ProductChange =
  | { readonly kind: 'put'; readonly id: string; readonly fields: Fields }
  /** Fields that are not named stay; null is what is no longer known. */
  | { readonly kind: 'patch'; readonly id: string; readonly fields: Fields }
  | { readonly kind: 'remove'; readonly id: string }

type Fields = Readonly<Record<string, unknown>>
type Product = CatalogFiles['products'][number]

export interface ChangedRows {
  /** Files with the changed products alone, to be checked. */
  readonly files: Readonly<Record<string, unknown>>
  /** The rows of those products, from the files as they were checked. */
  readonly rows: (checked: CatalogFiles) => readonly CatalogRow[]
  /** Changes of products that there are none of. */
  readonly unknown: readonly string[]
}

/** Several changes of one product come one after the other. A statement with a source of its own stays with its product. */
export function changedRows(
  parts: CatalogParts,
  texts: Omit<VersionTexts, 'catalog'>,
  { changes, source }: { readonly changes: readonly ProductChange[]; readonly source: FeedSource },
): ChangedRows {
  const ids = new Set(changes.map(({ id }) => id))
  const touched = parts.rows.filter(({ id }) => ids.has(id))
  const files = filesOfParts({ frame: parts.frame, rows: touched }, texts) as unknown as CatalogFiles
  const terms = {
    head: files.catalog as unknown as Fields,
    attributes: files.attributes as unknown as Fields,
  }
  const products = new Map(files.products.map((product) => [product.id, shortForm(product, terms)]))
  const unknown: string[] = []
  for (const change of changes) {
    const before = products.get(change.id)
    if (change.kind === 'remove') {
      if (!products.delete(change.id)) unknown.push(change.id)
    } else if (change.kind === 'put') {
      const { facts = before?.['facts'] ?? [] } = change.fields
      products.set(change.id, { ...change.fields, id: change.id, facts })
    } else if (before === undefined) unknown.push(change.id)
    else products.set(change.id, patched(before, change.fields))
  }
  const evidence = Object.fromEntries(
    Object.entries(files.evidence).filter(([id]) => !touched.some((row) => evidenceOfRow(row.id) === id)),
  )
  return {
    files: writtenOut({
      ...files,
      catalog: { ...files.catalog, feed: source },
      evidence,
      products: [...products.values()],
    }),
    rows: (checked) =>
      checked.products.map((product) =>
        rowOf(withFactsInOrder(product) as unknown as Json, product.id, checked.evidence),
      ),
    unknown,
  }
}

function patched(before: Fields, fields: Fields): Fields {
  const changed = { ...before, ...fields, id: before['id'] }
  return Object.fromEntries(Object.entries(changed).filter(([, value]) => value !== null))
}

/** A product with what its row of a feed states as fields, and the rest as facts. */
function shortForm({ facts, ...product }: Product, terms: Parameters<typeof fieldsOf>[1]): Fields {
  const isOfRow = ({ evidence }: Product['facts'][number]): boolean =>
    evidence.every((one) => one === evidenceOfRow(product.id))
  return {
    ...product,
    ...fieldsOf(facts.filter(isOfRow), terms),
    facts: facts.filter((fact) => !isOfRow(fact)),
  }
}
