import { html } from 'lit/html.js'
import { change, points } from '../format.js'
import { criterionName, productName } from '../names.js'
import { stackView } from '../stack-view.js'
import { tableView } from '../table-view.js'
import { tenthsOf } from '../tenths.js'
import type { Move, Names, PersonaPreview } from '../types.js'
import type { Editor } from './editor.js'

/** Why products moved: what each criterion contributes now and under the draft. The parts add up to the scores. */
export function whyView(names: Names, editor: Editor, { moves }: PersonaPreview): unknown {
  if (moves.length === 0) return html`<p>No score differs, so there is nothing to break down.</p>`
  const order = Object.keys(editor.weights.shares)
  return html`
    <h5>Why moved</h5>
    ${moves.toSorted((a, b) => placesOf(b) - placesOf(a)).map((move, at) => moveView(names, order, move, at === 0))}
  `
}

const placesOf = ({ before, after }: Move): number => Math.abs(before.rank - after.rank)

function moveView(names: Names, order: readonly string[], move: Move, isFirst: boolean): unknown {
  const { parts, was, is } = partsOf(move, order)
  const { before, after } = move
  const place = before.rank === after.rank ? 'same place' : `${before.rank} to ${after.rank}`
  return html`
    <details class="why" ?open=${isFirst}>
      <summary>${productName(names, move.productId)}: ${place}, ${points(was)} to ${points(is)}</summary>
      ${barView('Published', parts, 'was')} ${barView('Draft', parts, 'is')}
      ${tableView({
        look: 'parts',
        head: ['Criterion', 'Published', 'Draft', 'Change'],
        rows: parts
          .toSorted((a, b) => Math.abs(b.is - b.was) - Math.abs(a.is - a.was))
          .map((part) => [nameView(names, part), ...figures(part)]),
        sum: ['Sum', ...figures({ was, is })],
      })}
    </details>
  `
}

/** What one criterion contributes, in tenths of a point. */
interface Part {
  readonly criterion: string
  readonly tone: number
  readonly was: number
  readonly is: number
}

function partsOf({ parts }: Move, order: readonly string[]) {
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
