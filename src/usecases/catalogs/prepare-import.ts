import {
  atOnce,
  blankFiles,
  importFeed,
  importTerms,
  filesOfParts,
  locales,
  messageFileName,
  linkingParts,
  ruledBy,
  rulesWith,
  weightsIn,
  withFeed,
  type Catalog,
  type CatalogFiles,
  type CatalogParts,
  type FeedFormat,
  type ImportReport,
  type FeedColumn,
  type IsoDate,
  type Locale,
  type Mapping,
  type NewCategory,
  type Recall,
  type VersionTexts,
} from '#catalog'
import { Problem } from '../../errors.js'
import { compile } from '../../snapshot/compile.js'
import { fittedWeights } from '../../snapshot/fitted-weights.js'
import { engineVersion } from '../../snapshot/versions/release.js'
import type { Snapshot, Versions } from '../../snapshot/snapshot.js'
import type { PublishedText } from '../../sites/site-state.js'
import type { Document } from '../../store/store.js'
import { diffCatalogs, type CatalogDiff } from './diff-catalogs.js'
import { impactOf, type Impact } from './impact.js'
import { prepareCatalog, type PreparedCatalog, type RefusedProduct } from './prepared-catalog.js'
import type { SavedMapping } from './saved-mapping.js'

/** The format of a whole catalogue: one object with the JSON of each file under its name. */
export const WHOLE = 'catalog'

/** What an import starts from. It is data alone, so it can be sent to a worker. */
export interface ImportBasis {
  readonly site: string
  readonly day: IsoDate
  readonly parts: CatalogParts
  readonly texts: Omit<VersionTexts, 'catalog'>
  readonly versions: Omit<Versions, 'engineVersion'>
  /** What a catalogue that is the first of its site is to be instead of the one that ships; null where one is in force. */
  readonly head: CatalogHead | null
  readonly weights: PublishedText
  readonly rules: PublishedText
  /** Whether each is what came with the catalogue, and so is replaced by what comes with another. */
  readonly follows: { readonly weights: boolean; readonly rules: boolean }
  readonly recalls: readonly Recall[]
  readonly personas: readonly Document[]
  /** What the last import that was applied made of its columns; null where none was. */
  readonly saved: SavedMapping | null
}

export interface CatalogHead {
  readonly currency: string
  readonly region?: string | null | undefined
  readonly locales: readonly Locale[] | null
}

export interface ImportWish {
  readonly format?: FeedFormat | typeof WHOLE | undefined
  readonly mapping?: Mapping | undefined
  readonly brand?: string | undefined
  /** What the file is called where it is cited, and where it stands. */
  readonly label?: string | undefined
  readonly address?: string | null | undefined
}

/** What an import would do, and what it found. */
export interface ImportFindings {
  readonly report: Omit<ImportReport, 'format'> & { readonly format: FeedFormat | typeof WHOLE }
  readonly mapping: Mapping
  readonly mappingSource: MappingSource
  readonly columns: readonly FeedColumn[]
  readonly newCategories: readonly NewCategory[]
  /** Products that were read and that the check of the catalogue refused. */
  readonly refused: readonly RefusedProduct[]
  readonly diff: CatalogDiff
  readonly impact: Impact
}

/** Where the mapping of an import came from: whoever asked for it, an earlier import of the site, or the names of columns. */
export interface MappingSource {
  readonly from: 'request' | 'saved' | 'proposed'
  /** When and by whom the earlier import was applied. */
  readonly savedAt: string | null
  readonly savedBy: string | null
  /** Columns that it maps to something and that the file does not have. */
  readonly missingColumns: readonly string[]
}

export interface PreparedImport {
  readonly prepared: PreparedCatalog
  readonly findings: ImportFindings
}

/**
 * Reads a file, checks what it would make of the catalogue, and finds what that would change. Nothing is written.
 *
 * @throws {FeedError} where the file cannot be used
 * @throws {CatalogError} where the catalogue would have a fault that is not one of a product
 */
export async function prepareImport(
  bytes: AsyncIterable<Uint8Array>,
  basis: ImportBasis,
  wish: ImportWish,
): Promise<PreparedImport> {
  const { head, all } = await peeked(bytes)
  const isWhole = wish.format === WHOLE || (wish.format === undefined && startsWhole(head))
  const read = isWhole ? await readWhole(all) : await readFeed(all, basis, wish)
  const { prepared, catalog, refused } = prepareCatalog(read.files, basis)
  const before = { ...basis, parts: basis.head === null ? basis.parts : { ...basis.parts, rows: [] } }
  return {
    prepared,
    findings: {
      ...read.found,
      refused,
      diff: diffCatalogs(before.parts, prepared.parts),
      impact: await impactOf(
        basis.head === null ? snapshotOf(atOnce(linkingParts(basis.parts, basis.texts)), basis, basis) : null,
        snapshotOf(catalog, prepared, { ...basis, recalls: [...prepared.recalls, ...basis.recalls] }),
        basis.personas,
      ),
    },
  }
}

