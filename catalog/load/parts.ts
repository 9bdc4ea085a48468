import { canonicalFiles, canonicalJson, filesOf, type Json, type VersionTexts } from './canonical.js'
import type { CatalogFiles } from './files.js'
import { FEED } from '../ledger/feed.js'
import { order, sortedBy } from '../support/order.js'

/** A product on its own: its text, and where a feed states it, the text of that row’s evidence in a second line. */
export interface CatalogRow {
  readonly id: string
  readonly text: string
}

/**
 * The text of a catalogue in parts, so that one which differs in a few products is kept as those. `frame` is the text of
 * everything else.
 */
export interface CatalogParts {
  readonly frame: string
  /** In the order of their ids. */
  readonly rows: readonly CatalogRow[]
}

type Members = Readonly<Record<string, Json>>

/** The id of the evidence that a row of a feed is. */
export const evidenceOfRow = (product: string): string => `${FEED}.${product}`

/** Takes a catalogue apart. `textOf` of the parts is the text of the whole, to the byte. */
export function partsOf(files: CatalogFiles): CatalogParts {
  const {
    products,
    evidence,
    rules: _r,
    recalls: _a,
    criteria: _c,
    weights: _w,
    ...rest
  } = canonicalFiles(files)
  const ofRows = new Set(products.map(({ id }) => evidenceOfRow(id)))
  const shared = Object.fromEntries(Object.entries(evidence).filter(([id]) => !ofRows.has(id)))
  return {
    frame: canonicalJson({ ...rest, evidence: shared }),
    rows: products.map((product) => rowOf(product as unknown as Json, product.id, evidence)),
  }
}

/** One product of these files as a row. */
export function rowOf(product: Json, id: string, evidence: CatalogFiles['evidence']): CatalogRow {
  const of = evidenceOfRow(id)
  const cited = Object.hasOwn(evidence, of) ? `\n${canonicalJson(evidence[of])}` : ''
  return { id, text: `${canonicalJson(product)}${cited}` }
}

/** The files of a catalogue in parts, with the weights and rules that came with it, before any check. */
export function filesOfParts(
  { frame, rows }: CatalogParts,
  { weights, rules }: Omit<VersionTexts, 'catalog'>,
): Readonly<Record<string, unknown>> {
  const { evidence = {}, ...rest } = JSON.parse(frame) as Members & { readonly evidence?: Members }
  const split = rows.map((row) => ({ id: row.id, ...splitRow(row) }))
  const cited = split.flatMap((row) =>
    row.cited === null ? [] : [[evidenceOfRow(row.id), JSON.parse(row.cited) as Json] as const],
  )
  return {
    ...filesOf({ catalog: '{}', weights, rules }),
    ...rest,
    evidence: { ...evidence, ...Object.fromEntries(cited) },
    products: split.map(({ product }) => JSON.parse(product) as unknown),
  }
}

function splitRow({ text }: CatalogRow): { readonly product: string; readonly cited: string | null } {
  const end = text.indexOf('\n')
  return end === -1
    ? { product: text, cited: null }
    : { product: text.slice(0, end), cited: text.slice(end + 1) }
}

/** The text of the whole catalogue, as `versionTexts` writes it. */
export function textOf({ frame, rows }: CatalogParts): string {
  const { evidence = {}, ...rest } = JSON.parse(frame) as Members & { readonly evidence?: Members }
  const split = sortedBy(rows, ({ id }) => id).map((row) => ({ id: row.id, ...splitRow(row) }))
  const entries = [
    ...Object.entries(evidence).map(([id, entry]) => [id, canonicalJson(entry)] as const),
    ...split.flatMap(({ id, cited }) => (cited === null ? [] : [[evidenceOfRow(id), cited] as const])),
  ]
  const members: readonly (readonly [string, string])[] = [
    ...Object.entries(rest).map(([name, value]) => [name, canonicalJson(value)] as const),
    ['evidence', object(entries)],
    ['products', `[${split.map(({ product }) => product).join(',')}]`],
  ]
  return object(members)
}

/** The text of an object whose members are texts. */
function object(members: readonly (readonly [name: string, text: string])[]): string {
  const sorted = members.toSorted(([a], [b]) => order(a, b))
  return `{${sorted.map(([name, text]) => `${JSON.stringify(name)}:${text}`).join(',')}}`
}
