import { html, nothing, svg } from 'lit/html.js'

const TONES = 4

interface Part {
  /** The number of the colour. */
  readonly tone: number
  /** Its share of the whole, from 0 to 1. */
  readonly size: number
}

/** A bar of parts, the stretch that hangs on open facts hatched. It is decoration: words beside it say the same. */
export function barView(parts: readonly Part[], [low, high]: readonly [number, number] = [0, 0]): unknown {
  let from = 0
  const placed = parts.map((part) => {
    const x = from
    from += part.size
    return { ...part, x }
  })
  return html`<svg class="bar" viewBox="0 0 1 10" preserveAspectRatio="none" aria-hidden="true">
    ${placed
      .filter(({ size }) => size > 0)
      .map(
        ({ x, size, tone }) =>
          svg`<rect class="tone${tone % TONES}" x=${x} y="0" width=${size} height="10"></rect>`,
      )}
    ${low < high ? openView(Math.max(low, from), low, high) : nothing}
  </svg>`
}

/** What the parts do not reach of the open stretch, and stripes through all of it. */
const openView = (end: number, low: number, high: number): unknown =>
  svg`<rect class="open" x=${end} y="0" width=${Math.max(0, high - end)} height="10"></rect>
    <line x1=${low} x2=${high} y1="5" y2="5"></line>`
