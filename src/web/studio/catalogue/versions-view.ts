import { repeat } from 'lit/directives/repeat.js'
import { html, nothing } from 'lit/html.js'
import { count, moment } from '../base/format.js'
import type { CatalogVersion } from '../base/types.js'

interface VersionList {
  readonly versions: readonly CatalogVersion[]
  /** How many are shown. */
  readonly shown: number
  readonly showAll: () => void
  /** Absent where nobody may restore. */
  readonly restore?: ((version: CatalogVersion) => void) | undefined
}

/** The versions of the catalogue, newest first. */
export const versionsView = ({ versions, shown, showAll, restore }: VersionList): unknown => html`
  <section class="card" aria-labelledby="versions">
    <h2 id="versions">Versions</h2>
    <ul class="plain rows">
      ${repeat(
        versions.slice(0, shown),
        ({ number }) => number,
        (version) => versionView(version, restore),
      )}
    </ul>
    ${
      versions.length > shown
        ? html`<p><button type="button" @click=${showAll}>Show all ${versions.length}</button></p>`
        : nothing
    }
  </section>
`

/** What a version is called. */
export const versionName = ({ number }: CatalogVersion): string =>
  number === null ? 'What came with the installation' : `Number ${number}`

function versionView(version: CatalogVersion, restore: VersionList['restore']): unknown {
  const { note, publishedBy, publishedAt, inForce } = version
  const name = versionName(version)
  return html`
    <li>
      <div>
        <h3>${name} ${inForce ? html`<span class="badge">In force</span>` : nothing}</h3>
        ${note === null || note === '' ? nothing : html`<p>“${note}”</p>`}
        ${
          publishedAt === null
            ? nothing
            : html`<p class="muted small">${publishedBy}, ${moment(publishedAt)}. ${originText(version)}</p>`
        }
      </div>
      ${
        restore === undefined || inForce
          ? nothing
          : html`<button type="button" @click=${() => restore(version)}>
              Restore<span class="hidden"> ${name}</span>
            </button>`
      }
    </li>
  `
}

function originText({ origin }: CatalogVersion): string {
  if (origin === null) return ''
  const { kind, file, products } = origin
  if (kind === 'import') return typeof file === 'string' ? `From the file ${file}.` : 'From a file.'
  if (kind === 'change')
    return typeof products === 'number' ? `From changes of ${count(products, 'product')}.` : 'From changes.'
  return kind === 'restore' ? 'Restored.' : ''
}
