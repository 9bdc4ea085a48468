import type { Recommendation } from '../../src/usecases/recommend/recommend.js'

/**
 * An answer as one would read it to a person: what holds for all, what is ranked and why, how sure the first place is,
 * what is left out and why, what to do.
 */
export function readAloud(answer: Recommendation, nameOf: (id: string) => string): string {
  const { ranking, certainty, firstPlaceShare, excluded = [] } = answer
  const isLevel = (rank: number): boolean => ranking.filter((one) => one.rank === rank).length > 1
  const ranked = ranking.flatMap(({ rank, badge, product, reasons = [], cautions }) => [
    `${isLevel(rank) ? `${rank}=` : `${rank}.`} ${product.name}${badge === null ? '' : ' (best match)'}`,
    ...reasons.map(({ kind, text }) => `   ${kind === 'for' ? '+' : '−'} ${text}`),
    ...cautions.map(({ text }) => `   ! ${text}`),
  ])
  const sure =
    firstPlaceShare === null
      ? []
      : [`How sure the first place is: ${certainty}, ${Math.round(firstPlaceShare * 100)} of 100.`]
  const leftOut = excluded.flatMap(({ productId, gates }) => [
    `Left out: ${nameOf(productId)}`,
    ...gates.map(({ text }) => `   ${text}`),
  ])
  const [notes, advice] = [answer.notes, answer.advice].map((said) => said.map(({ text }) => text))
  return [notes, ranked, sure, leftOut, advice].flat().join('\n')
}
