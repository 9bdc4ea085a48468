import type { IncomingMessage } from 'node:http'
import type { Request, RequestHandler, Response } from 'express'
import { LRUCache } from 'lru-cache'
import { whoCalls } from './caller.js'
import { parseRateLimit, type RateLimit } from '../../config.js'
import { Problem } from '../../errors.js'

const clientsMax = 100_000

/**
 * Counts requests per key, or per address without a good key, in windows that start with the first request. A key may have
 * a limit of its own in place of `limit`. At most 100,000 clients are remembered; the one not seen for longest is
 * forgotten first. `now` is in milliseconds.
 *
 * @throws {Problem} rate-limited, with `Retry-After` in seconds
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

/**
 * The address of a request's sender: the address of the connection, or the one that the outermost of our own `proxyHops`
 * proxies saw. Each of them adds one address to X-Forwarded-For; the caller may have written the earlier ones.
 */
function clientAddress(
  { headers, socket }: Pick<IncomingMessage, 'headers' | 'socket'>,
  proxyHops: number,
): string | undefined {
  const seen = [headers['x-forwarded-for'] ?? []].flat().join(',').split(',')
  const address = proxyHops === 0 ? undefined : seen.at(-proxyHops)?.trim()
  return address === undefined || address === '' ? socket.remoteAddress : address
}

/** The client that a request counts against: an IPv4 address, or the /64 network of an IPv6 address. */
export function clientKey(address = 'unknown'): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1]
  if (mapped) return mapped
  if (!address.includes(':')) return address
  const [head = '', tail = ''] = address.split('::')
  const before = groupsOf(head)
  const after = groupsOf(tail)
  const zeros = Array.from({ length: 8 - before.length - after.length }, () => '0')
  return [...before, ...zeros, ...after].slice(0, 4).join(':')
}

function groupsOf(text: string): string[] {
  return text === '' ? [] : text.split(':')
}
