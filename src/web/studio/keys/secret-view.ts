import { html } from 'lit/html.js'
import { closeDialog, dialogView } from '../base/dialog-view.js'
import type { MadeKey } from '../base/types.js'

/** The dialogue that shows the secret of a new key, once. */
export function secretView({ key, secret }: MadeKey, closed: () => void): unknown {
  const copy = (event: Event): void => {
    const said = (event.currentTarget as HTMLElement).parentElement?.querySelector('[role="status"]')
    void navigator.clipboard.writeText(secret).then(
      () => said?.replaceChildren('Copied.'),
      () => said?.replaceChildren('It could not be copied: select it and copy it yourself.'),
    )
  }
  return dialogView({
    title: `The secret of ${key.label}`,
    closed,
    stays: true,
    body: html`
      <p>It is shown this once and never again. Keep it in a safe place.</p>
      <p><code class="secret">${secret}</code></p>
      <div class="bar">
        <button type="button" @click=${copy}>Copy</button>
        <span role="status"></span>
        <button type="button" class="primary" @click=${closeDialog}>I have kept it</button>
      </div>
    `,
  })
}
