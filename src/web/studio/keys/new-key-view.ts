import { html } from 'lit/html.js'
import { textIn } from '../base/form-text.js'

const kinds: readonly (readonly [string, string])[] = [
  ['ak viewer', 'A person who looks (viewer)'],
  ['ak editor', 'A person who edits (editor)'],
  ['ak admin', 'A person who administers (admin)'],
  ['pk', 'A page of the shop (pk)'],
  ['sk', 'A server of the shop (sk)'],
]

/** A form for a new key. */
export function newKeyView(create: (body: object) => Promise<void>): unknown {
  const send = (event: SubmitEvent): void => {
    event.preventDefault()
    const form = event.currentTarget as HTMLFormElement
    void create(bodyOf(new FormData(form)))
    form.reset()
  }
  return html`
    <form class="stack" @submit=${send}>
      ${fieldsView()}
      <p><button class="primary">Make the key</button></p>
    </form>
  `
}

const fieldsView = (): unknown => html`
  <div class="line">
    <p>
      <label for="label">What people call it</label>
      <input id="label" name="label" type="text" required maxlength="100" autocomplete="off" />
    </p>
    <p>
      <label for="kind">For</label>
      <select id="kind" name="kind">
        ${kinds.map(([value, text]) => html`<option value=${value}>${text}</option>`)}
      </select>
    </p>
  </div>
  <p>
    <label for="origins">Pages that may use it, for a page’s key: origins, one a line</label>
    <textarea id="origins" name="origins" rows="2" placeholder="https://shop.example"></textarea>
  </p>
`

function bodyOf(form: FormData): object {
  const [kind, role] = textIn(form, 'kind').split(' ')
  const label = textIn(form, 'label')
  const origins = textIn(form, 'origins').split(/\s+/).filter(Boolean)
  return { kind, label, ...(role !== undefined && { role }), ...(kind === 'pk' && { origins }) }
}
