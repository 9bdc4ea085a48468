import { html, nothing } from 'lit/html.js'

interface Listed {
  readonly count: number
  readonly first: readonly unknown[]
}

/** How many there are of something, and the first of them to be opened. Nothing where there are none. */
export function listedView(title: string, { count, first }: Listed): unknown {
  if (count === 0) return nothing
  const rest = count - first.length
  return html`
    <details>
      <summary>${title}: ${count.toLocaleString('en-GB')}</summary>
      <ul class="words">
        ${first.map((one) => html`<li>${one}</li>`)}
      </ul>
      ${rest > 0 ? html`<p class="muted small">And ${rest.toLocaleString('en-GB')} more.</p>` : nothing}
    </details>
  `
}

/** All of a list, of which the first are shown. */
export const listed = <T>(all: readonly T[], max = 100) => ({ count: all.length, first: all.slice(0, max) })
