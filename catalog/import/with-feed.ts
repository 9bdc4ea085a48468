import { canonicalJson, type Json } from '../load/canonical.js'
import { isFeed } from '../ledger/feed.js'
import { fieldsOf, writtenOut } from '../load/short-form.js'
import { order } from '../support/order.js'
import { own } from '../support/own.js'
import { messageFiles, type CatalogFiles } from '../load/files.js'
import { evidenceOfRow } from '../load/parts.js'
import type { IsoDate } from '../support/date.js'
import { spareEvidence } from '../load/validate/evidence.js'
import { spareMessages } from '../load/validate/messages.js'
import type { FeedProduct, NewCategory } from './feed.js'

/** What a feed is called where it is cited, where it stands, and when it was read. */
export interface FeedSource {
  readonly label?: string | undefined
  readonly address?: string | null | undefined
  readonly retrieved: IsoDate
}

interface FeedOptions {
  readonly newCategories: readonly NewCategory[]
  readonly source: FeedSource
  /** Whether it is an export: that leaves out what is private, which therefore stays. */
  readonly isExport?: boolean
}

/**
 * The files of a catalogue with the products of a feed in the place of its own, written out and before any check. A
 * statement with a source of its own stays with its product; what an earlier feed stated goes, unless it is the same, which
 * then keeps the day on which it was first stated. Evidence that nothing cites any more goes too.
 */
export function withFeed(
  files: CatalogFiles,
  products: readonly FeedProduct[],
  { newCategories, source, isExport = false }: FeedOptions,
): Readonly<Record<string, unknown>> {
  const ids = new Set(products.map(({ id }) => id))
  const kept = files.products.filter(({ id }) => ids.has(id))
  const proven = new Map(kept.map((product) => [product.id, provenFacts(product)]))
  const hidden = new Map(isExport ? kept.map((product) => [product.id, privateFields(product, files)]) : [])
  const left = withCategories(
    withoutSpares({
      ...files,
      products: kept.map((product) => ({ ...product, facts: provenFacts(product) })),
    }),
    newCategories,
  )
  const written = writtenOut({
    ...left,
    catalog: { ...files.catalog, feed: source },
    products: products.map((stated) => {
      const product = { ...hidden.get(stated.id), ...stated }
      const facts = proven.get(product.id) ?? []
      return facts.length === 0 ? product : { ...product, facts }
    }),
  }) as Written
  const same = sameAsBefore(files, written)
  const feeds = feedsIn(files)
  // Where no row says anything new, the feed of today is no new one either, whatever it is called.
  const isNew = products.some(({ id }) => {
    const of = evidenceOfRow(id)
    return Object.hasOwn(written.evidence, of) && !Object.hasOwn(same, of)
  })
  return withoutSpareFeeds({
    ...written,
    publications: isNew ? { ...feeds, ...written.publications } : { ...written.publications, ...feeds },
    evidence: { ...written.evidence, ...same },
  })
}

interface Written {
  readonly [file: string]: unknown
  readonly products: readonly { readonly id: string; readonly facts: Json }[]
  readonly evidence: Readonly<Record<string, RowEvidence>>
  readonly publications: CatalogFiles['publications']
}

type RowEvidence = CatalogFiles['evidence'][string]

const feedsIn = ({ publications }: CatalogFiles): CatalogFiles['publications'] =>
  Object.fromEntries(Object.entries(publications).filter(([id]) => isFeed(id)))

/** The evidence of rows that state what they stated before, in whatever order. */
function sameAsBefore(files: CatalogFiles, { products, evidence }: Written): Record<string, RowEvidence> {
  const before = new Map(files.products.map((product) => [product.id, product]))
  const same = products.flatMap(({ id, facts }) => {
    const of = evidenceOfRow(id)
    const [was, is, known] = [own(files.evidence, of), own(evidence, of), before.get(id)]
    if (was === undefined || is === undefined || known === undefined) return []
    return sameFacts(known.facts, facts) ? [[of, was] as const] : []
  })
  return Object.fromEntries(same)
}

const sameFacts = (a: Json, b: Json): boolean => inOrder(a) === inOrder(b)

const inOrder = (facts: Json): string =>
  Array.isArray(facts) ? facts.map(canonicalJson).sort(order).join() : canonicalJson(facts)

/** Without the feeds of days that no row is of any more. */
function withoutSpareFeeds(written: Written): Written {
  const cited = new Set(Object.values(written.evidence).map(({ publication }) => publication))
  const left = Object.entries(written.publications).filter(([id]) => !isFeed(id) || cited.has(id))
  return { ...written, publications: Object.fromEntries(left) }
}

type Product = CatalogFiles['products'][number]

/** The facts that rest on more than a row of a feed. */
const provenFacts = ({ id, facts }: Product): Product['facts'] =>
  facts.filter(({ evidence }) => evidence.some((one) => one !== evidenceOfRow(id)))

/** What a row of a feed stated of a product that is private to the shop, as fields. */
function privateFields({ id, facts }: Product, files: CatalogFiles): Readonly<Record<string, unknown>> {
  const hidden = facts.filter(
    ({ attribute, evidence }) =>
      own(files.attributes, attribute)?.private === true &&
      evidence.every((one) => one === evidenceOfRow(id)),
  )
  return fieldsOf(hidden, { head: files.catalog, attributes: files.attributes })
}

/** Without evidence, publications and messages that were of products which are gone. */
function withoutSpares(files: CatalogFiles): CatalogFiles {
  const spare = [...spareEvidence(files), ...spareMessages(files)]
  if (spare.length === 0) return files
  const left = <T>(file: string, entries: Readonly<Record<string, T>>): Record<string, T> => {
    const unused = new Set(spare.flatMap((one) => (one.file === file ? [one.at] : [])))
    return Object.fromEntries(Object.entries(entries).filter(([id]) => !unused.has(id)))
  }
  const spoken = messageFiles(files).map(({ name, messages }) => [name, left(name, messages)] as const)
  return withoutSpares({
    ...files,
    ...Object.fromEntries(spoken),
    evidence: left('evidence', files.evidence),
    publications: left('publications', files.publications),
  })
}

function withCategories(files: CatalogFiles, added: readonly NewCategory[]): CatalogFiles {
  const of = files.catalog.roles.category
  const category = files.attributes[of]
  if (added.length === 0 || category === undefined) return files
  const vocabulary = [...(category.vocabulary ?? []), ...added.map(({ id }) => id)]
  const labels = Object.fromEntries(added.map(({ id, label }) => [`label.value.${id}`, label]))
  const spoken = messageFiles(files).map(({ name, messages }) => [name, { ...labels, ...messages }] as const)
  return {
    ...files,
    attributes: { ...files.attributes, [of]: { ...category, vocabulary } },
    ...Object.fromEntries(spoken),
  }
}
