import { html, nothing } from 'lit/html.js'
import { cautionPoints } from '../base/points-view.js'
import { productHeadView } from '../base/product-head-view.js'
import { statusView } from '../base/status-view.js'
import type { Product } from '../base/types.js'
import type { ShownRanking } from './shown-ranking.js'

/** Every product as a plain list: no order of merit, no cart, each with its cautions. */
export function allProductsView(shown: ShownRanking): unknown {
  const { say, listing } = shown
  const { isOpen, open, close, callState } = listing
  return html`
    <p>
      <button type="button" part="button-secondary" @click=${isOpen ? close : open}>
        ${isOpen ? say('hideAll') : say('seeAll')}
      </button>
    </p>
    <div class="listing">
      ${isOpen ? listView(shown) : nothing} ${statusView(callState, say)} ${moreView(shown)}
    </div>
  `
}

function listView(shown: ShownRanking): unknown {
  const { say, listing } = shown
  return html`
    <section>
      <h3 id="all" tabindex="-1">${say('allProducts')}</h3>
      <p>${say('allProductsWhy')}</p>
      <ul class="cards">
        ${listing.products.map((product) => cardView(product, shown))}
      </ul>
    </section>
  `
}

function cardView(product: Product, shown: ShownRanking): unknown {
  const { cautions } = product
  const heading = (name: unknown): unknown => html`<h4 tabindex="-1" lang=${shown.itsLang}>${name}</h4>`
  return html`
    <li class="card" part="card">
      ${productHeadView(product, { heading, visit: () => undefined }, shown)}
      ${
        cautions.length === 0
          ? nothing
          : html`<ul class="reasons">
              ${cautionPoints(cautions, shown)}
            </ul>`
      }
    </li>
  `
}

/** The button for more. It stays while more is on its way; a failure shows a button to try again instead. */
function moreView({ say, listing: { hasMore, more, callState } }: ShownRanking): unknown {
  if (!hasMore || callState.progress.kind === 'failed') return nothing
  return html`<button type="button" part="button-secondary" @click=${more}>${say('showMore')}</button>`
}
