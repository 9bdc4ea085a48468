import {
  canonicalJson,
  cellAt,
  citingIn,
  type Catalog,
  type Criterion,
  type IsoDate,
  type Json,
  type Product,
  type Steps,
  type Validity,
  withoutRecall,
} from '#catalog'
import type { Snapshot } from './snapshot.js'

/** How many rows of a column are one step. */
const ROWS_A_STEP = 16

/** What a snapshot may take over from an earlier one. */
export interface TakenOver {
  readonly before: Snapshot
  /** For each product the row that it had, or -1 where all that rests on it has to be made anew. */
  readonly rows: Int32Array
  /** Whether every product has the row that it had, and there was no other. */
  readonly all: boolean
  /** Whether sheets know the same attributes. Those of a recall come and go with the first and the last. */
  readonly sheets: boolean
}

/**
 * Which products are the objects that they were, under the same attributes and roles, with no fact that starts or ends
 * between the two days. What rests on nothing else is what it was. Null where nothing can be taken over.
 */
export function* takenOver(
  { products, attributes, roles }: Catalog,
  date: IsoDate,
  before: Snapshot | undefined,
): Steps<TakenOver | null> {
  if (before === undefined) return null
  const { products: had, attributes: known, roles: knownRoles } = before.catalog
  const isAlike = isSame(withoutRecall(known), withoutRecall(attributes)) && isSame(knownRoles, roles)
  if (!isAlike) return null
  const rowOf = new Map<Product, number>()
  yield* eachRow(had.length, (row) => rowOf.set(cellAt(had, row), row))
  const rows = new Int32Array(products.length).fill(-1)
  yield* eachRow(products.length, (row) => {
    const product = cellAt(products, row)
    if (!changesBetween(product.facts, before.date, date)) rows[row] = rowOf.get(product) ?? -1
  })
  const all = products.length === had.length && rows.every((was, row) => was === row)
  return { before, rows, all, sheets: known.size === attributes.size }
}

/**
 * A column with a cell for each product. `was` is the column of `taken.before` whose cells would be equal; undefined where
 * there is none.
 */
export function* column<Cell>(
  rows: number,
  make: (row: number) => Cell,
  taken: TakenOver | null,
  was: readonly Cell[] | undefined,
): Steps<readonly Cell[]> {
  if (taken === null || was === undefined) return yield* eachRow(rows, make)
  if (taken.all) return was
  return yield* eachRow(rows, (row) => {
    const before = taken.rows[row] ?? -1
    return before === -1 ? make(row) : (was[before] as Cell)
  })
}

function* eachRow<Made>(rows: number, make: (row: number) => Made): Steps<Made[]> {
  const made: Made[] = []
  for (let row = 0; row < rows; row++) {
    made.push(make(row))
    if (row % ROWS_A_STEP === 0) yield
  }
  return made
}

/** Whether something starts or ends after the earlier of two days, up to the later one. */
function changesBetween(validities: readonly Validity[], one: IsoDate, other: IsoDate): boolean {
  if (one === other) return false
  const [earlier, later] = one < other ? [one, other] : [other, one]
  const isBetween = (day: IsoDate | undefined): boolean => day !== undefined && earlier < day && day <= later
  return validities.some(({ from, until }) => isBetween(from) || isBetween(until))
}

/**
 * Whether a criterion that is the same in two catalogues makes the same of the same product. The attributes of both are
 * the same.
 */
export function isMeasuredAlike(criterion: Criterion, now: Catalog, before: Catalog): boolean {
  const cited = citingIn(criterion.measure).flatMap(({ evidence }) => evidence)
  return (
    isSame(definitionsIn(now), definitionsIn(before)) &&
    cited.every((id) => isSame(now.evidence.get(id), before.evidence.get(id)))
  )
}

const definitionsIn = ({ slots, taxonomy, roles, criteria }: Catalog) => ({
  slots,
  taxonomy,
  roles,
  measures: criteria.map(({ measure }) => measure),
})

/** Whether two pieces of data are equal by value. */
export const isSame = (one: unknown, other: unknown): boolean =>
  one === other || canonicalJson(one as Json) === canonicalJson(other as Json)
