import { formatOf, refuseOtherFormat } from './detect/format.js'
import { openText } from './detect/open-text.js'
import { EXPORT_MARK, isOfExport } from './export/mark.js'
import type { Fault, FaultCode } from './faults.js'
import { FeedError } from './feed-error.js'
import type {
  FeedColumn,
  FeedFormat,
  FeedProduct,
  ImportOptions,
  ImportReport,
  ImportResult,
  Mapping,
  Row,
} from './feed.js'
import { proposeColumns, type Columns } from './mapping/propose.js'
import { plainWords } from './mapping/plain-words.js'
import { requireTargets } from './mapping/targets.js'
import { decimalSignIn } from './normalise/money.js'
import { Categories } from './product/categories.js'
import { ProductMaker } from './product/make-product.js'
import { readers } from './readers/index.js'
import { shapeOf } from './shape/shape.js'

/** How many rows are looked at before the first is made a product. */
const WARM_UP_ROWS = 200
const WARM_UP_CHARS = 4_000_000
const FAULTS_LISTED = 1000
const SAMPLES = 3
const SAMPLE_LENGTH = 200
const COLUMNS_MAX = 2000

/**
 * Reads a product file of a shop: detects its encoding, format and header, proposes what each column becomes, and makes
 * products in the short form of `products.json`, each checked against the catalogue's attributes. The bytes are read as a
 * stream and never held; the products are. What is wrong with a row is a `Fault` of the report, never an error.
 *
 * @throws {FeedError} where the file as a whole cannot be used: nothing of it may be then
 */
export async function importFeed(
  bytes: AsyncIterable<Uint8Array>,
  options: ImportOptions,
): Promise<ImportResult> {
  requireTargets(options.mapping ?? {}, options.catalog)
  const source = await openText(bytes)
  const format = options.format ?? formatOf(source.head)
  if (options.format !== undefined) refuseOtherFormat(source.head, format)
  const run = new ImportRun(options, format)
  for await (const read of readers[format].read(source.text, source.head)) {
    if (read.kind === 'row') run.take(read.row)
    else run.refuse(read.fault)
  }
  return run.end(source.encoding())
}

/** One import: rows are kept until enough were seen to propose what columns become, and then made products at once. */
class ImportRun {
  readonly #options: ImportOptions
  readonly #format: FeedFormat
  readonly #shape
  readonly #categories: Categories
  readonly #samples = new Map<string, string[]>()
  readonly #products: FeedProduct[] = []
  readonly #faults: Fault[] = []
  readonly #byCode = new Map<FaultCode, number>()
  /** Rows, and what was found between them, in their order. */
  #waiting: (Row | Fault)[] = []
  #waitingChars = 0
  #maker: { readonly maker: ProductMaker; readonly columns: Columns } | null = null
  #rows = 0
  #rejected = 0
  #setAside = 0
  #dropped = 0
  #faultsTotal = 0
  #isExport = false

  constructor(options: ImportOptions, format: FeedFormat) {
    this.#options = options
    this.#format = format
    this.#shape = shapeOf(format)
    this.#categories = new Categories(options.catalog, format)
  }

