import { html, svg } from 'lit/html.js'

interface Part {
  /** The number of the colour. */
  readonly tone: number
  readonly size: number
}

/** A bar of parts of a whole. It is decoration: words or a table beside it say the same. */
export function stackView(parts: readonly Part[], whole: number): unknown {
  let from = 0
  const placed = parts.map((part) => {
    const x = from
    from += Math.max(part.size, 0)
    return { ...part, x }
  })
  return html`
    <svg class="stack" viewBox="0 0 ${whole} 10" preserveAspectRatio="none" aria-hidden="true">
      ${placed
        .filter(({ size }) => size > 0)
        .map(
          ({ x, size, tone }) =>
            svg`<rect class="tone${tone}" x=${x} y="0" width=${size} height="10"></rect>`,
        )}
    </svg>
  `
}
