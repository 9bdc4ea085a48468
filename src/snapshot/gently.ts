import type { Steps } from '#catalog'

/** How long others wait at most for a turn, apart from a step that takes longer by itself. */
const TURN_MS = 4

/** Does steps, and gives everything else that waits for the process a turn in between. */
export async function gently<Made>(steps: Steps<Made>): Promise<Made> {
  for (;;) {
    const end = performance.now() + TURN_MS
    do {
      const { done, value } = steps.next()
      if (done) return value
    } while (performance.now() < end)
    await new Promise((resolve) => {
      setImmediate(resolve)
    })
  }
}
