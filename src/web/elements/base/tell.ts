import type { CandourEvents } from './events.js'
import { loadVerifiedChunk } from './load-verified-chunk.js'

/** An element that sends events to the page; `quiet` where they would give away that a safety answer closed gates. */
export interface Teller extends HTMLElement {
  readonly quiet: boolean
}

/** Sends an event to the page. False where the page prevented its default, and so took it over. */
export function tell<Name extends keyof CandourEvents>(
  target: Teller,
  name: Name,
  detail: CandourEvents[Name],
): boolean {
  // A quiet element still has to tell the cart. It need not be in a record of visits.
  if (target.getAttribute('analytics') === 'ga4' && !target.quiet) {
    loadVerifiedChunk('analytics', () => import('./analytics.js')).then(
      ({ mirror }) => mirror(name, detail),
      () => {}, // No shopper misses a record of visits.
    )
  }
  const cancelable = name === 'cq-add-to-cart'
  return target.dispatchEvent(new CustomEvent(name, { bubbles: true, composed: true, cancelable, detail }))
}
