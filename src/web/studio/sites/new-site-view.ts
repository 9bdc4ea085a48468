import { html } from 'lit/html.js'
import { textIn } from '../base/form-text.js'

export interface NewSite {
  readonly id: string
  readonly name: string
  /** Its own, or else that of the default site. */
  readonly catalog?: 'own'
  readonly currency?: string
}

/** A currency is asked for and needed where the catalogue is the site's own. */
function askCurrency(form: HTMLFormElement | null): void {
  const field = form?.querySelector<HTMLInputElement>('#site-currency')
  if (form === null || !field) return
  const isOwn = textIn(new FormData(form), 'catalog') === 'own'
  field.required = isOwn
  field.closest('p')?.toggleAttribute('hidden', !isOwn)
}

/** A form for a new site; `create` says whether it was made. */
export function newSiteView(create: (site: NewSite) => Promise<boolean>): unknown {
  const send = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault()
    const form = event.currentTarget as HTMLFormElement
    const data = new FormData(form)
    const own = { catalog: 'own', currency: textIn(data, 'currency').toUpperCase() } as const
    const isOwn = textIn(data, 'catalog') === 'own'
    if (!(await create({ id: textIn(data, 'id'), name: textIn(data, 'name'), ...(isOwn && own) }))) return
    form.reset()
    askCurrency(form)
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
      <div class="line">
        <p>
          <label for="site-catalog">Its catalogue</label>
          <select
            id="site-catalog"
            name="catalog"
            @change=${(event: Event) => askCurrency((event.currentTarget as HTMLSelectElement).form)}
          >
            <option value="shared">That of the site default, shared</option>
            <option value="own">Its own, to be imported</option>
          </select>
        </p>
        <p class="currency" hidden>
          <label for="site-currency">Its currency, such as EUR</label>
          <input
            id="site-currency"
            name="currency"
            type="text"
            maxlength="3"
            pattern="[A-Za-z]{3}"
            autocomplete="off"
            autocapitalize="characters"
            spellcheck="false"
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
