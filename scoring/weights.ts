import type { Column } from './problem.js'

/**
 * Weights that sum to 1 over the columns, or are all 0 when they sum to 0. Merchant criteria together weigh at most
 * `merchantCap` of the whole: what is above is taken off them in proportion.
 */
export function normalisedWeights(
  columns: readonly Pick<Column, 'criterion' | 'merchant'>[],
  weights: Readonly<Record<string, number>>,
  merchantCap: number,
): readonly number[] {
  const raw = columns.map(({ criterion }) => weights[criterion] ?? 0)
  const ofMerchant = columns.map(({ merchant }) => merchant)
  const merchant = sum(raw.filter((_, i) => ofMerchant[i]))
  const shopper = sum(raw.filter((_, i) => !ofMerchant[i]))
  const allowed = merchantCap < 1 ? (shopper * merchantCap) / (1 - merchantCap) : merchant
  const scale = merchant > allowed ? allowed / merchant : 1
  const capped = raw.map((weight, i) => (ofMerchant[i] ? weight * scale : weight))
  const total = sum(capped)
  return capped.map((weight) => (total > 0 ? weight / total : 0))
}

export function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
