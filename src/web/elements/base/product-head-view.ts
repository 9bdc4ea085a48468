import { html, nothing } from 'lit/html.js'
import { numberIn } from './format-facts.js'
import { priceView } from './points-view.js'
import { webAddress } from './safe-link.js'
import type { Product } from './types.js'
import type { ViewLanguage } from './view-language.js'

/** What a card says of a product before all else. */
type Headed = Pick<
  Product,
  'name' | 'brand' | 'image' | 'url' | 'price' | 'salePrice' | 'unitPrice' | 'availability' | 'rating'
> &
  Partial<Pick<Product, 'pricePerUnit'>>

interface Head {
  /** Over the name; nothing where there is none. */
  readonly above?: unknown
  /** The heading with the name in it, which is a link where the product has a page. */
  readonly heading: (name: unknown) => unknown
  readonly visit: () => void
}

/** The picture, and beside it the name, the brand, whether it can be had, and what it costs. */
export function productHeadView(product: Headed, head: Head, language: ViewLanguage): unknown {
  const { name, brand, url } = product
  const page = webAddress(url)
  const linked =
    page === null
      ? name
      : html`<a href=${page.href} rel="noopener noreferrer" @click=${head.visit}>${name}</a>`
  return html`
    <div class="about">
      ${pictureView(product)}
      <div>
        ${head.above ?? nothing} ${head.heading(linked)}
        <div class="facts">
          ${name.startsWith(brand) ? nothing : html`<p class="muted">${brand}</p>`}
          ${priceView(product, language)} ${stockView(product, language)} ${ratingView(product, language)}
        </div>
      </div>
    </div>
  `
}

/** In a box of its own size before it is there, and fetched when it comes near the screen, without saying from where. */
function pictureView({ image }: Headed): unknown {
  const address = webAddress(image?.url)
  if (address === null) return nothing
  return html`<img
    class="picture"
    part="picture"
    src=${address.href}
    alt=${image?.alt ?? ''}
    width="96"
    height="96"
    loading="lazy"
    decoding="async"
    referrerpolicy="no-referrer"
  />`
}

function stockView({ availability }: Headed, { say }: ViewLanguage): unknown {
  // A service of an older release does not say it.
  if (!availability || availability === 'in_stock') return nothing
  return html`<p class="stock" part="stock">${say(availability)}</p>`
}

const ratingView = ({ rating }: Headed, { say, locale }: ViewLanguage): unknown =>
  typeof rating === 'number'
    ? html`<p class="muted">${say('rated', { rating: numberIn(locale, rating) })}</p>`
    : nothing
