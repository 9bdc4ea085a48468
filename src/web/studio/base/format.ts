const numbers = new Intl.NumberFormat('en-GB', { minimumFractionDigits: 1, maximumFractionDigits: 1 })
const signedNumbers = new Intl.NumberFormat('en-GB', {
  minimumFractionDigits: 1,
  maximumFractionDigits: 1,
  signDisplay: 'exceptZero',
})
const percent = new Intl.NumberFormat('en-GB', {
  style: 'percent',
  minimumFractionDigits: 1,
  maximumFractionDigits: 1,
})
const time = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' })

/** Tenths of a point as points. */
export const points = (tenths: number): string => numbers.format(tenths / 10)
/** Tenths of a point as points with a sign; none for 0. */
export const change = (tenths: number): string => signedNumbers.format(tenths / 10).replace('-', '−')
/** A share from 0 to 1 as a percentage. */
export const share = (of: number): string => percent.format(of)
/** A whole number with a sign. */
export const whole = (by: number): string => (by > 0 ? `+${by}` : by < 0 ? `−${-by}` : '±0')
/** A time of the service in the reader's zone. */
export const moment = (at: string): string => time.format(new Date(at))

/** A number of things, in the singular or the plural. */
export const count = (n: number, one: string, many = `${one}s`): string =>
  `${n.toLocaleString('en-GB')} ${n === 1 ? one : many}`

const SCALE = 1000

/**
 * Contributions to a score from 0 to 1, as tenths of a point of 100. They are rounded by the largest remainder, so that
 * they still add up to the rounded score.
 */
export function tenthsOf(parts: readonly number[]): {
  readonly parts: readonly number[]
  readonly sum: number
} {
  const scaled = parts.map((part, at) => ({ at, low: Math.floor(part * SCALE), rest: (part * SCALE) % 1 }))
  // Adding 0 turns -0 into 0.
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
