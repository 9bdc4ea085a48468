import type { Recommendation } from '../../src/usecases/recommend/recommend.js'

/** An answer as one would read it to a person: what is ranked and why, what is left out and why, what to do. */
export function readAloud(answer: Recommendation, nameOf: (id: string) => string): string {
  const ranked = answer.ranking.flatMap(({ rank, product, reasons = [], cautions }) => [
    `${rank}. ${product.name}`,
    ...reasons.map(({ kind, text }) => `   ${kind === 'for' ? '+' : '−'} ${text}`),
    ...cautions.map(({ text }) => `   ! ${text}`),
  ])
  const excluded = (answer.excluded ?? []).flatMap(({ productId, gates }) => [
    `Left out: ${nameOf(productId)}`,
    ...gates.map(({ text }) => `   ${text}`),
  ])
  const close = answer.tooCloseToCall ? ['Too close to call: no product is marked as the best match.'] : []
  return [...ranked, ...close, ...excluded, ...answer.advice.map(({ text }) => text)].join('\n')
}
