import { Writable } from 'node:stream'
import { createLogger } from '../../src/logger.js'

/** A logger and the lines it wrote, each as it was written; everything it was told unless a level is named. */
export function capturedLog(level: 'info' | 'silly' = 'silly') {
  const lines: string[] = []
  const stream = new Writable({
    write(chunk: Buffer, _encoding, done) {
      lines.push(chunk.toString())
      done()
    },
  })
  return { logger: createLogger(level, stream), lines }
}
