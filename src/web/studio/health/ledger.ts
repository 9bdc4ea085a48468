import { html, nothing } from 'lit/html.js'
import { recordTableView } from '../base/record-table-view.js'
import { Remote } from '../base/remote.js'
import type { Shell } from '../base/shell.js'
import type { Fact, Product } from '../base/types.js'
import { attributeName } from './attribute-name.js'
import { sourcesView } from './statements-view.js'
import { statusName } from './status.js'
import { valueView } from './value-view.js'

/** Everything recorded of one product, each statement with its evidence. */
export class Ledger {
  readonly product: Remote<Product>

  constructor(
    shell: Shell,
    readonly id: string,
  ) {
    const path = `/v1/products/${encodeURIComponent(id)}`
    this.product = new Remote(() => shell.call<Product>('GET', path), shell.changed)
  }

  view(): unknown {
    return html`
      <p class="small"><a href="#/health">The whole catalogue</a></p>
      ${this.product.view(productView)}
    `
  }
}

function productView(product: Product): unknown {
  const { name, brand, facts } = product
  const stated = facts.filter(({ status }) => status !== 'not-stated')
  return html`
    <section class="card" aria-labelledby="product">
      <h2 id="product">${name}</h2>
      <p class="muted">${brand}. What is not sure enough is recorded, and its value is not repeated.</p>
      ${recordTableView({
        caption: 'All that is recorded of it',
        head: ['Fact', 'Value', 'Status', 'What it rests on'],
        rows: stated.map((fact) => factRow(product, fact)),
      })}
    </section>
    ${notStatedView(product)}
  `
}

const factRow = (product: Product, fact: Fact): readonly unknown[] => [
  nameIn(product, fact),
  valueView(fact),
  html`<span class="badge">${statusName(fact.status)}</span>`,
  html`<details>
    <summary>Evidence<span class="hidden"> for ${nameIn(product, fact)}</span></summary>
    ${sourcesView(fact, product.evidence)}
  </details>`,
]

/** The attributes that are not stated. A claim that nobody makes is not missing. */
function notStatedView(product: Product): unknown {
  const missing = product.facts.filter(
    ({ status, attribute }) => status === 'not-stated' && !Object.hasOwn(product.claims, attribute),
  )
  if (missing.length === 0) return nothing
  return html`
    <section class="card" aria-labelledby="not-stated">
      <h2 id="not-stated">Not stated</h2>
      <ul class="words">
        ${missing.map((fact) => html`<li>${nameIn(product, fact)}</li>`)}
      </ul>
    </section>
  `
}

function nameIn({ attributes, claims }: Product, { attribute }: Fact): string {
  const isClaim = Object.hasOwn(claims, attribute)
  const label = (isClaim ? claims : attributes)[attribute]?.label
  return attributeName(label ?? attribute.replaceAll('_', ' '), isClaim)
}
