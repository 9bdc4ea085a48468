import { isFeed } from '../../ledger/feed.js'
import { evidenceOfRow } from '../../load/parts.js'

type Json = Readonly<Record<string, unknown>>

/**
 * The files of a folder without what rows of a feed stated, where it is written out: an export writes it so, and new
 * products are stated by a new feed. Only the files that differ; none where nothing is written out.
 */
export function withoutRows({ products, evidence, publications }: Json): Json {
  const ids = listIn(products).map((product) => String(objectIn(product)['id']))
  const rows = new Set(ids.map(evidenceOfRow).filter((id) => Object.hasOwn(objectIn(evidence), id)))
  if (rows.size === 0) return {}
  const left = Object.entries(objectIn(evidence)).filter(([id]) => !rows.has(id))
  const used = new Set(left.map(([, entry]) => objectIn(entry)['publication']))
  const read = Object.entries(objectIn(publications)).filter(([id]) => !isFeed(id) || used.has(id))
  return {
    products: listIn(products).map((product) => withoutFacts(objectIn(product), rows)),
    evidence: Object.fromEntries(left),
    publications: Object.fromEntries(read),
  }
}

function withoutFacts(product: Json, rows: ReadonlySet<string>): Json {
  const { facts, ...rest } = product
  const left = listIn(facts).filter(
    (fact) => !listIn(objectIn(fact)['evidence']).every((one) => rows.has(String(one))),
  )
  return left.length === 0 ? rest : { ...rest, facts: left }
}

const objectIn = (value: unknown): Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : {}

const listIn = (value: unknown): readonly unknown[] => (Array.isArray(value) ? (value as unknown[]) : [])
