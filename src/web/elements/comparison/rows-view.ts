import { html, nothing } from 'lit/html.js'
import { criterionIn } from '../base/disclosure.js'
import { listIn } from '../base/format-facts.js'
import { cautionPoints, pointView, priceView } from '../base/points-view.js'
import { webAddress } from '../base/safe-link.js'
import type { Comparison } from '../base/types.js'
import { isStated, scopeOf } from './rows.js'
import type { ShownComparison } from './shown-comparison.js'

type Attribute = Comparison['attributes'][number]
type Compared = Comparison['products'][number]

/** The head of the table: a product in each column, by its name alone, which is read out with every cell. */
export function headView({ products }: Comparison, shown: ShownComparison): unknown {
  const { say, takeOut } = shown
  return html`
    <thead role="rowgroup">
      <tr role="row">
        <th scope="col" role="columnheader">${say('attribute')}</th>
        ${products.map(
          ({ productId, product: { name } }) => html`
            <th scope="col" role="columnheader">
              ${name}
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
export function productRows(comparison: Comparison, shown: ShownComparison): unknown {
  const { products } = comparison
  const { say } = shown
  const placeOf = ({ rank }: Compared): string => {
    if (rank === null) return say('placeLeftOut')
    const isShared = products.filter((one) => one.rank === rank).length > 1
    return say(isShared ? 'placeShared' : 'placeRanked', { n: rank })
  }
  return html`
    <tr role="row">
      <th scope="row" role="rowheader">${say('place')}</th>
      ${products.map(
        (one) =>
          html`<td role="cell">${placeOf(one)} ${priceView(one.product, shown)} ${gatesView(one)}</td>`,
      )}
    </tr>
    <tr role="row">
      <th scope="row" role="rowheader">${say('reasons')}</th>
      ${products.map(
        ({ reasons }) =>
          html`<td role="cell">
            <ul class="reasons">
              ${reasons.map(({ kind, text }) => pointView(kind, text, shown))}
            </ul>
          </td>`,
      )}
    </tr>
    <tr role="row">
      <th scope="row" role="rowheader">${say('cautions')}</th>
      ${products.map(
        ({ cautions }) =>
          html`<td role="cell">
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
    ${aheadRow(comparison, shown)}
  `
}

/** On what each product is surely ahead; no row where none is on anything. */
function aheadRow(
  { products, leads }: Comparison,
  { say, locale, itsLang, disclosure }: ShownComparison,
): unknown {
  const aheadOf = products.map(({ productId }) =>
    leads
      .filter((lead) => lead.productId === productId)
      .flatMap(({ criterion }) => criterionIn(disclosure, criterion) ?? []),
  )
  if (aheadOf.every((labels) => labels.length === 0)) return nothing
  return html`
    <tr role="row">
      <th scope="row" role="rowheader">${say('aheadOn')}</th>
      ${aheadOf.map((labels) => html`<td role="cell" lang=${itsLang}>${listIn(locale, labels)}</td>`)}
    </tr>
  `
}

const gatesView = ({ gates }: Compared): unknown =>
  [...new Set(gates.map(({ text }) => text))].map((text) => html`<p>${text}</p>`)

/** The row of one attribute. */
export function attributeRow({ label, values }: Attribute, shown: ShownComparison): unknown {
  return html`
    <tr role="row">
      <th scope="row" role="rowheader" lang=${shown.itsLang}>${label}</th>
      ${values.map((value) => html`<td role="cell">${valueView(value, shown)}</td>`)}
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
