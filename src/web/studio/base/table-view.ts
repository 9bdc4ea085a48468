import { html, nothing } from 'lit/html.js'

/** The cells of a row; the first is its header. */
export type Row = readonly unknown[]

interface Table {
  readonly look: 'parts' | 'sides' | 'personas' | 'coverage'
  readonly caption?: string
  readonly head: readonly string[]
  readonly rows: readonly Row[]
  readonly sum?: Row
}

/** A table, with a caption for screen readers and a row of sums where they are given. */
export const tableView = ({ look, caption, head, rows, sum }: Table): unknown => html`
  <table class=${look}>
    ${
      caption === undefined
        ? nothing
        : html`<caption class="hidden">
            ${caption}
          </caption>`
    }
    <thead>
      <tr>
        ${head.map((text) => html`<th scope="col">${text}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${rows.map(rowView)}
    </tbody>
    ${
      sum === undefined
        ? nothing
        : html`<tfoot>
            ${rowView(sum)}
          </tfoot>`
    }
  </table>
`

const rowView = ([header, ...cells]: Row): unknown => html`
  <tr>
    <th scope="row">${header}</th>
    ${cells.map((cell) => html`<td>${cell}</td>`)}
  </tr>
`
