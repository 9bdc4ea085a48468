import { randomUUID } from 'node:crypto'
import type { Duplex } from 'node:stream'
import { Problem } from '../../errors.js'
import type { Logger } from '../../logger.js'
import { problemKinds } from './problem-json.js'
import { rawProblem } from './raw-problem.js'

const lingerMs = 1000

/** Answers a request that Node's parser refused, on its socket, and closes the socket. */
export function answerClientError(error: NodeJS.ErrnoException, socket: Duplex, logger: Logger): void {
  if (error.code === 'ECONNRESET' || !socket.writable) return
  const problem = problemOf(error.code)
  const requestId = randomUUID()
  socket.end(rawProblem(problem, requestId))
  // To close at once would reset a caller that is still sending, and the answer would be lost.
  setTimeout(() => socket.destroy(), lingerMs).unref()
  const { status } = problemKinds[problem.code]
  logger.info({ message: 'request', requestId, route: 'unmatched', status })
}

function problemOf(code: string | undefined): Problem {
  switch (code) {
    case 'HPE_HEADER_OVERFLOW':
      return new Problem('header-too-large', 'The header is larger than this service accepts.')
    case 'ERR_HTTP_REQUEST_TIMEOUT':
      return new Problem('request-timeout', 'The request did not arrive in time.')
    default:
      return new Problem('bad-request', 'This is not a valid HTTP request.')
  }
}
