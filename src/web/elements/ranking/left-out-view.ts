import { html, nothing } from 'lit/html.js'
import type { ViewLanguage } from '../base/view-language.js'
import type { Recommendation } from '../base/types.js'

const kinds = ['contraindication', 'market', 'withdrawal', 'preference'] as const

interface LeftOut {
  readonly recommendation: Recommendation
  /** By product, once they were fetched. */
  readonly names: ReadonlyMap<string, string>
  readonly language: ViewLanguage
  readonly onOpen: () => void
}

/** How many products were left out and by what kind of rule; on request which, and each rule's text. */
export function leftOutView({ recommendation, names, language, onOpen }: LeftOut): unknown {
  const { say, itsLang } = language
  const { excluded = [], excludedCount, excludedByKind } = recommendation
  if (excludedCount === 0) return nothing
  const counts = kinds.flatMap((kind) => {
    const n = excludedByKind[kind] ?? 0
    return n === 0 ? [] : [say(kind, { n })]
  })
  const more = excludedCount - excluded.length
  return html`
    <details class="left-out" @toggle=${onOpen}>
      <summary>${say('leftOut', { n: excludedCount })}</summary>
      <ul class="counts">
        ${counts.map((text) => html`<li>${text}</li>`)}
      </ul>
      <dl lang=${itsLang}>
        ${excluded.map(
          ({ productId, gates }) => html`
            <dt>${names.get(productId) ?? productId}</dt>
            ${[...new Set(gates.map(({ text }) => text))].map((text) => html`<dd>${text}</dd>`)}
          `,
        )}
      </dl>
      ${more > 0 ? html`<p>${say('moreLeftOut', { n: more })}</p>` : nothing}
    </details>
  `
}