  take(row: Row): void {
    this.#rows++
    this.#isExport ||= isOfExport(row.fields)
    for (const shaped of this.#shape.take(row)) this.#takeShaped(shaped)
  }

  /** A row that is none. */
  refuse(fault: Fault): void {
    this.#rows++
    if (fault.effect === 'set-aside') this.#setAside++
    else this.#rejected++
    if (this.#maker === null) this.#waiting.push(fault)
    else this.#tell(fault)
  }

  end(encoding: string): ImportResult {
    for (const shaped of this.#shape.end()) this.#takeShaped(shaped)
    const { columns, maker } = this.#started()
    if (this.#rows === 0)
      throw new FeedError(
        'no-products',
        'line 1',
        'No product stands in the file.',
        'Export it with products.',
      )
    const mapping = mappingOf(columns)
    return {
      products: this.#products,
      newCategories: this.#categories.made(),
      mapping,
      missingColumns: columns.missing(),
      columns: Object.keys(mapping).map((name) => this.#columnOf(name, mapping[name] ?? null)),
      report: this.#report(encoding, columns, maker),
      isExport: this.#isExport,
    }
  }

  #takeShaped(row: Row): void {
    if (this.#maker !== null) {
      this.#make(row)
      return
    }
    this.#waiting.push(row)
    for (const [column, values] of Object.entries(row.fields)) this.#sample(column, values)
    if (this.#waiting.length >= WARM_UP_ROWS || this.#waitingChars > WARM_UP_CHARS) this.#started()
  }

  #sample(column: string, values: readonly string[]): void {
    const samples = this.#samples.get(column) ?? []
    if (this.#samples.size < COLUMNS_MAX || samples.length > 0) this.#samples.set(column, samples)
    for (const value of values) {
      this.#waitingChars += value.length
      if (samples.length < WARM_UP_ROWS) samples.push(value.slice(0, SAMPLE_LENGTH))
    }
  }

  #started(): { readonly maker: ProductMaker; readonly columns: Columns } {
    if (this.#maker !== null) return this.#maker
    const { catalog: terms, mapping: given = {}, saved = {} } = this.#options
    const columns = proposeColumns({ terms, format: this.#format, given, saved, seen: this.#samples })
    for (const column of this.#samples.keys()) columns.placeOf(column)
    const signs = new Map<string, ReturnType<typeof decimalSignIn>>()
    const signOf = (column: string) => signs.get(column) ?? null
    for (const [column, samples] of this.#samples) signs.set(column, decimalSignIn(samples))
    const isMarked = this.#format === 'woocommerce-csv'
    const maker = new ProductMaker({
      options: this.#options,
      format: this.#format,
      columns,
      categories: this.#categories,
      signOf,
      isMarked,
    })
    this.#maker = { maker, columns }
    if (this.#waiting.some((one) => 'fields' in one) && !Object.values(columns.mapping()).includes('name'))
      throw noName([...this.#samples.keys()])
    for (const one of this.#waiting) {
      if ('fields' in one) this.#make(one)
      else this.#tell(one)
    }
    this.#waiting = []
    return this.#maker
  }

  #make(row: Row): void {
    const { product, faults } = this.#started().maker.make(row)
    if (product === null) this.#rejected++
    else this.#products.push(product)
    for (const fault of faults) this.#tell(fault)
  }

  #tell(fault: Fault): void {
    this.#faultsTotal++
    if (fault.effect === 'dropped') this.#dropped++
    this.#byCode.set(fault.code, (this.#byCode.get(fault.code) ?? 0) + 1)
    if (this.#faults.length < (this.#options.faultsListed ?? FAULTS_LISTED)) this.#faults.push(fault)
    this.#options.onFault?.(fault)
  }

  #columnOf(name: string, target: string | null): FeedColumn {
    return { name, target, samples: (this.#samples.get(name) ?? []).slice(0, SAMPLES) }
  }

  #report(encoding: string, columns: Columns, maker: ProductMaker): ImportReport {
    const accepted = this.#products.length
    const mapping = mappingOf(columns)
    return {
      format: this.#format,
      encoding,
      counts: {
        rows: this.#rows,
        products: accepted + this.#rejected,
        accepted,
        rejected: this.#rejected,
        notProducts: this.#setAside + this.#shape.joined(),
        dropped: this.#dropped,
      },
      faultsByCode: Object.fromEntries(this.#byCode),
      faults: this.#faults,
      faultsTotal: this.#faultsTotal,
      unmappedColumns: Object.keys(mapping).filter((column) => mapping[column] === null),
      fieldsLeftOut: maker.leftOut(),
    }
  }
}

/** The column that tells an export becomes nothing, and nobody needs to know. */
function mappingOf(columns: Columns): Mapping {
  const { [EXPORT_MARK]: _, ...mapping } = columns.mapping()
  return mapping
}

const noName = (columns: readonly string[]): FeedError =>
  new FeedError(
    'no-header',
    'line 1',
    `No column is known to name the products; there are: ${columns
      .filter((name) => plainWords(name) !== '')
      .slice(0, 20)
      .join(', ')
      .slice(0, 500)}.`,
    'Map the column that names them to "name", or correct the row of names.',
  )