/** A file of one object that starts as no list of products does, and as every export of a whole catalogue does. */
const startsWhole = (head: string): boolean =>
  /^\ufeff?\s*\{\s*"(?:advice|attributes|cautions|criteria)"\s*:/.test(head)

/** The first piece of a file as text, and all of it, to be read once. */
async function peeked(
  bytes: AsyncIterable<Uint8Array>,
): Promise<{ readonly head: string; readonly all: AsyncIterable<Uint8Array> }> {
  const pieces = bytes[Symbol.asyncIterator]()
  const first = await pieces.next()
  async function* all(): AsyncGenerator<Uint8Array, void> {
    if (first.done !== true) yield first.value
    yield* { [Symbol.asyncIterator]: () => pieces }
  }
  return {
    head: first.done === true ? '' : new TextDecoder().decode(first.value.subarray(0, 1000)),
    all: all(),
  }
}

interface Read {
  readonly files: Readonly<Record<string, unknown>>
  readonly found: Omit<ImportFindings, 'refused' | 'diff' | 'impact'>
}

async function readFeed(
  bytes: AsyncIterable<Uint8Array>,
  basis: ImportBasis,
  { format, mapping, brand, label, address }: ImportWish,
): Promise<Read> {
  const files = basis.head === null ? filesInForce(basis) : startedWith(basis.head)
  const saved = mapping === undefined ? basis.saved : null
  const { products, newCategories, report, missingColumns, isExport, ...found } = await importFeed(bytes, {
    catalog: importTerms(files),
    // A whole catalogue is read elsewhere.
    format: format === WHOLE ? undefined : format,
    mapping,
    saved: saved?.mapping,
    brand,
    today: basis.day,
  })
  const source = { ...(label !== undefined && { label }), address: address ?? null, retrieved: basis.day }
  return {
    files: withFeed(files, products, { newCategories, source, isExport }),
    found: { report, newCategories, mappingSource: sourceOf(mapping, saved, missingColumns), ...found },
  }
}

function sourceOf(
  given: Mapping | undefined,
  saved: SavedMapping | null,
  missingColumns: readonly string[],
): MappingSource {
  const { savedAt = null, savedBy = null } = saved ?? {}
  const from = given !== undefined ? 'request' : saved !== null ? 'saved' : 'proposed'
  return { from, savedAt, savedBy, missingColumns }
}

const filesInForce = ({ parts, texts }: ImportBasis): CatalogFiles =>
  filesOfParts(parts, texts) as unknown as CatalogFiles

/** What a site starts from that is another than the one that ships. */
function startedWith({ currency, region = null, locales: spoken }: CatalogHead): CatalogFiles {
  const files = blankFiles()
  const unspoken = locales.filter((locale) => spoken !== null && !spoken.includes(locale))
  const dropped = new Set<string>(unspoken.map(messageFileName))
  const kept = Object.entries(files).filter(([name]) => !dropped.has(name))
  return {
    ...(Object.fromEntries(kept) as CatalogFiles),
    catalog: { ...files.catalog, currency, region },
  }
}

async function readWhole(bytes: AsyncIterable<Uint8Array>): Promise<Read> {
  const files = parsedWhole(await decoded(bytes))
  const count = Array.isArray(files['products']) ? files['products'].length : 0
  const counts = {
    rows: count,
    products: count,
    accepted: count,
    rejected: 0,
    notProducts: 0,
    dropped: 0,
  }
  return {
    files,
    found: {
      report: {
        format: WHOLE,
        encoding: 'utf-8',
        counts,
        faultsByCode: {},
        faults: [],
        faultsTotal: 0,
        unmappedColumns: [],
        fieldsLeftOut: [],
      },
      mapping: {},
      mappingSource: sourceOf(undefined, null, []),
      columns: [],
      newCategories: [],
    },
  }
}

const refused = (detail: string): Problem =>
  new Problem('invalid-request', 'The file is no catalogue.', [{ pointer: '', code: 'not-a-feed', detail }])

async function decoded(bytes: AsyncIterable<Uint8Array>): Promise<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  const texts: string[] = []
  try {
    for await (const chunk of bytes) texts.push(decoder.decode(chunk, { stream: true }))
    return [...texts, decoder.decode()].join('')
  } catch (error) {
    if (error instanceof TypeError) throw refused('It is not UTF-8.')
    throw error
  }
}

function parsedWhole(text: string): Readonly<Record<string, unknown>> {
  const json = jsonIn(text)
  if (typeof json === 'object' && json !== null && !Array.isArray(json))
    return json as Readonly<Record<string, unknown>>
  throw refused('Expected an object with the JSON of each file under its name: catalog, products, …')
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw refused(`It is not JSON: ${error instanceof Error ? error.message : 'it cannot be read'}.`)
  }
}

/** A catalogue as the site would answer from it: under its own weights and rules where they fit. */
function snapshotOf(
  shipped: Catalog,
  { parts, texts, versions }: Omit<PreparedCatalog, 'recalls'>,
  { site, day, weights, rules, follows, recalls }: ImportBasis,
): Snapshot {
  const published = { version: versions.weightsVersion, text: texts.weights }
  const fitted = fittedWeights(follows.weights ? published : weights, shipped)
  const ruled = rulesWith(follows.rules ? texts.rules : rules.text, [...recalls])
  const catalog = {
    ...ruledBy(shipped, parts, { weights: texts.weights, rules: ruled }),
    weights: weightsIn(fitted.text),
  }
  return compile(catalog, { ...versions, engineVersion, site, shipped: shipped.weights }, day)
}
