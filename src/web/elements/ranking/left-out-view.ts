import { html, nothing } from 'lit/html.js'
import type { ViewLanguage } from '../base/view-language.js'
import type { Recommendation } from '../base/types.js'

const kinds = ['contraindication', 'market', 'withdrawal', 'availability', 'preference'] as const

interface LeftOut {
  readonly recommendation: Recommendation
  /** By product, once they were fetched. */
  readonly names: ReadonlyMap<string, string>
  readonly language: ViewLanguage
  readonly onOpen: () => void
}

/** How many products were left out and by what kind of rule; on request each rule's text once, with those it closed on. */
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
        ${[...productsByText(excluded)].map(
          ([text, ids]) => html`
            ${ids.map((id) => html`<dt>${names.get(id) ?? id}</dt>`)}
            <dd>${text}</dd>
          `,
        )}
      </dl>
      ${more > 0 ? html`<p>${say('moreLeftOut', { n: more })}</p>` : nothing}
    </details>
  `
}

/** The ids of the products by what is said of them. */
function productsByText(
  excluded: NonNullable<Recommendation['excluded']>,
): ReadonlyMap<string, readonly string[]> {
  const byText = new Map<string, readonly string[]>()
  for (const { productId, gates } of excluded) {
    for (const text of new Set(gates.map((gate) => gate.text)))
      byText.set(text, [...(byText.get(text) ?? []), productId])
  }
  return byText
}
