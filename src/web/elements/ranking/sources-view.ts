import { html, nothing } from 'lit/html.js'
import { dayIn } from '../base/format-facts.js'
import { webAddress } from '../base/safe-link.js'
import type { Say } from '../base/say.js'
import type { Evidence, RankedProduct } from '../base/types.js'

interface Book {
  readonly evidence: Readonly<Record<string, Evidence>>
  readonly locale: string
  readonly say: Say
}

/** What the reasons and cautions of a product rest on. */
export function sourcesView({ reasons = [], cautions }: RankedProduct, book: Book): unknown {
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

function sourceView({ address, quote, retrieved }: Evidence, { locale, say }: Book): unknown {
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
