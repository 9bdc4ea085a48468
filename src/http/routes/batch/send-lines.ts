import { once } from 'node:events'
import type { Response } from 'express'

/**
 * Writes each line as soon as it is there, and takes the next only once the reader has room. A reader who moves
 * nothing for `stallMs` is cut off, and one who is gone ends it: both throw nothing, and the lines are closed.
 */
export async function sendLines(lines: AsyncIterable<string>, res: Response, stallMs: number): Promise<void> {
  const gone = new AbortController()
  res.once('close', () => gone.abort())
  let stall: NodeJS.Timeout | undefined
  try {
    for await (const line of lines) {
      clearTimeout(stall)
      stall = setTimeout(() => res.destroy(), stallMs)
      if (!res.write(`${line}\n`)) await once(res, 'drain', { signal: gone.signal })
    }
    res.end()
  } catch (error) {
    if (!gone.signal.aborted) throw error
  } finally {
    clearTimeout(stall)
  }
}
