import { html, nothing } from 'lit/html.js'
import type { EventProduct } from '../base/events.js'
import { dayIn, shareIn } from '../base/format-facts.js'
import { cautionPoints, pointView, priceView } from '../base/points-view.js'
import { firstWebAddress, webAddress } from '../base/safe-link.js'
import type { Say } from '../base/view-language.js'
import type { Evidence, RankedProduct, Recommendation } from '../base/types.js'
import type { ShownRanking } from './shown-ranking.js'

/** A ranked product: reasons for and against, cautions, and only then the cart. */
export function productView(
  ranked: RankedProduct,
  { tooCloseToCall, evidence }: Recommendation,
  shown: ShownRanking,
): unknown {
  const { product, rank, reasons = [], cautions, known } = ranked
  const { say, locale } = shown
  return html`
    <li class="card" part="card">
      ${rank === 1 && !tooCloseToCall ? html`<p class="badge" part="badge">${say('bestMatch')}</p>` : nothing}
      <h3 lang=${shown.itsLang}>${product.name}</h3>
      <p class="muted">${product.brand}</p>
      ${priceView(product.price, product.pricePerUnit, shown)}
      <ul class="reasons">
        ${reasons.map(({ kind, text }) => pointView(kind, text, shown))} ${cautionPoints(cautions, shown)}
      </ul>
      <p class="muted small">${say('known', { known: known[0], asked: known[1] })}</p>
      ${interestView(ranked, shown)} ${sourcesView(ranked, { evidence, locale, say })}
      ${actionsView(ranked, shown)}
    </li>
  `
}

function interestView(
  { merchantShare, standsAboveDominator }: RankedProduct,
  { say, locale }: ShownRanking,
): unknown {
  return html`
    ${
      merchantShare > 0
        ? html`<p class="notice">${say('merchant', { share: shareIn(locale, merchantShare) })}</p>`
        : nothing
    }
    ${standsAboveDominator.length > 0 ? html`<p class="notice">${say('standsAbove')}</p>` : nothing}
  `
}

interface SourceBook {
  readonly evidence: Readonly<Record<string, Evidence>>
  readonly locale: string
  readonly say: Say
}

/** The sources that the reasons and cautions of a product rest on. */
function sourcesView({ reasons = [], cautions }: RankedProduct, book: SourceBook): unknown {
  const ids = new Set([...reasons, ...cautions].flatMap(({ evidence }) => evidence))
  const evidence = [...ids].flatMap((id) => book.evidence[id] ?? [])
  if (evidence.length === 0) return nothing
  return html`
    <details>
      <summary>${book.say('sources')}</summary>
      <ul class="small">
        ${evidence.map((one) => html`<li>${sourceView(one, book)}</li>`)}
      </ul>
    </details>
  `
}

function sourceView({ address, quote, retrieved }: Evidence, { locale, say }: SourceBook): unknown {
  const web = webAddress(address)
  return html`
    ${quote === null ? nothing : html`<q>${quote}</q>`}
    ${
      web === null
        ? say('sourcePrivate')
        : html`<a href=${web.href} rel="noopener noreferrer">${web.host}</a>`
    }${retrieved === null ? nothing : say('sourceRetrieved', { date: dayIn(locale, retrieved) })}
  `
}

function actionsView({ productId, rank, product }: RankedProduct, shown: ShownRanking): unknown {
  const { name, brand, price, attributes } = product
  const { say, compared, cartStateOf, add, visit, compare } = shown
  const event: EventProduct = { productId, name, brand, price, rank }
  const state = cartStateOf(productId)
  const address = firstWebAddress(Object.values(attributes))
  return html`
    <div class="actions">
      <button
        type="button"
        class="primary"
        part="button-primary"
        aria-label=${say('addThis', { name })}
        aria-disabled=${state === 'adding' ? 'true' : 'false'}
        @click=${() => add(event)}
      >
        ${say('addToCart')}
      </button>
      <label class="check">
        <input
          type="checkbox"
          aria-label=${say('compareThis', { name })}
          .checked=${compared.has(productId)}
          @change=${(event: Event) => compare(productId, event.target as HTMLInputElement)}
        />
        <span>${say('compare')}</span>
      </label>
      ${
        address === null
          ? nothing
          : html`<a href=${address.href} rel="noopener noreferrer" @click=${() => visit(event)}
              >${say('visit', { host: address.host })}</a
            >`
      }
    </div>
    <p class="small" role="status">${state === null ? nothing : say(state)}</p>
  `
}
