import { html, nothing } from 'lit/html.js'
import { barView } from '../base/bar-view.js'
import { criterionIn } from '../base/disclosure.js'
import { listIn } from '../base/format-facts.js'
import type { RankedProduct } from '../base/types.js'
import type { ShownRanking } from './shown-ranking.js'

/** What made the place of a product: a part of a bar for each criterion, the open stretch hatched, and the same in words. */
export function scoreView(ranked: RankedProduct, shown: ShownRanking): unknown {
  const { contributions = [], range } = ranked
  if (range[1] === 0) return nothing
  const parts = contributions.map(({ contribution: size }, tone) => ({ size, tone }))
  const { say } = shown
  const [low, high] = [pointsOf(range[0]), pointsOf(range[1])]
  return html`
    <div class="score" part="score">
      ${barView(parts, range)}
      <p class="muted small">
        ${sumText(ranked, shown)} ${low === high ? nothing : say('pointsOpen', { low, high })}
      </p>
    </div>
  `
}

function sumText(
  { score, contributions = [] }: RankedProduct,
  { say, locale, disclosure }: ShownRanking,
): string {
  const points = wholePoints(contributions.map(({ contribution }) => contribution))
  const parts = contributions.flatMap(({ criterion: id }, at) => {
    const criterion = criterionIn(disclosure, id)
    const n = points[at] ?? 0
    return criterion === null || n === 0 ? [] : [say('pointsOf', { criterion, n })]
  })
  const n = pointsOf(score)
  return parts.length === 0 ? say('pointsAlone', { n }) : say('pointsSum', { n, list: listIn(locale, parts) })
}

const pointsOf = (share: number): number => Math.round(share * 100)

/** Whole points for parts of a score. They add up to the points of their sum. */
function wholePoints(parts: readonly number[]): readonly number[] {
  let sum = 0
  return parts.map((part) => {
    const before = pointsOf(sum)
    sum += part
    return pointsOf(sum) - before
  })
}
