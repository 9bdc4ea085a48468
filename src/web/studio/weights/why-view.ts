import { html, nothing } from 'lit/html.js'
import { change, points, tenthsOf } from '../base/format.js'
import { criterionName, productName } from '../base/names.js'
import { stackView } from '../base/stack-view.js'
import { tableView } from '../base/table-view.js'
import type { Move, Names, PersonaPreview } from '../base/types.js'
import type { Editor } from './editor.js'
import { LISTED } from './moves.js'

/** Why products moved: what each criterion contributes, published and under the draft. The parts add up to the scores. */
export function whyView(names: Names, editor: Editor, { moves }: PersonaPreview): unknown {
  if (moves.length === 0) return html`<p>No score differs, so there is nothing to break down.</p>`
  const furthest = moves.toSorted((a, b) => placesOf(b) - placesOf(a)).slice(0, LISTED)
  return html`
    <h5>Why moved</h5>
    ${furthest.map((move, at) => moveView(names, editor, { move, isFirst: at === 0 }))}
    ${moves.length <= LISTED ? nothing : html`<p class="muted small">The scores of ${moves.length - LISTED} more products differ.</p>`}
  `
}

const placesOf = ({ before, after }: Move): number => Math.abs(before.rank - after.rank)

interface ListedMove {
  readonly move: Move
  readonly isFirst: boolean
}

function moveView(names: Names, editor: Editor, { move, isFirst }: ListedMove): unknown {
  const { productId, before, after } = move
  const isOpen = editor.whys.get(productId) ?? isFirst
  const made = partsOf(move, Object.keys(editor.weights.shares))
  const place = before.rank === after.rank ? 'same place' : `${before.rank} to ${after.rank}`
  const toggled = ({ currentTarget }: Event): void => {
    if (currentTarget instanceof HTMLDetailsElement && currentTarget.open !== isOpen)
      editor.openWhy(productId, currentTarget.open)
  }
  return html`
    <details class="why" ?open=${isOpen} @toggle=${toggled}>
      <summary>${productName(names, productId)}: ${place}, ${points(made.was)} to ${points(made.is)}</summary>
      ${isOpen ? madeView(names, made) : nothing}
    </details>
  `
}

function madeView(names: Names, { parts, was, is }: Made): unknown {
  return html`
    ${barView('Published', parts, 'was')} ${barView('Draft', parts, 'is')}
    ${tableView({
      look: 'parts',
      head: ['Criterion', 'Published', 'Draft', 'Change'],
      rows: parts
        .toSorted((a, b) => Math.abs(b.is - b.was) - Math.abs(a.is - a.was))
        .map((part) => [nameView(names, part), ...figures(part)]),
      sum: ['Sum', ...figures({ was, is })],
    })}
  `
}

/** The contribution of one criterion, in tenths of a point. */
interface Part {
  readonly criterion: string
  readonly tone: number
  readonly was: number
  readonly is: number
}

/** The contributions to a score, published and under the draft, and their sums. */
interface Made {
  readonly parts: readonly Part[]
  readonly was: number
  readonly is: number
}

function partsOf({ parts }: Move, order: readonly string[]): Made {
  const before = tenthsOf(parts.map((part) => part.before))
  const after = tenthsOf(parts.map((part) => part.after))
  const both = parts.map(({ criterion }, at): Part => {
    const [was, is] = [before.parts[at] ?? 0, after.parts[at] ?? 0]
    return { criterion, tone: order.indexOf(criterion), was, is }
  })
  return { parts: both, was: before.sum, is: after.sum }
}

const figures = ({ was, is }: Pick<Part, 'was' | 'is'>): readonly string[] => [
  points(was),
  points(is),
  change(is - was),
]

const nameView = (names: Names, { criterion, tone }: Part): unknown =>
  html`<i class="swatch tone${tone}" aria-hidden="true"></i>${criterionName(names, criterion)}`

const barView = (label: string, parts: readonly Part[], side: 'was' | 'is'): unknown => html`
  <p class="labelled">
    <span class="small">${label}</span>
    ${stackView(
      parts.map((part) => ({ tone: part.tone, size: part[side] })),
      1000,
    )}
  </p>
`
