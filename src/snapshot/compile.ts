import {
  ask,
  atSellingPrice,
  avoidances,
  type Catalog,
  type Caution,
  daysOfChange,
  factSheet,
  type FactSheet,
  type Gate,
  inForce,
  type IsoDate,
  judge,
  type Judgement,
  type Look,
  measureFor,
  nextChange,
  type Product,
  statesTreated,
  stockGate,
  type Validity,
} from '#catalog'
import { FAILS, PASSES, UNKNOWN } from '#scoring'
import { DEFAULT_SITE } from '../store/site-id.js'
import type { CompiledCaution, CompiledGate, Snapshot, Versions } from './snapshot.js'

/**
 * Compiles the facts of a catalogue, as they are on `date`, to measures and to the verdicts of its gates. `origin` is
 * what answers say they were made from: versions, and the site where it is not the default one. `shipped` are the weights
 * that the catalogue in force ships, where those of `catalog` are others.
 */
export function compile(
  catalog: Catalog,
  origin: Versions & Partial<Pick<Snapshot, 'site' | 'shipped'>>,
  date: IsoDate,
): Snapshot {
  const { site = DEFAULT_SITE, shipped = catalog.weights, ...versions } = origin
  const sheets = catalog.products.map((product) => sheetOf(product, catalog, date))
  return {
    site,
    versions,
    date,
    validUntil: nextChange(dated(catalog), date),
    catalog,
    shipped,
    sheets,
    measures: catalog.criteria.map((criterion) => measureFor(criterion, sheets, catalog)),
    rules: catalog.rules.filter((rule) => inForce(rule, date)).map((rule) => compileGate(rule, sheets)),
    avoidances: new Map(avoidances(catalog.slots).map((gate) => [gate.id, compileGate(gate, sheets)])),
    leftOut: compileStock(catalog, sheets, 'exclude'),
    putLast: compileStock(catalog, sheets, 'last'),
    cautions: compileCautions(catalog, sheets),
    advice: catalog.advice,
  }
}

interface KeptSheet {
  readonly attributes: Catalog['attributes']
  readonly roles: Catalog['roles']
  readonly date: IsoDate
  readonly sheet: FactSheet
}

const kept = new WeakMap<Product, KeptSheet>()

/** What is known of a product on a day. A product of a later version that is the same object is not read anew. */
function sheetOf(product: Product, { attributes, roles }: Catalog, date: IsoDate): FactSheet {
  const known = kept.get(product)
  if (known?.attributes === attributes && known.roles === roles && known.date === date) return known.sheet
  const sheet = atSellingPrice(factSheet(product, attributes, date), roles)
  kept.set(product, { attributes, roles, date, sheet })
  return sheet
}

/** Every day on which a rule or a fact starts or ends, in order. Between two of them only a snapshot's date changes. */
export const changeDays = (catalog: Catalog): readonly IsoDate[] => daysOfChange(dated(catalog))

function dated({ products, rules }: Catalog): readonly Validity[] {
  return [...products.flatMap(({ facts }) => facts), ...rules]
}

const verdictCodes = { passes: PASSES, fails: FAILS, unknown: UNKNOWN }

/** Judges every product by a gate: one judgement and one verdict byte a row, in the order of `sheets`. */
export function compileGate(gate: Gate, sheets: readonly FactSheet[]): CompiledGate {
  return judgedGate(
    gate,
    sheets.map((sheet) => judge(gate, sheet)),
  )
}

/** A gate with judgements that were made of every product, by row. */
export function judgedGate(gate: Gate, judgements: readonly Judgement[]): CompiledGate {
  const verdicts = Uint8Array.from(judgements, ({ verdict }) => verdictCodes[verdict])
  return { id: gate.id, relaxable: gate.kind === 'preference', verdicts, gate, judgements }
}

function compileStock(
  { availability, roles }: Catalog,
  sheets: readonly FactSheet[],
  as: 'exclude' | 'last',
): CompiledGate | null {
  const gate = stockGate(statesTreated(availability, as), roles)
  return gate === undefined ? null : compileGate(gate, sheets)
}

function compileCautions({ cautions }: Catalog, sheets: readonly FactSheet[]): readonly CompiledCaution[] {
  return cautions.map((caution) => ({
    caution,
    looks: sheets.map((sheet) => reasonsToCaution(caution, sheet)),
  }))
}

/** What the caution's test looked at, or null where it fails. An unverified fact may raise a caution and never lift it. */
function reasonsToCaution({ product }: Caution, sheet: FactSheet): readonly Look[] | null {
  const answers = (['caution', 'lower'] as const).map((standard) => ask(product, sheet, standard))
  return answers.find(({ truth }) => truth === 'true')?.looks ?? null
}
