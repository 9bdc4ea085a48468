import { html, nothing } from 'lit/html.js'
import { textIn } from '../base/form-text.js'
import { recordTableView } from '../base/record-table-view.js'
import type { ImportFindings } from '../base/types.js'
import { fileIn, wishIn, wishView, type Wish } from './upload-view.js'

export type Columns = ImportFindings['columns']
export type Mapping = ImportFindings['mapping']

/** What the short form has for every shop, and what helps to read it. An attribute of the catalogue goes by its own id. */
const targets = [
  ...['id', 'brand', 'name', 'description', 'price', 'sale_price', 'availability', 'url', 'image', 'gtin'],
  ...['sku', 'size', 'rating', 'variant_of', 'category', 'format', '@currency', '@compare_at', '@quantity'],
  ...['@oversell', '@stock_kept', '@delivery_days', '@published', '@handle', '@type', '@parent', '@group'],
  ...['@unit', '@sale_dates', '@sale_from', '@sale_until', '@visibility'],
]

interface MappingForm {
  readonly columns: Columns
  readonly busy: boolean
  /** Whether the page has the file still. It has not after it was loaded again. */
  readonly hasFile: boolean
  readonly send: (mapping: Mapping, chosen: { readonly file: File; readonly wish: Wish } | null) => void
}

/** What each column becomes, to be changed and read again. */
export function mappingView({ columns, busy, hasFile, send }: MappingForm): unknown {
  if (columns.length === 0) return nothing
  const submit = (event: SubmitEvent): void => {
    event.preventDefault()
    const data = new FormData(event.currentTarget as HTMLFormElement)
    const file = fileIn(data)
    const mapping = Object.fromEntries(
      columns.map(({ name }, i) => [name, textIn(data, `column-${i}`) || null]),
    )
    if (hasFile) send(mapping, null)
    else if (file !== null) send(mapping, { file, wish: wishIn(data) })
  }
  return html`
    <section class="card" aria-labelledby="mapping">
      <h2 id="mapping">What each column becomes</h2>
      <form class="stack" @submit=${submit}>
        <p class="muted small" id="mapping-hint">
          A field such as name or price, the id of an attribute, <code>attribute=value</code> for a column of
          yes and no, or nothing.
        </p>
        <datalist id="targets">${targets.map((target) => html`<option value=${target}></option>`)}</datalist>
        ${recordTableView({
          caption: 'Columns of the file',
          look: 'thirds',
          head: ['Column', 'Becomes', 'First values'],
          rows: columns.map(({ name, target, samples }, i) => [
            name,
            html`<input
              type="text"
              name="column-${i}"
              list="targets"
              maxlength="200"
              autocomplete="off"
              autocapitalize="none"
              spellcheck="false"
              placeholder="nothing"
              aria-label="What ${name} becomes"
              aria-describedby="mapping-hint"
              .value=${target ?? ''}
            />`,
            html`<ul class="plain samples">
              ${samples.map((sample) => html`<li>${sample}</li>`)}
            </ul>`,
          ]),
        })}
        ${hasFile ? nothing : fileAgainView()}
        <p><button ?disabled=${busy}>${busy ? 'Sending…' : 'Read again with this mapping'}</button></p>
      </form>
    </section>
  `
}

const fileAgainView = (): unknown => html`
  <p>
    <label for="again-file">The file once more: this page was loaded since, and does not have it</label>
    <input id="again-file" name="file" type="file" required />
  </p>
  ${wishView('again')}
`
