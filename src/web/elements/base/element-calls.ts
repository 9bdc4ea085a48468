import { CallState } from './call-state.js'
import { tell, type Teller } from './tell.js'

interface Caller extends Teller {
  /** Shows what changed; then moves the focus to the selector, where one is given. */
  show(focus?: string): void
}

/** The state of the calls of an element that can stand by itself, which tells the page of each failure. */
export const callStateOf = (element: Caller): CallState =>
  new CallState(
    () => element.show(),
    ({ kind, type = null }, cause) => {
      if (!element.quiet) tell(element, 'cq-error', { kind, type })
      if (cause === 'pressed') element.show('#failed')
    },
  )
