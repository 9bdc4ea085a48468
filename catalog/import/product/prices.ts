import type { IsoDate } from '../../support/date.js'
import type { FaultCode } from '../faults.js'
import { currenciesIn, moneyOf, type DecimalSign, type MoneyRead } from '../normalise/money.js'
import { told, type Cell, type Cells } from './cells.js'

export interface PriceTerms {
  readonly currency: string
  /** Which sign stands before the fraction in a column. */
  readonly signOf: (column: string) => DecimalSign
  readonly today: IsoDate | undefined
  /** Whether the catalogue has a sale price; else the price is what is asked now. */
  readonly takesSale: boolean
}

export interface Prices {
  readonly price?: number
  readonly sale_price?: number
}

/** What is asked for a product: `price` is the full one, `sale_price` what is asked instead while it lasts. */
export function pricesOf(cells: Cells, terms: PriceTerms): Prices {
  const asked = amountOf('price', cells, terms)
  const sale = isOver(cells, terms.today) ? undefined : amountOf('sale_price', cells, terms)
  const before = amountOf('@compare_at', cells, terms)
  const { full, now } = inOrder({ asked, sale, before }, cells)
  if (full === undefined) return {}
  if (now === undefined) return { price: full }
  return terms.takesSale ? { price: full, sale_price: now } : { price: now }
}

interface Stated {
  readonly asked: number | undefined
  readonly sale: number | undefined
  readonly before: number | undefined
}

function inOrder({ asked, sale, before }: Stated, cells: Cells): { full?: number; now?: number } {
  if (asked === undefined) return sale === undefined ? {} : { full: sale }
  if (sale !== undefined && sale < asked) return { full: asked, now: sale }
  if (sale !== undefined && sale > asked)
    cells.tell(
      'sale-not-lower',
      columnOf(cells, 'sale_price'),
      `The sale price ${sale} is above the price ${asked}.`,
    )
  if (before !== undefined && before > asked) return { full: before, now: asked }
  return { full: asked }
}

const columnOf = (cells: Cells, target: string): string | null => cells.first(target)?.column ?? null

/** The money of a target in the currency of the catalogue, or undefined where none is stated. */
function amountOf(target: string, cells: Cells, terms: PriceTerms): number | undefined {
  const stated = cellsInCurrency(target, cells, terms.currency)
  const [cell] = stated
  if (cell === undefined) return undefined
  const money = moneyOf(cell.text, terms.currency, terms.signOf(cell.column))
  const fault = moneyFault(money, terms.currency, ofRow(cells, cell))
  // Exports write 0 where there is no sale price.
  if (fault?.code === 'money-zero' && target !== 'price') return undefined
  if (fault !== undefined || money.kind === 'not-read')
    return cells.readOr<number>(undefined, fault?.code ?? 'money-not-read', cell, fault?.why ?? 'is no money')
  if (money.rounded)
    cells.tell(
      'money-rounded',
      cell.column,
      `${told(cell.text)} has more digits than ${terms.currency}; taken as ${money.amount}.`,
    )
  const others = new Set(stated.filter(({ column }) => column === cell.column).map(({ text }) => text))
  if (target === 'price' && others.size > 1)
    cells.tell(
      'variants-differ',
      cell.column,
      `${others.size} prices stand there; taken is the first, ${told(cell.text)}.`,
    )
  return money.amount
}

/** Why money that was read is none that the catalogue can state. */
export function moneyFault(
  money: MoneyRead,
  currency: string,
  ofRow: readonly string[] = [],
): { readonly code: FaultCode; readonly why: string } | undefined {
  if (money.kind === 'not-read') return { code: 'money-not-read', why: `is not read: ${money.why}` }
  const currencies = money.currencies.length > 0 ? money.currencies : ofRow
  if (currencies.length > 0 && !currencies.includes(currency))
    return {
      code: 'other-currency',
      why: `is in ${currencies[0] ?? 'another currency'} and not in ${currency}`,
    }
  return money.amount === 0 ? { code: 'money-zero', why: 'is no price' } : undefined
}

/** Of several prices those in the currency of the catalogue, where currencies stand beside them. */
function cellsInCurrency(target: string, cells: Cells, currency: string): readonly Cell[] {
  const prices = cells.all(target)
  const beside = cells.all('@currency')
  const inCell = prices.filter(({ text }) => currenciesIn(text).includes(currency))
  if (inCell.length > 0) return inCell
  if (prices.length < 2 || prices.length !== beside.length) return prices
  const own = prices.filter((_, i) => codesIn(beside[i]?.text ?? '').includes(currency))
  return own.length > 0 ? own : prices
}

const ofRow = (cells: Cells, cell: Cell): readonly string[] => {
  const index = cells.all('price').indexOf(cell)
  const beside = cells.all('@currency')
  const text = (beside.length > 1 ? beside[index] : beside[0])?.text
  return text === undefined ? [] : codesIn(text)
}

const codesIn = (text: string): readonly string[] =>
  currenciesIn(text.length === 3 ? text.toUpperCase() : text)

/** Whether the days of the sale are known and today is none of them. */
function isOver(cells: Cells, today: IsoDate | undefined): boolean {
  if (today === undefined || cells.first('sale_price') === undefined) return false
  const [from, until] = (cells.first('@sale_dates')?.text ?? '').split('/')
  const starts = dayIn(cells.first('@sale_from')?.text ?? from)
  const ends = dayIn(cells.first('@sale_until')?.text ?? until)
  const over = (starts !== undefined && starts > today) || (ends !== undefined && ends < today)
  if (over)
    cells.tell(
      'sale-over',
      columnOf(cells, 'sale_price'),
      'The sale price is not asked on the day of the import.',
    )
  return over
}

const dayIn = (text: string | undefined): IsoDate | undefined =>
  /^\d{4}-\d{2}-\d{2}/.exec((text ?? '').trim())?.[0]
