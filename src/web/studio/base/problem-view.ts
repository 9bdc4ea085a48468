import { html, nothing } from 'lit/html.js'
import type { Problem } from './types.js'

/** A refusal in the words of the service, with a button where `again` repeats the call. */
export function problemView({ title, detail, errors = [] }: Problem, again?: () => unknown): unknown {
  return html`
    <div class="notice bad" role="alert">
      <p><strong>${title}.</strong> ${detail}</p>
      ${
        errors.length === 0
          ? nothing
          : html`<ul>
              ${errors.map((error) => html`<li>${error.detail}</li>`)}
            </ul>`
      }
      ${again === undefined ? nothing : html`<button type="button" @click=${again}>Try again</button>`}
    </div>
  `
}
