import { html, nothing } from 'lit/html.js'
import { count } from '../base/format.js'
import { recordTableView } from '../base/record-table-view.js'
import type { Import, ImportFindings } from '../base/types.js'
import { listed, listedView } from './listed-view.js'
import { formatName } from './upload-view.js'

const FAULTS_SHOWN = 20

const effects: Readonly<Record<ImportFindings['report']['faults'][number]['effect'], string>> = {
  rejected: 'The row is left out.',
  'set-aside': 'The row is no product.',
  dropped: 'This value is left out.',
  changed: 'It is taken in another way.',
}

/** What was read of a file, and what was wrong with it. */
export function reportView({ name }: Import, findings: ImportFindings, path: string): unknown {
  const { report, newCategories, refused } = findings
  return html`
    <p>
      <strong>${name ?? 'The file'}</strong>
      (${[formatName(report.format), report.encoding].filter(Boolean).join(', ')}): ${countsText(findings)}
    </p>
    ${faultsView(findings, path)}
    ${listedView(
      'Products that the check of the catalogue refused',
      listed(
        refused.map(
          ({ id, problems }) =>
            html`<strong>${id}</strong>:
              ${problems.map(({ at, problem, fix }) => `${at}: ${problem} ${fix}`).join(' ')}`,
        ),
      ),
    )}
    ${listedView('New categories', listed(newCategories.map(({ label }) => label)))}
    ${listedView('Fields of the file that nothing was made of', listed(report.fieldsLeftOut))}
  `
}

function countsText({ report: { counts }, refused }: ImportFindings): string {
  const parts = [
    `${count(counts.rows, 'row')}, ${count(counts.products, 'product')}`,
    `${counts.accepted.toLocaleString('en-GB')} accepted`,
    `${(counts.rejected + refused.length).toLocaleString('en-GB')} rejected`,
    ...(counts.notProducts > 0 ? [`${count(counts.notProducts, 'row')} set aside`] : []),
    ...(counts.dropped > 0 ? [`${count(counts.dropped, 'value')} left out`] : []),
  ]
  return `${parts.join(', ')}.`
}

function faultsView({ report, refused }: ImportFindings, path: string): unknown {
  const { faults, faultsTotal } = report
  if (faultsTotal + refused.length === 0) return html`<p>Nothing was wrong with any row.</p>`
  const all = count(faultsTotal + refused.length, 'fault')
  const shown = faults.slice(0, FAULTS_SHOWN)
  return html`
    ${
      shown.length === 0
        ? nothing
        : recordTableView({
            caption: faultsTotal > shown.length ? `The first ${shown.length} faults` : 'Faults',
            look: 'faults',
            head: ['Row', 'Column', 'What is wrong', 'What to do'],
            rows: shown.map(({ row, column, reason, effect, remedy }) => [
              row,
              column ?? 'The whole row',
              html`${reason} <span class="muted">${effects[effect]}</span>`,
              remedy,
            ]),
          })
    }
    <p><a href="${path}/rejected" download>Download all as CSV (${all})</a></p>
  `
}
