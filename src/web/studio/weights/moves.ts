import { productName } from '../base/names.js'
import type { Names, PersonaPreview } from '../base/types.js'

/** How many products are listed of an order, which may be as long as the catalogue: for one persona, and for all. */
export const LISTED = 10
export const LISTED_OF_ALL = 5

/** The words for the products of an order that are not listed. */
export const unlistedText = ({ length }: readonly unknown[]): string =>
  length > LISTED_OF_ALL ? `and ${length - LISTED_OF_ALL} more` : ''

/** How far a product moves, in words; an empty text where it stays. */
export function moveText(before: number | undefined, after: number): string {
  if (before === undefined) return 'new'
  if (before === after) return ''
  return before > after ? `up ${before - after}` : `down ${after - before}`
}

/** The rank of a product before the change; undefined where it was not ranked. */
export const rankBefore = ({ before }: PersonaPreview, productId: string): number | undefined =>
  before.find((one) => one.productId === productId)?.rank

const orderIn = (standings: PersonaPreview['after']): string =>
  standings.map(({ rank, productId }) => `${rank} ${productId}`).join()

/** The place of a rank in words; level products share one. */
export const placeText = (standings: PersonaPreview['after'], rank: number): string =>
  standings.filter((one) => one.rank === rank).length > 1 ? `joint ${rank}` : String(rank)

/** Whether the order of the products differs, or which of them are level. */
export const isMoved = ({ before, after }: PersonaPreview): boolean => orderIn(before) !== orderIn(after)

const firstIn = (standings: PersonaPreview['after']): string =>
  orderIn(standings.filter(({ rank }) => rank === 1))

/** Whether another product comes first, or others share the first place. */
export const isLedByAnother = ({ before, after }: PersonaPreview): boolean =>
  firstIn(before) !== firstIn(after)

/** The products that change places, in a sentence. */
export function movedText(names: Names, persona: PersonaPreview): string {
  const moved = persona.after.flatMap(({ productId, rank }) => {
    const text = moveText(rankBefore(persona, productId), rank)
    return text === '' ? [] : [`${productName(names, productId)} ${text}`]
  })
  if (moved.length === 0) return 'Nobody'
  return [...moved.slice(0, LISTED_OF_ALL), unlistedText(moved)].filter(Boolean).join(', ')
}
