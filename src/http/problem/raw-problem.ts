import { STATUS_CODES } from 'node:http'
import type { Problem } from '../../errors.js'
import { problemBody, problemKinds, problemMediaType } from './problem-json.js'

/** A whole HTTP answer as text, for a request that the parser refused before there was a response object. */
export function rawProblem(problem: Problem, requestId: string): string {
  const { status } = problemKinds[problem.code]
  const body = JSON.stringify(problemBody(problem, requestId))
  return [
    `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}`,
    `Date: ${new Date().toUTCString()}`,
    `Content-Type: ${problemMediaType}`,
    `Content-Length: ${Buffer.byteLength(body)}`,
    'Cache-Control: no-store',
    'X-Content-Type-Options: nosniff',
    `X-Request-Id: ${requestId}`,
    'Connection: close',
    '',
    body,
  ].join('\r\n')
}
