import { Busy } from './busy.js'
import { tell, type Teller } from './tell.js'

interface Caller extends Teller {
  /** Shows what changed; then, where there is a selector, moves the focus there. */
  show(focus?: string): void
}

/** The calls of an element that may stand by itself: the page is told of failures. */
export const callsOf = (element: Caller): Busy =>
  new Busy(
    () => element.show(),
    ({ kind, type = null }, cause) => {
      if (!element.quiet) tell(element, 'cq-error', { kind, type })
      if (cause === 'pressed') element.show('#failed')
    },
  )
