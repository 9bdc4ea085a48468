import {
  ask,
  atOnce,
  atSellingPrice,
  avoidances,
  type Catalog,
  type Caution,
  cellAt,
  cellOf,
  type Criterion,
  daysOfChange,
  eachFlatMapped,
  factSheet,
  type FactSheet,
  type Gate,
  inForce,
  type IsoDate,
  isRule,
  judge,
  type Judgement,
  type Look,
  type Measure,
  measureFor,
  nextChange,
  statesTreated,
  type Steps,
  stockGate,
  type Validity,
} from '#catalog'
import { FAILS, PASSES, UNKNOWN } from '#scoring'
import { DEFAULT_SITE } from '../store/site-id.js'
import type { CompiledCaution, CompiledGate, Snapshot, Versions } from './snapshot.js'
import { column, isMeasuredAlike, isSame, takenOver, type TakenOver } from './taken-over.js'

type Origin = Versions & Partial<Pick<Snapshot, 'site' | 'shipped'>>

/**
 * Compiles the facts of a catalogue, as they are on `date`, to measures and to the verdicts of its gates. `origin` is
 * what answers say they were made from: versions, and the site where it is not the default one. `shipped` are the weights
 * that the catalogue in force ships, where those of `catalog` are others.
 *
 * From an earlier snapshot it takes over what cannot have changed, see `takenOver`; the snapshot is the same without it.
 */
export const compile = (catalog: Catalog, origin: Origin, date: IsoDate, before?: Snapshot): Snapshot =>
  atOnce(compiling(catalog, origin, date, before))

/** The same in steps, none of which takes longer than a few products do. */
export function* compiling(
  catalog: Catalog,
  origin: Origin,
  date: IsoDate,
  before?: Snapshot,
): Steps<Snapshot> {
  const { site = DEFAULT_SITE, shipped = catalog.weights, ...versions } = origin
  const { products, attributes, roles } = catalog
  const taken = yield* takenOver(catalog, date, before)
  const sheetIn = (row: number) => atSellingPrice(factSheet(cellAt(products, row), attributes, date), roles)
  const known = taken?.sheets === true ? before?.sheets : undefined
  const sheets = yield* column(products.length, sheetIn, taken, known)
  const rows = { catalog, sheets, taken }
  return {
    site,
    versions,
    date,
    validUntil: nextChange(yield* changing(catalog), date),
    catalog,
    shipped,
    sheets,
    measures: yield* each(catalog.criteria, (criterion) => measuring(criterion, rows)),
    rules: yield* each(
      catalog.rules.filter((rule) => inForce(rule, date)),
      (rule) => judging(rule, rows),
    ),
    avoidances: new Map(
      (yield* each(avoidances(catalog.slots), (gate) => judging(gate, rows))).map((gate) => [gate.id, gate]),
    ),
    leftOut: yield* judgingStock('exclude', rows),
    putLast: yield* judgingStock('last', rows),
    cautions: yield* each(catalog.cautions, (caution) => cautioning(caution, rows)),
    advice: catalog.advice,
  }
}

/** What columns are made of. */
interface Rows {
  readonly catalog: Catalog
  readonly sheets: readonly FactSheet[]
  readonly taken: TakenOver | null
}

function* each<Value, Made>(values: readonly Value[], make: (value: Value) => Steps<Made>): Steps<Made[]> {
  const made: Made[] = []
  for (const value of values) made.push(yield* make(value))
  return made
}

/** Every day on which a rule or a fact starts or ends, in order. Between two of them only a snapshot's date changes. */
export const changeDays = (catalog: Catalog): readonly IsoDate[] => daysOfChange(atOnce(changing(catalog)))

/** Each of those days as the start of something. */
function* changing({ products, rules }: Catalog): Steps<readonly Validity[]> {
  const days = yield* eachFlatMapped(products, ({ facts }) => daysOfChange(facts))
  return [...[...new Set(days)].map((from) => ({ from })), ...rules]
}

function* measuring(criterion: Criterion, { catalog, sheets, taken }: Rows): Steps<Measure> {
  const was = taken?.before.measures.find((one) => isSame(one.criterion, criterion))
  const isAlike =
    was !== undefined && taken !== null && isMeasuredAlike(criterion, catalog, taken.before.catalog)
  const cell = cellOf(criterion, catalog)
  const cellIn = (row: number) => cell(cellAt(sheets, row))
  const cells = yield* column(sheets.length, cellIn, taken, isAlike ? was.cells : undefined)
  return measureFor(criterion, cells, catalog)
}

const verdictCodes = { passes: PASSES, fails: FAILS, unknown: UNKNOWN }

/** Judges every product by a gate: one judgement and one verdict byte a row, in the order of `sheets`. */
export const compileGate = (gate: Gate, sheets: readonly FactSheet[]): CompiledGate =>
  atOnce(judging(gate, { sheets, taken: null }))

function* judging(gate: Gate, { sheets, taken }: Omit<Rows, 'catalog'>): Steps<CompiledGate> {
  const was = taken === null ? undefined : gatesIn(taken.before).find((one) => isJudgedAlike(one.gate, gate))
  const judgementIn = (row: number) => judge(gate, cellAt(sheets, row))
  const judgements = yield* column(sheets.length, judgementIn, taken, was?.judgements)
  return judgements === was?.judgements ? { ...was, ...ownOf(gate) } : judgedGate(gate, judgements)
}

const gatesIn = ({ rules, avoidances: wishes, leftOut, putLast }: Snapshot): readonly CompiledGate[] =>
  [...rules, ...wishes.values(), leftOut, putLast].filter((gate) => gate !== null)

const isJudgedAlike = (one: Gate, other: Gate): boolean => isSame(judgedBy(one), judgedBy(other))

/** What of a gate decides on a product. */
const judgedBy = (gate: Gate) => [
  gate.kind === 'availability',
  gate.excludes,
  isRule(gate) ? (gate.opensWhenUnknown ?? null) : null,
]

/** A gate with judgements that were made of every product, by row. */
export function judgedGate(gate: Gate, judgements: readonly Judgement[]): CompiledGate {
  const verdicts = Uint8Array.from(judgements, ({ verdict }) => verdictCodes[verdict])
  return { ...ownOf(gate), verdicts, judgements }
}

const ownOf = (gate: Gate) => ({ id: gate.id, relaxable: gate.kind === 'preference', gate })

function* judgingStock(as: 'exclude' | 'last', rows: Rows): Steps<CompiledGate | null> {
  const { availability, roles } = rows.catalog
  const gate = stockGate(statesTreated(availability, as), roles)
  return gate === undefined ? null : yield* judging(gate, rows)
}

function* cautioning(caution: Caution, { sheets, taken }: Rows): Steps<CompiledCaution> {
  const was = taken?.before.cautions.find((one) => isSame(one.caution.product, caution.product))
  const looksIn = (row: number) => reasonsToCaution(caution, cellAt(sheets, row))
  return { caution, looks: yield* column(sheets.length, looksIn, taken, was?.looks) }
}

/** What the caution's test looked at, or null where it fails. An unverified fact may raise a caution and never lift it. */
function reasonsToCaution({ product }: Caution, sheet: FactSheet): readonly Look[] | null {
  const answers = (['caution', 'lower'] as const).map((standard) => ask(product, sheet, standard))
  return answers.find(({ truth }) => truth === 'true')?.looks ?? null
}
