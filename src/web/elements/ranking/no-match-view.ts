import { html, nothing } from 'lit/html.js'
import type { Say } from '../base/view-language.js'
import type { Recommendation } from '../base/types.js'
import { wishGate } from '../base/wish-gate.js'

interface NoMatch {
  readonly recommendation: Recommendation
  readonly say: Say
  /** The shopper's words for the wishes behind these gates. */
  readonly wishesOf: (drop: readonly string[]) => readonly string[]
  /** Ranks again without the wishes behind these gates; null where the page cannot. */
  readonly relax: ((drop: readonly string[]) => void) | null
}

/** What is said when nothing is ranked. Only wishes are ever offered for dropping, never a rule. */
export function noMatchView({ recommendation, say, wishesOf, relax }: NoMatch): unknown {
  const { relaxations, excludedByKind } = recommendation
  const isSafety = excludedByKind.contraindication !== undefined
  const offers = relax === null ? [] : relaxations
  return html`
    <p>${isSafety ? say('noneForSafetyWhy') : offers.length > 0 ? say('noMatchWhy') : say('noMatchPlain')}</p>
    ${
      offers.length === 0
        ? nothing
        : html`<ul class="offers">
            ${offers.map(
              ({ drop, wouldRankCount }) =>
                html`<li>
                  <button type="button" part="button-secondary" @click=${() => relax?.(drop)}>
                    ${say('relax', { wish: wishIn(drop, wishesOf, say), n: wouldRankCount })}
                  </button>
                </li>`,
            )}
          </ul>`
    }
  `
}

/** The heading over an empty ranking. */
export const noMatchTitle = ({ excludedByKind }: Recommendation, say: Say): string =>
  excludedByKind.contraindication === undefined ? say('noMatch') : say('noneForSafety')

function wishIn(drop: readonly string[], wishesOf: NoMatch['wishesOf'], say: Say): string {
  const strict = drop.some((gate) => wishGate(gate)?.kind === 'strict') ? [say('strictWish')] : []
  const words = [...strict, ...wishesOf(drop)]
  return words.length === 0 ? say('anotherWish') : words.join(' + ')
}
