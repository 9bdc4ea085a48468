import {
  availabilityOf,
  availabilityOfCount,
  availabilityOfDelivery,
  type Availability,
} from '../normalise/availability.js'
import { flagOf } from '../normalise/flag.js'
import { plainWords } from '../mapping/plain-words.js'
import type { Cells } from './cells.js'

/** Whether a product can be bought: what is said of it, else how many are left, else when it is sent. */
export function stockOf(cells: Cells): Availability | undefined {
  const stated = said(cells) ?? counted(cells) ?? sent(cells)
  if (!isUnpublished(cells)) return stated
  const column = cells.first('@published')?.column ?? null
  cells.tell('unpublished', column, 'The shop does not show it; taken as out of stock.')
  return 'out_of_stock'
}

const best: readonly Availability[] = ['in_stock', 'preorder', 'out_of_stock', 'discontinued']

/** Of several variants the best that one of them has. */
function bestOf(found: readonly (Availability | undefined)[]): Availability | undefined {
  return best.find((one) => found.includes(one))
}

function said(cells: Cells): Availability | undefined {
  const [cell] = cells.all('availability')
  if (cell === undefined) return undefined
  const ofColumn = cells.all('availability').filter(({ column }) => column === cell.column)
  const found = bestOf(ofColumn.map(({ text }) => availabilityOf(text)))
  return cells.readOr(found, 'availability-not-read', cell, 'is no word for it that is known')
}

/** Who counts no stock has it; who sells beyond it has it too. */
function counted(cells: Cells): Availability | undefined {
  const counts = cells.all('@quantity')
  const oversells = cells.all('@oversell').some(({ text }) => isOversold(text))
  const found = bestOf(counts.map(({ text }) => availabilityOfCount(text)))
  if (found === 'out_of_stock' && oversells) return 'in_stock'
  const [cell] = counts
  return cell && cells.readOr(found, 'availability-not-read', cell, 'is no number of pieces')
}

const isOversold = (text: string): boolean =>
  ['continue', 'notify'].includes(plainWords(text)) || flagOf(text) === true

function sent(cells: Cells): Availability | undefined {
  const cell = cells.first('@delivery_days')
  if (cell === undefined) return undefined
  return cells.readOr(
    availabilityOfDelivery(cell.text),
    'availability-not-read',
    cell,
    'is no number of days',
  )
}

const unpublished = new Set(
  'draft|archived|private|pending|trash|hidden|unlisted|inactive|disabled|1 draft|entwurf|brouillon|borrador'.split(
    '|',
  ),
)

function isUnpublished(cells: Cells): boolean {
  return cells
    .all('@published')
    .some(({ text }) => text === '-1' || flagOf(text) === false || unpublished.has(plainWords(text)))
}
