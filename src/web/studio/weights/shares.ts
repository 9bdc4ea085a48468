/** Whole numbers per criterion that sum to 100. */
export type Shares = Readonly<Record<string, number>>

/** The sum of all shares. */
export const WHOLE = 100

/** Splits a whole number in proportion to the weights, by the largest remainder; in equal parts where all are 0. */
export function apportion(total: number, weights: Shares): Shares {
  const ids = Object.keys(weights)
  const sum = sumOf(weights)
  const quotas = ids.map((id) => {
    const quota = sum > 0 ? (total * (weights[id] ?? 0)) / sum : total / ids.length
    return { id, whole: Math.floor(quota), rest: quota % 1 }
  })
  const left = total - quotas.reduce((all, { whole }) => all + whole, 0)
  const byRest = quotas.toSorted((a, b) => b.rest - a.rest)
  const lucky = new Set(byRest.slice(0, left).map(({ id }) => id))
  return Object.fromEntries(quotas.map(({ id, whole }) => [id, whole + (lucky.has(id) ? 1 : 0)]))
}

/** The weights of the service, of any sum above 0 and in any order, as shares. */
export const sharesOf = (weights: Shares): Shares => apportion(WHOLE, inOrder(weights))

const inOrder = (weights: Shares): Shares =>
  Object.fromEntries(Object.entries(weights).toSorted(([a], [b]) => (a < b ? -1 : 1)))

// The most that the service takes for one criterion.
const WEIGHT_MAX = 1_000_000

/**
 * Shares as weights of the service. They have the sum of the published weights (`like`), so that a comparison of the two
 * shows a difference where a share differs, and only there.
 */
export function weightsOf(shares: Shares, like: Shares): Shares {
  const sum = Math.min(sumOf(like), WEIGHT_MAX)
  const weigh = (share: number): number => Number(((share * sum) / WHOLE).toPrecision(12))
  return Object.fromEntries(Object.entries(shares).map(([id, share]) => [id, weigh(share)]))
}

const sumOf = (weights: Shares): number => Object.values(weights).reduce((sum, weight) => sum + weight, 0)

/** Whether two sets of shares are the same. */
export const areEqual = (a: Shares, b: Shares): boolean => Object.keys(a).every((id) => a[id] === b[id])
