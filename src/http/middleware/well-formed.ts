import type { RequestHandler } from 'express'
import { Problem } from '../../errors.js'

/**
 * Refuses requests that Node lets through although they are malformed, or that Node would answer with an empty body.
 *
 * @throws {Problem} bad-request | expectation-failed
 */
export const wellFormed: RequestHandler = (req, _res, next) => {
  if (req.httpVersion === '1.1' && req.headers.host === undefined) {
    throw new Problem('bad-request', 'The Host header is missing.')
  }
  if (!/^100-continue$/i.test(req.headers.expect ?? '100-continue')) {
    throw new Problem('expectation-failed', 'The only expectation met here is 100-continue.')
  }
  if (!isDecodable(req.path))
    throw new Problem('bad-request', 'The address is not a valid one in percent-encoded UTF-8.')
  next()
}

function isDecodable(path: string): boolean {
  try {
    // No id has a NUL, and the store refuses one.
    return !decodeURIComponent(path).includes('\0')
  } catch {
    return false
  }
}
