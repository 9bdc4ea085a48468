import { html, nothing } from 'lit/html.js'
import type { Product } from '../types.js'
import { cautionPoints, priceView } from '../points-view.js'
import type { ShownRanking } from './shown-ranking.js'

/** Every product as a plain list: no order of merit, no cart, each with its cautions. */
export function allProductsView(products: readonly Product[], shown: ShownRanking): unknown {
  const { say } = shown
  return html`
    <section>
      <h3 id="all" tabindex="-1">${say('allProducts')}</h3>
      <p>${say('allProductsWhy')}</p>
      <ul class="cards">
        ${products.map(
          ({ name, brand, price, cautions }) => html`
            <li class="card" part="card">
              <h4 lang=${shown.itsLang}>${name}</h4>
              <p class="muted">${brand}</p>
              ${priceView(price, shown)}
              ${
                cautions.length === 0
                  ? nothing
                  : html`<ul class="reasons">
                      ${cautionPoints(cautions, shown)}
                    </ul>`
              }
            </li>
          `,
        )}
      </ul>
    </section>
  `
}
