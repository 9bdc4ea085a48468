import { html } from 'lit/html.js'
import { textIn } from '../base/form-text.js'

export interface NewSite {
  readonly id: string
  readonly name: string
}

/** A form for a new site; `create` says whether it was made. */
export function newSiteView(create: (site: NewSite) => Promise<boolean>): unknown {
  const send = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault()
    const form = event.currentTarget as HTMLFormElement
    const data = new FormData(form)
    if (await create({ id: textIn(data, 'id'), name: textIn(data, 'name') })) form.reset()
  }
  return html`
    <form class="stack" @submit=${(event: SubmitEvent) => void send(event)}>
      <div class="line">
        <p>
          <label for="site-name">What people call it</label>
          <input id="site-name" name="name" type="text" required maxlength="100" autocomplete="off" />
        </p>
        <p>
          <label for="site-id">Id, for ever</label>
          <input
            id="site-id"
            name="id"
            type="text"
            required
            maxlength="64"
            pattern="[a-z0-9]+(-[a-z0-9]+)*"
            autocomplete="off"
            autocapitalize="none"
            spellcheck="false"
            aria-describedby="site-id-hint"
          />
        </p>
      </div>
      <p id="site-id-hint" class="muted small">
        The id is lower-case words and numbers, joined by hyphens, such as second-shop.
      </p>
      <p><button class="primary">Make the site</button></p>
    </form>
  `
}
