import { productName } from '../names.js'
import type { Names, PersonaPreview } from '../types.js'

/** How far a product moves, in words; nothing where it stays. */
export function moveText(before: number | undefined, after: number): string {
  if (before === undefined) return 'new'
  if (before === after) return ''
  return before > after ? `up ${before - after}` : `down ${after - before}`
}

export const rankBefore = ({ before }: PersonaPreview, productId: string): number | undefined =>
  before.find((one) => one.productId === productId)?.rank

/** Who changes places, in a sentence. */
export function movedText(names: Names, persona: PersonaPreview): string {
  const moved = persona.after.flatMap(({ productId, rank }) => {
    const text = moveText(rankBefore(persona, productId), rank)
    return text === '' ? [] : [`${productName(names, productId)} ${text}`]
  })
  return moved.length === 0 ? 'Nobody' : moved.join(', ')
}
