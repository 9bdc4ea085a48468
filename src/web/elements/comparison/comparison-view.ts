import { html, nothing } from 'lit/html.js'
import { listIn } from '../base/format-facts.js'
import { statusView } from '../base/status-view.js'
import type { Comparison } from '../base/types.js'
import { figuresView } from './figures-view.js'
import { rowsOf } from './rows.js'
import { attributeRow, headView, productRows } from './rows-view.js'
import type { ShownComparison } from './shown-comparison.js'

/** The whole of a comparison: advice, the table, and why the products stand in this order. */
export function comparisonView(shown: ShownComparison): unknown {
  const { comparison, productIds, callState, say, close } = shown
  return html`
    <section class="candour comparison" part="container" lang=${shown.ownLang}>
      <div class="top">
        <h2 id="title" tabindex="-1" part="heading">${say('comparison')}</h2>
        ${
          close === null
            ? nothing
            : html`<button type="button" class="link" @click=${close}>${say('closeComparison')}</button>`
        }
      </div>
      ${productIds.length < 2 ? html`<p>${say('compareTooFew')}</p>` : nothing} ${statusView(callState, say)}
      ${comparison === null ? nothing : comparedView(comparison, shown)}
    </section>
  `
}

function comparedView(comparison: Comparison, shown: ShownComparison): unknown {
  const { advice, headToHead } = comparison
  const { say, locale, differencesOnly, switchDifferences } = shown
  const { stated, hidden, unstated } = rowsOf(comparison, differencesOnly)
  return html`
    ${advice.map(({ text }) => html`<p class="notice" part="notice" lang=${shown.itsLang}>${text}</p>`)}
    <label class="check">
      <input type="checkbox" role="switch" .checked=${differencesOnly} @change=${switchDifferences} />
      <span>${say('differencesOnly')}</span>
    </label>
    <p class="small muted" role="status">${hidden === 0 ? nothing : say('rowsHidden', { n: hidden })}</p>
    <div class="scroll of${comparison.products.length}" role="region" tabindex="0" aria-labelledby="title">
      <table part="table" role="table">
        <caption class="hidden">
          ${say('comparison')}
        </caption>
        ${headView(comparison, shown)}
        <tbody role="rowgroup">
          ${productRows(comparison, shown)} ${stated.map((attribute) => attributeRow(attribute, shown))}
        </tbody>
      </table>
    </div>
    ${
      unstated.length === 0
        ? nothing
        : html`<p class="small muted">${say('nobodyStates', { list: listIn(locale, unstated) })}</p>`
    }
    ${headToHead.length === 0 ? nothing : orderView(comparison, shown)}
  `
}

function orderView(comparison: Comparison, shown: ShownComparison): unknown {
  const { say, itsLang } = shown
  return html`
    <h3>${say('whyThisOrder')}</h3>
    <ul lang=${itsLang}>
      ${comparison.headToHead.map(({ text }) => html`<li>${text}</li>`)}
    </ul>
    ${figuresView(comparison, shown)}
  `
}
