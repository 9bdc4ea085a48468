import { plainWords } from '../mapping/plain-words.js'
import type { FeedProduct } from '../feed.js'

interface Leader {
  readonly id: string
  readonly words: readonly string[]
}

const LEADERS_MAX = 50
/** How much of the shorter name two variants have in common. */
const SHARED = 0.6

/** Sizes and numbers tell variants apart, so they are no part of the name that variants share. */
const isSize = (word: string): boolean => /^\d|^(xx?s|s|m|l|x+l|ml|cl|g|kg|oz|cm|mm)$/.test(word)

/**
 * Products of one group that start with the same words are variants of the first of them. Shops also put a whole category
 * under one group, so a group alone says nothing.
 */
export class Variants {
  readonly #groups = new Map<string, Leader[]>()

  /** The product that this is a variant of, or undefined where it is the first of its kind. */
  leaderOf(group: string, { id, name }: FeedProduct): string | undefined {
    const words = plainWords(name)
      .split(' ')
      .filter((word) => !isSize(word))
    const leaders = this.#groups.get(group) ?? []
    const leader = leaders.find((one) => areAlike(one.words, words))
    if (leader === undefined && leaders.length < LEADERS_MAX) {
      leaders.push({ id, words })
      this.#groups.set(group, leaders)
    }
    return leader?.id
  }
}

function areAlike(a: readonly string[], b: readonly string[]): boolean {
  const shorter = Math.min(a.length, b.length)
  const different = a.findIndex((word, i) => word !== b[i])
  const shared = different === -1 ? a.length : different
  return shorter > 0 && shared >= Math.min(2, shorter) && shared >= shorter * SHARED
}
