import { html, nothing } from 'lit/html.js'
import { dayIn, priceIn } from './format-facts.js'
import type { ViewLanguage } from './view-language.js'
import type { Caution, Price, PricePerUnit, Product } from './types.js'

/** The cautions of a product, as items of a list. */
export const cautionPoints = (cautions: readonly Caution[], language: ViewLanguage): unknown =>
  cautions.map(({ text }) => pointView('caution', text, language))

/** One item of a list: something for a product, against it, or to be careful about. */
export function pointView(
  kind: 'for' | 'against' | 'caution',
  text: string,
  { say, itsLang }: ViewLanguage,
): unknown {
  return html`<li class=${kind}>
    <span class="hidden">${say(kind)}</span>
    <span lang=${itsLang}>${text}</span>
  </li>`
}

const priceDates = { published: 'pricePublished', seen: 'priceSeen' } as const

/** What a price is shown from. What a service of an older release does not say is absent. */
interface Priced {
  readonly price: Price
  readonly salePrice?: Price
  readonly unitPrice?: Product['unitPrice']
  readonly pricePerUnit?: PricePerUnit | null
}

/** What a product costs and what day that is of; on sale the price before it, struck through; and the price of a unit. */
export function priceView(priced: Priced, language: ViewLanguage): unknown {
  const { locale, say } = language
  const { price, salePrice = null } = priced
  const now = salePrice ?? price
  if (now === null) return html`<p class="price" part="price">${say('priceNotStated')}</p>`
  const { date, dateKind } = now
  const day = dateKind === null ? 'priceOf' : priceDates[dateKind]
  const perUnit = perUnitText(priced, language)
  return html`<p class="price" part="price">
    ${salePrice === null || price === null ? nothing : beforeView(price, language)}<strong>${priceIn(locale, now)}</strong>${
      date === null ? nothing : html` <small class="muted">${say(day, { date: dayIn(locale, date) })}</small>`
    }${perUnit === null ? nothing : html`<br />${perUnit}`}
  </p>`
}

/** Not all screen readers say what is struck through, so it is said in words too. */
const beforeView = (price: NonNullable<Price>, { locale, say }: ViewLanguage): unknown =>
  html`<span class="hidden">${say('priceBefore')}</span> <s class="muted">${priceIn(locale, price)}</s>
    <span class="hidden">${say('priceNow')}</span> `

function perUnitText(
  { unitPrice = null, pricePerUnit = null }: Priced,
  { locale, say }: ViewLanguage,
): string | null {
  const perUnit = unitPrice ?? pricePerUnit
  if (perUnit === null) return null
  const unit = 'per' in perUnit ? perUnit.per : perUnit.unit
  return say('pricePerUnit', { price: priceIn(locale, perUnit), unit })
}
