import { html, nothing } from 'lit/html.js'
import { moment } from '../base/format.js'
import type { Key } from '../base/types.js'
import type { KeyChangeDialog } from './key-change-dialog.js'

const kinds: Readonly<Record<Key['kind'], string>> = { pk: 'page', sk: 'server', ak: 'studio' }

/** One key, without its secret. */
export function keyView(key: Key, dialog: KeyChangeDialog): unknown {
  const { label, prefix, kind, role } = key
  const end = endOf(key)
  return html`
    <li>
      <div>
        <h3>${label} ${end === null ? nothing : html`<span class="badge">${end}</span>`}</h3>
        <p><code>${prefix}…</code>, ${role ?? kinds[kind]}</p>
        <p class="muted small">${moreOf(key)}.</p>
      </div>
      ${end === null ? buttonsView(key, dialog) : nothing}
    </li>
  `
}

const buttonsView = (key: Key, dialog: KeyChangeDialog): unknown => html`
  <p class="steps">
    <button type="button" @click=${() => dialog.open('rotate', key)}>
      Rotate<span class="hidden"> ${key.label}, ${key.prefix}</span>
    </button>
    <button type="button" @click=${() => dialog.open('revoke', key)}>
      Revoke<span class="hidden"> ${key.label}, ${key.prefix}</span>
    </button>
  </p>
`

function endOf({ revokedAt, expiresAt }: Key): string | null {
  if (revokedAt !== null) return 'Revoked'
  return expiresAt !== null && Date.parse(expiresAt) <= Date.now() ? 'Ended' : null
}

const moreOf = ({ createdAt, expiresAt, rateLimit, origins }: Key): string =>
  [
    `Made ${moment(createdAt)}`,
    ...(expiresAt === null ? [] : [`ends ${moment(expiresAt)}`]),
    ...(rateLimit === null ? [] : [`limit ${rateLimit}`]),
    ...(origins.length === 0 ? [] : [`for ${origins.join(', ')}`]),
  ].join(', ')
