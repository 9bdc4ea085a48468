import { html, nothing } from 'lit/html.js'
import { dayIn } from '../../elements/base/format-facts.js'
import { webAddress } from '../../elements/base/safe-link.js'
import type { Evidence } from '../base/types.js'

const kinds: Readonly<Record<Evidence['kind'], string>> = {
  seed: 'The article this catalogue starts from',
  page: 'A page',
  unverified: 'From memory, not looked up',
}
const speakers: Readonly<Record<Evidence['basis'], string>> = {
  'independent-test': 'an independent test',
  brand: 'the brand',
  retailer: 'a retailer',
  press: 'the press',
  user: 'a user',
}
const subjects: Readonly<Record<Evidence['scope'], string>> = {
  product: 'this product',
  range: 'its range',
  ingredient: 'something in it',
  category: 'the whole category',
}

/** A piece of evidence: who said it, of what, where, when it was read, and how surely. */
export const evidenceView = (one: Evidence): unknown => html`
  <p>${wordsView(one)}</p>
  <p class="muted small">
    ${kinds[one.kind]}: ${addressView(one)}. Said by ${speakers[one.basis]}, of ${subjects[one.scope]}.
    ${one.retrieved === null ? nothing : html`Read ${dayIn('en-GB', one.retrieved)}.`} Confidence
    ${one.confidence}.${one.interest === null ? nothing : html` Interest: ${one.interest}.`}
  </p>
`

function wordsView({ quote, class: about }: Evidence): unknown {
  if (quote !== null) return html`<q>${quote}</q>`
  return about === null ? 'No words are kept.' : 'The words are about physiology and are not repeated.'
}

function addressView({ address }: Evidence): unknown {
  const web = webAddress(address)
  return web === null
    ? 'no public address'
    : html`<a href=${web.href} rel="noopener noreferrer">${web.host}</a>`
}
