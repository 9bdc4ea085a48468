import { html, nothing } from 'lit/html.js'
import { statusView } from '../base/status-view.js'
import type { Recommendation } from '../base/types.js'
import { allProductsView } from './all-products-view.js'
import { certaintyView } from './certainty-view.js'
import { leftOutView } from './left-out-view.js'
import { noMatchTitle, noMatchView } from './no-match-view.js'
import { productView } from './product-view.js'
import type { ShownRanking } from './shown-ranking.js'

/** The whole of a ranking: products, advice, and the products that were left out. */
export function rankingView(element: ShownRanking): unknown {
  const { recommendation, callState, say } = element
  return html`
    <div class="candour ranking" part="container" lang=${element.ownLang}>
      ${statusView(callState, say)}
      ${recommendation === null ? nothing : answeredView(recommendation, element)}
      <p class="hidden" role="status">${element.message}</p>
    </div>
  `
}

function answeredView(recommendation: Recommendation, element: ShownRanking): unknown {
  const { ranking, meta } = recommendation
  const { say, names, nameThem } = element
  const isEmpty = ranking.length === 0
  return html`
    <h2 tabindex="-1" part="heading">${isEmpty ? noMatchTitle(recommendation, say) : say('yourMatches')}</h2>
    ${stateView(recommendation, element)} ${isEmpty ? adviceView(recommendation, element) : nothing}
    ${isEmpty ? emptyView(recommendation, element) : listView(recommendation, element)}
    ${isEmpty ? nothing : adviceView(recommendation, element)}
    ${leftOutView({ recommendation, names, language: element, onOpen: nameThem })}
    ${isEmpty ? nothing : howWeRankView(element)}
    ${meta.screens ? html`<p class="muted small">${say('notMedical')}</p>` : nothing}
  `
}

/** Said to everybody alike, so it stands after the products; where there are none it is what is left to say. */
function adviceView({ advice }: Recommendation, { itsLang }: ShownRanking): unknown {
  return advice.map(({ text }) => html`<p class="notice" part="notice" lang=${itsLang}>${text}</p>`)
}

function stateView({ meta, ranking }: Recommendation, { say }: ShownRanking): unknown {
  const isUnasked = meta.screens && meta.screening === 'not-asked' && ranking.length > 0
  return html`
    ${isUnasked ? html`<p class="notice" part="notice">${say('notAsked')}</p>` : nothing}
    ${meta.degraded ? html`<p class="notice" part="notice">${say('pricesMayDiffer')}</p>` : nothing}
  `
}

function emptyView(recommendation: Recommendation, element: ShownRanking): unknown {
  const { say, wishesOf, relax } = element
  return html`
    ${noMatchView({ recommendation, say, wishesOf, relax })}
    <slot name="fallback"></slot>
    ${allProductsView(element)}
  `
}

function listView(recommendation: Recommendation, element: ShownRanking): unknown {
  const { ranking, rankedCount } = recommendation
  const more = rankedCount - ranking.length
  const { say, compared } = element
  return html`
    ${certaintyView(recommendation, element)} ${notesView(recommendation, element)}
    ${element.isComparing ? comparisonView(element) : nothing}
    <ol class="cards">
      ${ranking.map((ranked) => productView(ranked, recommendation, element))}
    </ol>
    ${more > 0 ? html`<p class="muted">${say('moreRanked', { n: more })}</p>` : nothing}
    ${compared.size === 0 || element.isComparing ? nothing : compareBar(element)}
  `
}

/** What is said once of the whole answer. */
function notesView({ notes }: Recommendation, { say, itsLang }: ShownRanking): unknown {
  if (notes.length === 0) return nothing
  return html`
    <details class="notes fold">
      <summary>${say('notes', { n: notes.length })}</summary>
      <ul class="small" lang=${itsLang}>
        ${notes.map(({ text }) => html`<li>${text}</li>`)}
      </ul>
    </details>
  `
}

function howWeRankView({ disclosure, say, itsLang }: ShownRanking): unknown {
  if (disclosure === null) return nothing
  return html`
    <details>
      <summary>${say('howWeRank')}</summary>
      <p class="small" lang=${itsLang}>${disclosure.summary}</p>
    </details>
  `
}

function compareBar({ compared, say, message, openComparison, clearComparison }: ShownRanking): unknown {
  const isReady = compared.size > 1
  return html`
    <div class="compare" part="compare">
      ${message === '' ? nothing : html`<p>${message}</p>`}
      <button type="button" class="primary" part="button-primary" @click=${openComparison}>
        ${isReady ? say('compareChosen', { n: compared.size }) : say('compareOneMore')}
      </button>
      <button type="button" class="link" @click=${clearComparison}>${say('clear')}</button>
    </div>
  `
}

function comparisonView(element: ShownRanking): unknown {
  const { connection, strings, compared, asked, closeComparison } = element
  return html`
    <candour-comparison
      exportparts="table, heading, price, notice, status"
      endpoint=${connection.endpoint}
      publishable-key=${connection.key ?? nothing}
      locale=${connection.locale ?? nothing}
      theme=${element.theme ?? nothing}
      .strings=${strings}
      .profile=${asked}
      .productIds=${[...compared].sort()}
      .close=${closeComparison}
    ></candour-comparison>
  `
}
