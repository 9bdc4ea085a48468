import type { IncomingMessage } from 'node:http'

/**
 * Where a request comes from: the address of its connection, or what the outermost of our own `proxyHops` proxies saw.
 * Each adds one address to X-Forwarded-For; what stands before those was written by the caller and proves nothing.
 */
export function clientAddress(
  { headers, socket }: Pick<IncomingMessage, 'headers' | 'socket'>,
  proxyHops: number,
): string | undefined {
  const seen = [headers['x-forwarded-for'] ?? []].flat().join(',').split(',')
  const address = proxyHops === 0 ? undefined : seen.at(-proxyHops)?.trim()
  return address === undefined || address === '' ? socket.remoteAddress : address
}
