import { html, nothing } from 'lit/html.js'

interface RecordTable {
  readonly caption: string
  /** How wide its columns are, where that is not as for facts. */
  readonly look?: 'faults' | 'thirds'
  readonly head: readonly string[]
  /** The first cell of a row is its header. */
  readonly rows: readonly (readonly unknown[])[]
}

/**
 * A table whose rows become blocks where there is no room for columns. A browser that lays it out as blocks forgets that
 * it is a table, so the roles are written out.
 */
export const recordTableView = ({ caption, look, head, rows }: RecordTable): unknown => html`
  <table class="records ${look ?? ''}" role="table">
    <caption>
      ${caption}
    </caption>
    <thead role="rowgroup">
      <tr role="row">
        ${head.map((text) => html`<th scope="col" role="columnheader">${text}</th>`)}
      </tr>
    </thead>
    <tbody role="rowgroup">
      ${rows.map(rowView)}
    </tbody>
  </table>
`

const rowView = ([header = nothing, ...cells]: readonly unknown[]): unknown => html`
  <tr role="row">
    <th scope="row" role="rowheader">${header}</th>
    ${cells.map((cell) => html`<td role="cell">${cell}</td>`)}
  </tr>
`
