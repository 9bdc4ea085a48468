import { html, nothing } from 'lit/html.js'
import { count } from '../base/format.js'
import { productName } from '../base/names.js'
import { setAsideView } from './set-aside-view.js'
import type { Names, PersonaPreview, PolicyResult, Preview } from '../base/types.js'

type Personas = readonly PersonaPreview[]

interface Policies {
  readonly names: Names
  readonly preview: Preview
  /** Whether the preview is of the draft as it is on the screen. */
  readonly isFresh: boolean
}

/** The policies: those that refuse the draft, for which persona and product, and those that let it pass. */
export function policiesView({ names, preview, isFresh }: Policies): unknown {
  const { personas, policies, setAside } = preview
  const passing = policies.filter(({ passed }) => passed)
  return html`
    <section class="card" aria-labelledby="policies">
      <h4 id="policies">Policies</h4>
      ${isFresh ? nothing : html`<p class="muted small">As the service found them last, before these changes.</p>`}
      ${failingView(names, personas, policies)}
      ${
        passing.length === 0
          ? nothing
          : html`<details ?open=${passing.length === policies.length}>
              <summary>${count(passing.length, 'policy', 'policies')} passing</summary>
              <ul>
                ${passing.map(({ text }) => html`<li>${text}</li>`)}
              </ul>
            </details>`
      }
      ${policies.length + setAside.length === 0 ? html`<p>There are none: nothing would refuse a publish.</p>` : nothing}
      ${setAsideView(setAside)}
    </section>
  `
}

/** The failing policies; nothing where all pass. */
export function failingView(names: Names, personas: Personas, policies: readonly PolicyResult[]): unknown {
  const failing = policies.filter(({ passed }) => !passed)
  if (failing.length === 0) return nothing
  return html`
    <div class="notice bad">
      <p>
        <strong>${count(failing.length, 'policy', 'policies')} failing: this cannot be published.</strong>
      </p>
      <ul>
        ${failing.map(
          ({ text, failures }) =>
            html`<li>
              ${text}
              <ul>
                ${failures.map((failure) => html`<li>${failureText(names, personas, failure)}</li>`)}
              </ul>
            </li>`,
        )}
      </ul>
    </div>
  `
}

function failureText(
  names: Names,
  personas: Personas,
  { persona, product, detail }: PolicyResult['failures'][number],
): string {
  const who = persona === null ? null : (personas.find((one) => one.persona === persona)?.name ?? persona)
  const about = [who, product === null ? null : productName(names, product)].filter((part) => part !== null)
  return about.length === 0 ? detail : `${about.join(': ')}. ${detail}`
}
