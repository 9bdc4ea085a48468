import { html, nothing } from 'lit/html.js'
import { criterionName } from '../base/names.js'
import type { Names, WeightsFit } from '../base/types.js'

/** What of weights does not fit the criteria of the catalogue; nothing where all does. `what` begins the sentence. */
export function fitView(names: Names, what: string, fit: WeightsFit | null): unknown {
  if (fit === null) return nothing
  const { dropped, added } = fit
  return html`
    <div class="notice">
      <p><strong>${what} fit the criteria of the catalogue in part.</strong> Publish weights to mend it.</p>
      <ul>
        ${dropped.map((id) => html`<li>${id}: there is no such criterion any more, so its weight is left out.</li>`)}
        ${added.map(
          ({ id, weight }) =>
            html`<li>
              ${criterionName(names, id)}: it had no weight, so it has the shipped one, ${weight}.
            </li>`,
        )}
      </ul>
    </div>
  `
}
