import { html, nothing } from 'lit/html.js'
import { eventProductOf } from '../base/events.js'
import { dayIn, shareIn } from '../base/format-facts.js'
import { productHeadView } from '../base/product-head-view.js'
import { cautionPoints, pointView } from '../base/points-view.js'
import { firstWebAddress, webAddress } from '../base/safe-link.js'
import type { Evidence, RankedProduct, Recommendation } from '../base/types.js'
import { scoreView } from './score-view.js'
import type { ShownRanking } from './shown-ranking.js'

/** The last place that does not look small. */
const NEAR_MAX = 3

/** What is shown of a ranking's products beside each. */
interface Beside {
  readonly recommendation: Recommendation
  readonly shown: ShownRanking
}

/** A ranked product: its place, the best reason for it, what to watch, what made the place, and only then the cart. */
export function productView(
  ranked: RankedProduct,
  recommendation: Recommendation,
  shown: ShownRanking,
): unknown {
  const { product, rank, badge, known } = ranked
  const { say, itsLang } = shown
  const isShared = recommendation.ranking.filter((one) => one.rank === rank).length > 1
  return html`
    <li class="card ${lookOf(rank)}" part="card">
      ${productHeadView(
        product,
        {
          above: html`<p class="place">
            <strong>${say(isShared ? 'placeShared' : 'placeRanked', { n: rank })}</strong>
            ${badge === null ? nothing : html`<span class="badge" part="badge">${say('bestMatch')}</span>`}
          </p>`,
          heading: (name) => html`<h3 lang=${itsLang}>${name}</h3>`,
          visit: () => shown.visit(eventProductOf(ranked)),
        },
        shown,
      )}
      ${pointsView(ranked, shown)} ${scoreView(ranked, shown)}
      ${
        known[1] === 0
          ? nothing
          : html`<p class="muted small">${say('known', { known: known[0], asked: known[1] })}</p>`
      }
      ${interestView(ranked, shown)} ${sourcesView(ranked, { recommendation, shown })}
      ${actionsView(ranked, shown)}
    </li>
  `
}

/** Level products look alike. */
const lookOf = (rank: number): string => (rank === 1 ? 'first' : rank <= NEAR_MAX ? 'near' : 'far')

/** The best reason, what may harm, what it lacks and what to be careful about. More reasons for it are folded, and no more. */
function pointsView({ reasons = [], cautions }: RankedProduct, shown: ShownRanking): unknown {
  const { say } = shown
  const [best, ...more] = reasons.filter(({ kind }) => kind === 'for')
  const against = reasons.filter(({ kind }) => kind === 'against')
  const point = ({ kind, text }: (typeof reasons)[number]): unknown => pointView(kind, text, shown)
  return html`
    ${best === undefined ? html`<p class="muted">${say('noneFor')}</p>` : nothing}
    <ul class="reasons">
      ${best === undefined ? nothing : point(best)} ${against.map(point)} ${cautionPoints(cautions, shown)}
    </ul>
    ${
      more.length === 0
        ? nothing
        : html`<details class="fold">
            <summary>${say('moreFor', { n: more.length })}</summary>
            <ul class="reasons">
              ${more.map(point)}
            </ul>
          </details>`
    }
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

/** The sources that the reasons and cautions of a product rest on. */
function sourcesView(
  { product, reasons = [], cautions }: RankedProduct,
  { recommendation, shown }: Beside,
): unknown {
  const { say } = shown
  const ids = new Set([...reasons, ...cautions].flatMap(({ evidence }) => evidence))
  const evidence = [...ids].flatMap((id) => recommendation.evidence[id] ?? [])
  if (evidence.length === 0) return nothing
  return html`
    <details>
      <summary aria-label=${say('sourcesOf', { name: product.name })}>${say('sources')}</summary>
      <ul class="small">
        ${evidence.map((one) => html`<li>${sourceView(one, shown)}</li>`)}
      </ul>
    </details>
  `
}

function sourceView({ address, quote, retrieved }: Evidence, { locale, say }: ShownRanking): unknown {
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

/** Whether it can be put into a cart. What is said of no stock is left to the shop. */
const isSold = ({ availability }: RankedProduct['product']): boolean =>
  availability !== 'out_of_stock' && availability !== 'discontinued'

function cartView(ranked: RankedProduct, { say, cartStateOf, add }: ShownRanking): unknown {
  const { productId, rank, product } = ranked
  return html`
    <button
      type="button"
      class=${rank === 1 ? 'primary' : nothing}
      part="button-primary"
      aria-label=${say('addThis', { name: product.name })}
      aria-disabled=${cartStateOf(productId) === 'adding' ? 'true' : 'false'}
      @click=${() => add(eventProductOf(ranked))}
    >
      ${say('addToCart')}
    </button>
  `
}

function actionsView(ranked: RankedProduct, shown: ShownRanking): unknown {
  const { productId, product } = ranked
  const { name, url, attributes } = product
  const { say, compared, cartStateOf, visit, compare } = shown
  const event = eventProductOf(ranked)
  const state = cartStateOf(productId)
  const address = firstWebAddress([url, ...Object.values(attributes)])
  return html`
    <div class="actions">
      ${isSold(product) ? cartView(ranked, shown) : nothing}
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
