const SCALE = 1000

/** Contributions to a score of 0 to 1 as tenths of a point of 100. Rounded so that they still add up to the score. */
export function tenthsOf(parts: readonly number[]): {
  readonly parts: readonly number[]
  readonly sum: number
} {
  const scaled = parts.map((part, at) => ({ at, low: Math.floor(part * SCALE), rest: (part * SCALE) % 1 }))
  // Adding 0 makes 0 of -0.
  const sum = Math.round(parts.reduce((all, part) => all + part, 0) * SCALE) + 0
  const left = sum - scaled.reduce((all, { low }) => all + low, 0)
  const up = new Set(
    scaled
      .toSorted((a, b) => fraction(b.rest) - fraction(a.rest))
      .slice(0, left)
      .map(({ at }) => at),
  )
  return { parts: scaled.map(({ at, low }) => low + (up.has(at) ? 1 : 0)), sum }
}

const fraction = (rest: number): number => (rest < 0 ? rest + 1 : rest)
