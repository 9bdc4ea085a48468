import type { Request, RequestHandler, Response } from 'express'
import { LRUCache } from 'lru-cache'
import { whoCalls } from './access/caller.js'
import { clientAddress } from './client-address.js'
import { clientKey } from './client-key.js'
import { parseRateLimit, type RateLimit } from './rate-limit-setting.js'
import { Problem } from './errors.js'

const clientsMax = 100_000

/**
 * Counts requests per key, or per address where there is no good one, in windows that start with the first request. A
 * key may have a limit of its own instead of `limit`. Memory is bounded: the client not seen for longest is forgotten
 * first. `now` is in milliseconds.
 */
export function rateLimit(limit: RateLimit, proxyHops: number, now: () => number): RequestHandler {
  const windows = new LRUCache<string, { endsAt: number; count: number }>({ max: clientsMax })

  function count(client: string, seconds: number) {
    const known = windows.get(client)
    const window = known && known.endsAt > now() ? known : { endsAt: now() + seconds * 1000, count: 0 }
    window.count += 1
    windows.set(client, window)
    return window
  }

  return (req, res, next) => {
    const { client, own } = clientOf(req, res, proxyHops)
    const allowed = own ?? limit
    if (allowed === 'off') {
      next()
      return
    }
    const { requests, seconds } = allowed
    const window = count(client, seconds)
    const waitSeconds = Math.ceil((window.endsAt - now()) / 1000)
    res.setHeader('RateLimit-Policy', `"default";q=${requests};w=${seconds}`)
    res.setHeader('RateLimit', `"default";r=${Math.max(0, requests - window.count)};t=${waitSeconds}`)
    if (window.count > requests) {
      res.setHeader('Retry-After', waitSeconds)
      throw new Problem('rate-limited', 'Too many requests from this key or address; see Retry-After.')
    }
    next()
  }
}

function clientOf(req: Request, res: Response, proxyHops: number): { client: string; own: RateLimit | null } {
  const caller = whoCalls(res)
  const key = caller instanceof Problem ? null : caller.key
  if (key === null) return { client: clientKey(clientAddress(req, proxyHops)), own: null }
  return {
    client: `key ${key.site} ${key.id}`,
    own: key.rateLimit === null ? null : parseRateLimit(key.rateLimit),
  }
}
