import type { CatalogFiles } from '#catalog'

type Shuffle = <T>(list: readonly T[]) => T[]

/** The same catalogue with its products, facts, rules, cautions, advice and every object's keys in another order. */
export function shuffledFiles(files: CatalogFiles, seed: number): CatalogFiles {
  const shuffle = shuffleWith(seed)
  const { products, categories, rules, cautions, advice } = files
  const facts = <T extends { facts: unknown[] }>(owner: T): T => ({ ...owner, facts: shuffle(owner.facts) })
  const other = {
    ...files,
    products: shuffle(products).map(facts),
    categories: Object.fromEntries(Object.entries(categories).map(([id, category]) => [id, facts(category)])),
    rules: shuffle(rules),
    cautions: shuffle(cautions),
    advice: shuffle(advice),
  }
  return withOtherKeys(other, shuffle) as CatalogFiles
}

function withOtherKeys(value: unknown, shuffle: Shuffle): unknown {
  if (Array.isArray(value)) return value.map((one) => withOtherKeys(one, shuffle))
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).map(([key, member]) => [key, withOtherKeys(member, shuffle)] as const)
  return Object.fromEntries(shuffle(entries))
}

/** Fisher and Yates, with the linear congruential generator of Numerical Recipes. */
function shuffleWith(seed: number): Shuffle {
  let state = seed >>> 0
  const below = (bound: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * bound)
  }
  return (list) => {
    const other = [...list]
    for (let last = other.length - 1; last > 0; last--) {
      const pick = below(last + 1)
      ;[other[last], other[pick]] = [other[pick]!, other[last]!]
    }
    return other
  }
}
