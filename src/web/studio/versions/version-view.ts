import { html, nothing } from 'lit/html.js'
import { moment } from '../format.js'
import type { Shell } from '../shell.js'
import type { Publication } from '../types.js'

/** One version: who published it, when and why. */
export function versionView(
  { mayEdit }: Shell,
  version: Publication,
  current: number,
  restore: (version: Publication) => void,
): unknown {
  const { number, note, publishedBy, publishedAt, origin } = version
  return html`
    <li>
      <div>
        <h3>Number ${number} ${number === current ? html`<span class="badge">In force</span>` : nothing}</h3>
        <p>“${note}”</p>
        <p class="muted small">${publishedBy}, ${moment(publishedAt)}. ${originText(origin)}</p>
      </div>
      ${
        mayEdit && number !== current
          ? html`<button type="button" @click=${() => restore(version)}>
              Restore<span class="hidden"> number ${number}</span>
            </button>`
          : nothing
      }
    </li>
  `
}

function originText({ kind, of }: Publication['origin']): string {
  if (kind === 'restore' && typeof of === 'number') return `Restored from number ${of}.`
  return kind === 'draft' ? 'From a draft.' : ''
}
