import type { RequestHandler } from 'express'
import { LRUCache } from 'lru-cache'
import { clientKey } from './client-key.js'
import type { RateLimit } from './config.js'
import { Problem } from './errors.js'

const clientsMax = 100_000

/**
 * Counts requests per client in windows that start with a client's first request. Memory is bounded: the client
 * not seen for longest is forgotten first. `now` is in milliseconds.
 */
export function rateLimit(limit: RateLimit, now: () => number): RequestHandler {
  if (limit === 'off') return (_req, _res, next) => next()
  const { requests, seconds } = limit
  const windows = new LRUCache<string, { endsAt: number; count: number }>({ max: clientsMax })

  function count(client: string) {
    const known = windows.get(client)
    const window = known && known.endsAt > now() ? known : { endsAt: now() + seconds * 1000, count: 0 }
    window.count += 1
    windows.set(client, window)
    return window
  }

  return (req, res, next) => {
    const window = count(clientKey(req.socket.remoteAddress))
    const waitSeconds = Math.ceil((window.endsAt - now()) / 1000)
    res.setHeader('RateLimit-Policy', `"default";q=${requests};w=${seconds}`)
    res.setHeader('RateLimit', `"default";r=${Math.max(0, requests - window.count)};t=${waitSeconds}`)
    if (window.count > requests) {
      res.setHeader('Retry-After', waitSeconds)
      throw new Problem('rate-limited', 'Too many requests from this address; see Retry-After.')
    }
    next()
  }
}
