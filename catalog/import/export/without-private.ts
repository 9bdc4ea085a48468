import { canonicalJson, filesOf, type Json, type VersionTexts } from '../../load/canonical.js'
import { messageFiles, type CatalogFiles } from '../../load/files.js'
import { evidenceOfRow, type CatalogParts, type CatalogRow } from '../../load/parts.js'
import { spareEvidence } from '../../load/validate/evidence.js'
import { isFeed } from '../../ledger/feed.js'
import { interestMessage, speakerMessage } from '../../text/messages-in-place-of-data.js'

type Fact = CatalogFiles['products'][number]['facts'][number]

/**
 * A catalogue without what is private to the shop: no fact of it, and nothing that only such a fact cites. Where nothing is
 * private these are the same parts.
 */
export function withoutPrivate(parts: CatalogParts, texts: Omit<VersionTexts, 'catalog'>): CatalogParts {
  const frame = JSON.parse(parts.frame) as CatalogFiles
  const hidden = Object.keys(frame.attributes).filter((id) => frame.attributes[id]?.private === true)
  if (hidden.length === 0) return parts
  const isOpen = ({ attribute }: Fact): boolean => !hidden.includes(attribute)
  const rows = parts.rows.map((row) => openRow(row, isOpen))
  const categories = Object.fromEntries(
    Object.entries(frame.categories).map(([id, { facts }]) => [id, { facts: facts.filter(isOpen) }]),
  )
  const cited = new Set(rows.flatMap(({ facts }) => facts.flatMap(({ evidence }) => evidence)))
  const ruled = filesOf({ catalog: '{}', ...texts })
  const left = withoutSpares({ ...frame, ...ruled, categories }, [...cited])
  const open = Object.fromEntries(Object.keys(frame).map((name) => [name, left[name as keyof CatalogFiles]]))
  return { frame: canonicalJson(open), rows: rows.map(({ row }) => row) }
}

interface OpenRow {
  readonly row: CatalogRow
  readonly facts: readonly Fact[]
}

/** What the row itself says is no longer quoted, because it names each of its fields. */
function openRow(row: CatalogRow, isOpen: (fact: Fact) => boolean): OpenRow {
  const [text = '', cited] = row.text.split('\n', 2)
  const product = JSON.parse(text) as CatalogFiles['products'][number]
  const facts = product.facts.filter(isOpen)
  if (facts.length === product.facts.length) return { row, facts }
  const written = canonicalJson({ ...product, facts })
  const isCited = facts.some(({ evidence }) => evidence.includes(evidenceOfRow(row.id)))
  if (cited === undefined || !isCited) return { row: { id: row.id, text: written }, facts }
  const evidence = JSON.parse(cited) as Readonly<Record<string, Json>>
  return {
    row: { id: row.id, text: `${written}\n${canonicalJson({ ...evidence, quote: QUOTE })}` },
    facts,
  }
}

const QUOTE = 'a row of the feed'

/** Without the evidence that nothing cites, the publications it was of, and what those are called elsewhere. */
function withoutSpares(files: CatalogFiles, cited: readonly string[]): CatalogFiles {
  const citing = { attribute: '', value: '', evidence: [...cited] }
  const product = { id: '', brand: '', name: '', facts: [citing] }
  const spare = spareEvidence({ ...files, products: [product] })
  const unused = new Set(spare.flatMap(({ file, at }) => (file === 'evidence' ? [at] : [])))
  const evidence = without(files.evidence, unused)
  const used = new Set(Object.values(evidence).map(({ publication }) => publication))
  const gone = Object.entries(files.evidence).flatMap(([id, { publication }]) =>
    unused.has(id) && !used.has(publication) && !isFeed(publication) ? [publication] : [],
  )
  const words = new Set(gone.flatMap((id) => [speakerMessage(id), interestMessage(id)]))
  const spoken = messageFiles(files).map(({ name, messages }) => [name, without(messages, words)] as const)
  return {
    ...files,
    ...Object.fromEntries(spoken),
    evidence,
    publications: without(files.publications, new Set(gone)),
  }
}

const without = <T>(members: Readonly<Record<string, T>>, gone: ReadonlySet<string>): Record<string, T> =>
  Object.fromEntries(Object.entries(members).filter(([id]) => !gone.has(id)))
