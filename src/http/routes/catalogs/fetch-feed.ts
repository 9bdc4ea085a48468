import { lookup as resolveName } from 'node:dns'
import type { ClientRequest } from 'node:http'
import { request, type RequestOptions } from 'node:https'
import { BlockList, isIP, type LookupFunction } from 'node:net'
import { finished, type Readable, Transform } from 'node:stream'
import { Problem } from '../../../errors.js'

const TIMEOUT_MS = 60_000

/** How a request is opened: by https, unless a test has a server of its own. */
export type OpenRequest = (address: URL, options: RequestOptions) => ClientRequest

/**
 * Fetches a file: by https, from a public address, no further than it is sent, within bytes and time. Redirects are not
 * followed, because they could lead anywhere.
 *
 * @throws {Problem} invalid-request, where nothing can be fetched there
 */
export async function fetchFeed(
  address: URL,
  bytesMax: number,
  open: OpenRequest = request,
): Promise<Readable> {
  requirePublic(address)
  return new Promise((resolve, reject) => {
    const asked = open(address, {
      lookup: publicOnly,
      timeout: TIMEOUT_MS,
      headers: { Accept: '*/*', 'User-Agent': 'candour' },
      signal: AbortSignal.timeout(TIMEOUT_MS),
    })
    asked.on('response', (answer) => {
      if (answer.statusCode === 200) resolve(whole(answer, metered(bytesMax)))
      else {
        answer.destroy()
        reject(refused(`It answers ${answer.statusCode ?? 'nothing'} and not 200.`))
      }
    })
    asked.on('error', (error) => reject(error instanceof Problem ? error : refused('It cannot be reached.')))
    asked.end()
  })
}

/** @throws {Problem} invalid-request, for an address that is surely not one of https on a public host */
export function requirePublic({ protocol, username, hostname }: URL): void {
  if (protocol !== 'https:' || username !== '' || isPrivate(hostname.replace(/^\[|\]$/g, '')))
    throw refused('Expected an https address of a public host.')
}

/** What is cut short is a fault of what it is piped to, and whoever gives that up ends the connection. */
function whole(answer: Readable, into: Transform): Readable {
  finished(answer, (error) => {
    if (error) into.destroy(refused('The connection was cut, or took longer than a minute.'))
  })
  into.once('close', () => answer.destroy())
  // It may end before anybody reads it, who then meets the error.
  into.on('error', () => {})
  return answer.pipe(into)
}

const refused = (detail: string): Problem =>
  new Problem('invalid-request', 'The file cannot be fetched; see errors.', [
    { pointer: '/address', code: 'invalid', detail },
  ])

/** The address that a connection goes to is the one that was looked at, so that no second answer can lead elsewhere. */
const publicOnly: LookupFunction = (hostname, options, done) => {
  resolveName(hostname, { ...options, all: true }, (error, addresses) => {
    const found = addresses as readonly { readonly address: string; readonly family: number }[] | undefined
    const [first] = found ?? []
    if (error !== null || found === undefined || first === undefined)
      done(error ?? new Error('no address'), '')
    else if (found.some(({ address }) => isPrivate(address)))
      done(refused('Expected an https address of a public host.'), '')
    else if (options.all === true) done(null, [...found])
    else done(null, first.address, first.family)
  })
}

const notPublic = new BlockList()
for (const [net, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
] as const)
  notPublic.addSubnet(net, bits, 'ipv4')

/** Whether a host is no public address. Of IPv6 only global unicast is public, less what stands for an IPv4 address. */
export function isPrivate(host: string): boolean {
  const family = isIP(host)
  if (family === 4) return notPublic.check(host, 'ipv4')
  if (family === 6) return !globalUnicast.check(host, 'ipv6') || embedded.check(host, 'ipv6')
  return /^localhost$|\.(localhost|local|internal|home\.arpa)\.?$/i.test(host)
}

const globalUnicast = new BlockList()
globalUnicast.addSubnet('2000::', 3, 'ipv6')
const embedded = new BlockList()
for (const [net, bits] of [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
] as const)
  embedded.addSubnet(net, bits, 'ipv6')

function metered(bytesMax: number): Transform {
  let received = 0
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      received += chunk.length
      if (received > bytesMax) done(refused(`It is larger than ${bytesMax} bytes.`))
      else done(null, chunk)
    },
  })
}
