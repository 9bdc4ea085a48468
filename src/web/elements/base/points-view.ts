import { html, nothing } from 'lit/html.js'
import { dayIn, priceIn } from './format-facts.js'
import type { ViewLanguage } from './view-language.js'
import type { Caution, Price, PricePerUnit } from './types.js'

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

/** The price of a product, what day it is of, and the price of a unit where there is one. */
export function priceView(
  price: Price,
  perUnit: PricePerUnit | null = null,
  { locale, say }: ViewLanguage,
): unknown {
  if (price === null) return html`<p class="price" part="price">${say('priceNotStated')}</p>`
  const { date, dateKind } = price
  const day = dateKind === null ? 'priceOf' : priceDates[dateKind]
  return html`<p class="price" part="price">
    <strong>${priceIn(locale, price)}</strong>${
      date === null ? nothing : html` <small class="muted">${say(day, { date: dayIn(locale, date) })}</small>`
    }${
      perUnit === null
        ? nothing
        : html`<br />${say('pricePerUnit', { price: priceIn(locale, perUnit), unit: perUnit.unit })}`
    }
  </p>`
}
