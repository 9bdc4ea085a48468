import { html, nothing } from 'lit/html.js'
import { closeAround, closeDialog, dialogView } from '../base/dialog-view.js'
import type { Key } from '../base/types.js'

type KeyChange = 'rotate' | 'revoke'

const graces: readonly (readonly [number, string])[] = [
  [0, 'ends at once'],
  [3600, 'goes on for an hour'],
  [86_400, 'goes on for a day'],
]

/** The dialogue that asks before a key is rotated or revoked. */
export class KeyChangeDialog {
  private about: { readonly what: KeyChange; readonly key: Key } | null = null

  constructor(
    private readonly changed: () => void,
    private readonly change: (path: string, method: 'POST' | 'DELETE', body?: object) => Promise<void>,
  ) {}

  open(what: KeyChange, key: Key): void {
    this.about = { what, key }
    this.changed()
  }

  view(): unknown {
    if (this.about === null) return nothing
    const { what, key } = this.about
    const closed = (): void => {
      this.about = null
      this.changed()
    }
    const word = what === 'rotate' ? 'Rotate' : 'Revoke'
    const body = html`
      <form class="stack" @submit=${(event: SubmitEvent) => this.send(event, what, key)}>
        ${what === 'rotate' ? rotateView() : html`<p>Whoever uses it is refused from then on. It cannot be undone.</p>`}
        <p class="bar">
          <button type="button" @click=${closeDialog}>Not now</button>
          <button class="primary">${word}</button>
        </p>
      </form>
    `
    return dialogView({ title: `${word} ${key.label}?`, body, closed })
  }

  private send(event: SubmitEvent, what: KeyChange, { id }: Key): void {
    event.preventDefault()
    const form = event.currentTarget as HTMLFormElement
    const graceSeconds = Number(new FormData(form).get('grace'))
    closeAround(form)
    if (what === 'rotate') void this.change(`/v1/keys/${id}/rotate`, 'POST', { graceSeconds })
    else void this.change(`/v1/keys/${id}`, 'DELETE')
  }
}

const rotateView = (): unknown => html`
  <p>A new secret is made and shown once.</p>
  <p>
    <label for="grace">The old one</label>
    <select id="grace" name="grace">
      ${graces.map(([seconds, text]) => html`<option value=${seconds}>${text}</option>`)}
    </select>
  </p>
`
