import { html, nothing } from 'lit/html.js'
import type { SetAside } from '../base/types.js'

/** The personas and policies that take no part, each with the reason; nothing where there are none. */
export function setAsideView(setAside: readonly SetAside[]): unknown {
  if (setAside.length === 0) return nothing
  return html`
    <div class="notice">
      <p>
        <strong>Not asked and not tested, because they do not fit the catalogue:</strong>
      </p>
      <ul>
        ${setAside.map(({ kind, id, reason }) => html`<li>${kind} ${id}. ${reason}</li>`)}
      </ul>
    </div>
  `
}
