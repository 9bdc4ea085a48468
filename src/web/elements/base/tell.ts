import type { CandourEvents } from './events.js'
import { heldCode } from './held-code.js'

/** An element that tells the page; `quiet` where telling would say that a safety answer closed gates. */
export interface Teller extends HTMLElement {
  readonly quiet: boolean
}

/** Tells the page; false when the page took it over. */
export function tell<Name extends keyof CandourEvents>(
  target: Teller,
  name: Name,
  detail: CandourEvents[Name],
): boolean {
  // A cart has to be told whatever was answered; a record of visits has not.
  if (target.getAttribute('analytics') === 'ga4' && !target.quiet) {
    heldCode('analytics', () => import('./analytics.js')).then(
      ({ mirror }) => mirror(name, detail),
      () => {}, // A shopper does not miss it.
    )
  }
  const cancelable = name === 'cq-add-to-cart'
  return target.dispatchEvent(new CustomEvent(name, { bubbles: true, composed: true, cancelable, detail }))
}
