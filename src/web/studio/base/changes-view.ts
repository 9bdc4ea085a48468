import { html } from 'lit/html.js'
import { change, share } from './format.js'
import { criterionName } from './names.js'
import { tableView } from './table-view.js'
import type { Names, WeightChange } from './types.js'

/** The differences between two sets of weights, as shares of all weights; `sides` are the names of the two. */
export function changesView(
  names: Names,
  changes: readonly WeightChange[],
  sides: readonly [string, string],
): unknown {
  const real = changes.filter(({ beforeShare, afterShare }) => beforeShare !== afterShare)
  if (real.length === 0) return html`<p>Every criterion weighs the same.</p>`
  return tableView({
    look: 'parts',
    head: ['Criterion', ...sides, 'Points'],
    rows: real.map(({ criterion, beforeShare, afterShare }) => [
      criterionName(names, criterion),
      share(beforeShare),
      share(afterShare),
      change(tenths(afterShare) - tenths(beforeShare)),
    ]),
  })
}

const tenths = (of: number): number => Math.round(of * 1000)
