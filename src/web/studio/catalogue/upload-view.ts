import { html } from 'lit/html.js'
import { textIn } from '../base/form-text.js'
import type { ImportFormat } from '../base/types.js'

/** How a file is to be read; what is empty is found out. */
export interface Wish {
  readonly format: string
  readonly brand: string
  readonly label: string
}

const formats: Readonly<Record<ImportFormat, string>> = {
  csv: 'CSV or another table',
  'shopify-csv': 'Shopify CSV',
  'woocommerce-csv': 'WooCommerce CSV',
  'google-xml': 'Google Merchant XML',
  'heureka-xml': 'Heureka XML',
  xml: 'Other XML',
  json: 'JSON',
  'json-lines': 'JSON, one product a line',
  'json-ld': 'JSON-LD of schema.org',
  catalog: 'A whole catalogue, as JSON',
}

export const formatName = (format: ImportFormat): string => formats[format]

/** The form for a product file; `send` says whether it was taken. */
export function uploadView(busy: boolean, send: (file: File, wish: Wish) => Promise<boolean>): unknown {
  const submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault()
    const form = event.currentTarget as HTMLFormElement
    const data = new FormData(form)
    const file = fileIn(data)
    if (file !== null && (await send(file, wishIn(data)))) form.reset()
  }
  return html`
    <form class="stack" @submit=${(event: SubmitEvent) => void submit(event)}>
      <div class="line">
        <p>
          <label for="import-file">File</label>
          <input id="import-file" name="file" type="file" required />
        </p>
        <p>
          <label for="import-format">Format</label>
          <select id="import-format" name="format">
            <option value="">Detect it</option>
            ${Object.entries(formats).map(([id, name]) => html`<option value=${id}>${name}</option>`)}
          </select>
        </p>
      </div>
      ${wishView('import')}
      <p><button class="primary" ?disabled=${busy}>${busy ? 'Sending…' : 'Read the file'}</button></p>
    </form>
  `
}

/** The fields for what a file may not say itself. */
export const wishView = (prefix: string): unknown => html`
  <div class="line">
    <p>
      <label for="${prefix}-brand">Brand, where a row names none</label>
      <input id="${prefix}-brand" name="brand" type="text" maxlength="200" autocomplete="off" />
    </p>
    <p>
      <label for="${prefix}-label">What the file is called where it is cited</label>
      <input id="${prefix}-label" name="label" type="text" maxlength="200" autocomplete="off" />
    </p>
  </div>
`

/** The file that was chosen in a form; null where none was. */
export function fileIn(data: FormData): File | null {
  const file = data.get('file')
  return file instanceof File && file.name !== '' ? file : null
}

export const wishIn = (data: FormData): Wish => ({
  format: textIn(data, 'format'),
  brand: textIn(data, 'brand'),
  label: textIn(data, 'label'),
})
