const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)

/** The share of some weights in all of them; 0 where nothing weighs. */
export function shareOf(some: readonly number[], all: readonly number[]): number {
  const total = sum(all)
  return total > 0 ? sum(some) / total : 0
}
