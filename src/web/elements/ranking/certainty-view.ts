import { html, nothing } from 'lit/html.js'
import { barView } from '../base/bar-view.js'
import type { Recommendation } from '../base/types.js'
import type { Say, ViewLanguage } from '../base/view-language.js'

/** How sure it is that the first is first: in words, and its share as a picture. */
export function certaintyView(recommendation: Recommendation, { say }: ViewLanguage): unknown {
  const { certainty, firstPlaceShare } = recommendation
  const isOfMany = recommendation.rankedCount > 1 && sharingFirst(recommendation) === 1
  return html`
    <div class="certainty" part="certainty">
      <p><strong>${say(`certainty_${certainty}`)}</strong> ${shareText(recommendation, say)}</p>
      ${isOfMany ? barView([{ tone: 0, size: firstPlaceShare ?? 0 }]) : nothing}
    </div>
  `
}

const sharingFirst = ({ ranking }: Recommendation): number => ranking.filter(({ rank }) => rank === 1).length

function shareText(recommendation: Recommendation, say: Say): string {
  const n = sharingFirst(recommendation)
  if (recommendation.rankedCount === 1) return say('onlyOne')
  if (n > 1) return say('sharedFirst', { n })
  const share = recommendation.firstPlaceShare ?? 0
  // Rounded down, so that it never says more than is known.
  return share === 1 ? say('staysFirstAlways') : say('staysFirst', { n: Math.floor(share * 100) })
}
