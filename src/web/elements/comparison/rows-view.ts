import { html, nothing } from 'lit/html.js'
import { cautionPoints, pointView, priceView } from '../base/points-view.js'
import { webAddress } from '../base/safe-link.js'
import type { Comparison } from '../base/types.js'
import { isStated, scopeOf } from './rows.js'
import type { ShownComparison } from './shown-comparison.js'

type Attribute = Comparison['attributes'][number]
type Compared = Comparison['products'][number]

/** The head of the table: a product in each column. */
export function headView({ products }: Comparison, shown: ShownComparison): unknown {
  const { say, takeOut } = shown
  return html`
    <thead>
      <tr>
        <th scope="col">${say('attribute')}</th>
        ${products.map(
          ({ productId, product: { name, brand, price, pricePerUnit } }) => html`
            <th scope="col">
              ${name}
              <p class="muted small">${brand}</p>
              ${priceView(price, pricePerUnit, shown)}
              ${
                products.length < 3
                  ? nothing
                  : html`<button
                      type="button"
                      class="link"
                      aria-label=${say('removeThis', { name })}
                      @click=${() => takeOut(productId)}
                    >
                      ${say('remove')}
                    </button>`
              }
            </th>
          `,
        )}
      </tr>
    </thead>
  `
}

/** The rows that depend on the profile: place, reasons and cautions. */
export function productRows({ products }: Comparison, shown: ShownComparison): unknown {
  const { say } = shown
  const placeOf = ({ rank }: Compared): string =>
    rank === null ? say('placeLeftOut') : say('placeRanked', { n: rank })
  return html`
    <tr>
      <th scope="row">${say('place')}</th>
      ${products.map((one) => html`<td>${placeOf(one)}${gatesView(one)}</td>`)}
    </tr>
    <tr>
      <th scope="row">${say('reasons')}</th>
      ${products.map(
        ({ reasons }) =>
          html`<td>
            <ul class="reasons">
              ${reasons.map(({ kind, text }) => pointView(kind, text, shown))}
            </ul>
          </td>`,
      )}
    </tr>
    <tr>
      <th scope="row">${say('cautions')}</th>
      ${products.map(
        ({ cautions }) =>
          html`<td>
            ${
              cautions.length === 0
                ? say('noCautions')
                : html`<ul class="reasons">
                    ${cautionPoints(cautions, shown)}
                  </ul>`
            }
          </td>`,
      )}
    </tr>
  `
}

const gatesView = ({ gates }: Compared): unknown =>
  [...new Set(gates.map(({ text }) => text))].map((text) => html`<p>${text}</p>`)

/** The row of one attribute. */
export function attributeRow({ label, values }: Attribute, shown: ShownComparison): unknown {
  return html`
    <tr>
      <th scope="row" lang=${shown.itsLang}>${label}</th>
      ${values.map((value) => html`<td>${valueView(value, shown)}</td>`)}
    </tr>
  `
}

function valueView(value: Attribute['values'][number], { say, itsLang }: ShownComparison): unknown {
  if (!isStated(value)) return say('notStated')
  const scope = scopeOf(value)
  const address = webAddress(value.value)
  return html`
    ${
      address === null
        ? html`<span lang=${itsLang}>${value.text}</span>`
        : html`<a href=${address.href} rel="noopener noreferrer">${address.host}</a>`
    }
    ${scope === null ? nothing : html`<small class="muted">${say(scope)}</small>`}
  `
}
