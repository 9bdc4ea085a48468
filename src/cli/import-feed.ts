import { createReadStream, readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import {
  feedFormats,
  FeedError,
  importFeed,
  importTerms,
  type Fault,
  type FeedFormat,
  type ImportResult,
  type Mapping,
} from '#catalog'
import { filesIn, folderAt } from '../sites/catalog-folder.js'
import { createWhole } from '../store/files.js'
import { replaceProducts } from './replace-products.js'
import { faultWriter } from './fault-report.js'

export const importUsage =
  '<file> <folder of a catalogue> [--dry-run] [--format <format>] [--mapping <file.json>] [--brand <name>]'

interface Import {
  readonly file: string
  readonly folder: string
  readonly dryRun: boolean
  readonly format?: FeedFormat | undefined
  readonly mapping?: Mapping | undefined
  readonly brand?: string | undefined
}

/**
 * Puts the products of a file into the folder of a catalogue, in the place of those it has, and says what became of every
 * row. With `--dry-run` it says what it would do, and what each column would become, and writes nothing.
 *
 * @param today the day of the import, which the products cite
 * @throws {Error} where the file cannot be used, no product of it can, or the catalogue does not pass the check with them;
 *   the folder is as it was then
 */
export async function importIntoCatalog(given: readonly string[], today: string): Promise<string> {
  const wanted = argumentsIn(given)
  const files = filesIn(folderAt(wanted.folder))
  const run = (onFault?: (fault: Fault) => void) =>
    importFeed(createReadStream(wanted.file), { ...wanted, catalog: importTerms(files), today, onFault })
  if (wanted.dryRun) {
    const result = await named(wanted.file, run())
    const mapping = JSON.stringify(result.mapping, null, 2)
    return [
      `nothing is written; this would be:`,
      ...summaryOf(result),
      'what each column becomes:',
      mapping,
    ].join('\n')
  }
  const reportFile = `${wanted.file}.report.csv`
  const result = await withReport(reportFile, (onFault) => named(wanted.file, run(onFault)))
  const said = [...summaryOf(result), `all of it is in ${reportFile}`]
  if (result.products.length === 0)
    throw new Error(['no product of the file can be used', ...said].join('\n'))
  const checked = await replaceProducts(wanted.folder, { files, result, today })
  return [...said, ...categoriesSaid(result), checked].join('\n')
}

/** @throws {Error} that says how the command is used */
function argumentsIn(given: readonly string[]): Import {
  const text = { type: 'string' } as const
  const { values, positionals } = parsed(() =>
    parseArgs({
      args: [...given],
      allowPositionals: true,
      options: { 'dry-run': { type: 'boolean' }, format: text, mapping: text, brand: text },
    }),
  )
  const [file, folder, ...more] = positionals
  if (file === undefined || folder === undefined || more.length > 0)
    throw new Error(`usage: import ${importUsage}`)
  return {
    file,
    folder,
    dryRun: values['dry-run'] ?? false,
    format: values.format === undefined ? undefined : formatNamed(values.format),
    mapping: values.mapping === undefined ? undefined : mappingIn(values.mapping),
    brand: values.brand,
  }
}

function parsed<T>(parse: () => T): T {
  try {
    return parse()
  } catch (error) {
    throw new Error(`usage: import ${importUsage}`, { cause: error })
  }
}

function formatNamed(name: string): FeedFormat {
  const format = feedFormats.find((one) => one === name)
  if (format === undefined)
    throw new Error(`there is no format ${name}; formats are: ${feedFormats.join(', ')}`)
  return format
}

function mappingIn(file: string): Mapping {
  const json = parsedJson(file)
  const isMapping =
    typeof json === 'object' &&
    json !== null &&
    Object.values(json).every((target) => target === null || typeof target === 'string')
  if (!isMapping || Array.isArray(json))
    throw new Error(`${file}: a mapping is an object with a text or null for each column`)
  return json as Mapping
}

function parsedJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch (error) {
    const why = error instanceof Error ? error.message : 'unknown'
    throw new Error(`${file}: the mapping cannot be read (${why})`, { cause: error })
  }
}

/** A file that cannot be used is named. */
async function named<T>(file: string, work: Promise<T>): Promise<T> {
  try {
    return await work
  } catch (error) {
    if (error instanceof FeedError) throw new Error(`${file}: ${error.message}`, { cause: error })
    throw error
  }
}

/** Writes the report while the file is read: there may be a fault in every row. */
async function withReport<T>(
  file: string,
  work: (onFault: (fault: Fault) => void) => Promise<T>,
): Promise<T> {
  const done: T[] = []
  await createWhole(file, async (temporary) => {
    const report = faultWriter(temporary)
    try {
      done.push(await work(report.write))
    } finally {
      report.close()
    }
  })
  return done[0] as T
}

const SHOWN = 20

function summaryOf({ report }: ImportResult): readonly string[] {
  const { counts, format, encoding, faults, faultsTotal } = report
  const by = Object.entries(report.faultsByCode).map(([code, count]) => `${code} ${count}`)
  const more = faultsTotal - Math.min(faultsTotal, SHOWN)
  return [
    `${format} in ${encoding}: ${counts.rows} rows, ${counts.products} products, ${counts.accepted} accepted, ${counts.rejected} rejected; ${counts.notProducts} rows are no products of their own, ${counts.dropped} values are not stated`,
    ...(by.length > 0 ? [`faults: ${by.join(', ')}`] : []),
    ...faults.slice(0, SHOWN).map(faultSaid),
    ...(more > 0 ? [`  and ${more} more`] : []),
    ...listSaid('columns that become nothing', report.unmappedColumns),
    ...listSaid('fields that the catalogue has no attribute for', report.fieldsLeftOut),
  ]
}

const faultSaid = ({ row, column, code, reason, remedy }: Fault): string =>
  `  ${row}${column === null ? '' : `, ${column}`}: ${code}: ${reason} ${remedy}`

const listSaid = (what: string, names: readonly string[]): readonly string[] =>
  names.length === 0 ? [] : [`${what}: ${names.join(', ')}`]

const categoriesSaid = ({ newCategories }: ImportResult): readonly string[] =>
  listSaid(
    'kinds that the catalogue did not have, now in its vocabulary and messages',
    newCategories.map(({ id, label }) => `${id} (${label})`),
  )
