import { once } from 'node:events'
import net from 'node:net'
import { describe, expect, it } from 'vitest'
import { expectProblem } from './expect-problem.js'
import { listen } from './listen.js'
import { lastAnswer, rawExchange } from './raw-exchange.js'
import { capturedLog } from '../support/captured-log.js'
import { rawRoute, testApp } from './test-app.js'

const app = testApp({ settings: { bodyLimit: 1000 } })
const start = () => listen(() => app)

const get = (headers: string) => `GET /livez HTTP/1.1\r\n${headers}\r\n\r\n`
const closing = (target: string) => `GET ${target} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`
const post = (headers: string) =>
  `POST /v1/echo HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n${headers}\r\n\r\n`

describe('what the HTTP parser refuses', () => {
  it.each([
    ['a header of 20 kB', get(`Host: x\r\nX-Long: ${'x'.repeat(20_000)}`), 'header-too-large'],
    ['an address of 20 kB', `GET /${'x'.repeat(20_000)} HTTP/1.1\r\nHost: x\r\n\r\n`, 'header-too-large'],
    ['garbage', 'garbage sentinel\r\n\r\n', 'bad-request'],
    ['a TLS greeting', '\x16\x03\x01\x02\x00\x01\x00\x01', 'bad-request'],
    ['a method nobody knows', 'SENTINEL / HTTP/1.1\r\nHost: x\r\n\r\n', 'bad-request'],
    ['two ways to say the length', post('Content-Length: 2\r\nTransfer-Encoding: chunked'), 'bad-request'],
    ['two lengths', post('Content-Length: 2\r\nContent-Length: 3'), 'bad-request'],
    ['a length that is no number', post('Content-Length: sentinel'), 'bad-request'],
    ['a chunk that is no chunk', `${post('Transfer-Encoding: chunked')}sentinel`, 'bad-request'],
    ['a line break in a header', get('Host: x\r\nX-A: a\nb: c\r\rd'), 'bad-request'],
  ] as const)('is a problem on a closed connection: %s', async (_what, bytes, code) => {
    const { port, lines } = await start()
    const received = await rawExchange(port, bytes)
    const answer = lastAnswer(received)
    expectProblem(answer, code)
    expect(answer.headers.connection).toBe('close')
    expect(Buffer.byteLength(answer.text)).toBe(Number(answer.headers['content-length']))
    expect(received).not.toMatch(/sentinel/i)
    expect(lines.join('')).not.toMatch(/sentinel/i)
    expect(lines.join('')).toContain(answer.headers['x-request-id'])
  })

  it('is answered and logged once, and the connection closed, whatever else arrives', async () => {
    const { port, lines, server } = await start()
    const socket = net.connect({ port, host: '127.0.0.1', allowHalfOpen: true }).on('error', () => {})
    const [peer] = (await once(server, 'connection')) as [net.Socket]
    let received = ''
    socket.on('data', (chunk) => (received += chunk.toString()))
    socket.write('garbage\r\n\r\n')
    await once(socket, 'end')
    socket.write('garbage\r\n\r\n')
    await once(peer, 'close')
    expect(received.match(/HTTP\/1\.1 /g)).toHaveLength(1)
    expect(lines).toHaveLength(1)
  })

  it('is not mixed into an answer that has begun', async () => {
    const half = rawRoute('get', '/v1/half', (_req, res) => void res.write('half'))
    const { port } = await listen(() => testApp({ keyedRoutes: [half] }))
    const socket = net.connect(port, '127.0.0.1')
    let received = ''
    socket.on('data', (chunk) => (received += chunk.toString()))
    socket.write('GET /v1/half HTTP/1.1\r\nHost: x\r\n\r\n')
    await once(socket, 'data')
    socket.write('garbage\r\n\r\n')
    await once(socket, 'close')
    expect(received.match(/HTTP\/1\.1 /g)).toHaveLength(1)
  })

  it('comes after the answers that are still owed', async () => {
    const { port } = await start()
    const received = await rawExchange(port, `${get('Host: x')}garbage\r\n\r\n`)
    expect(received).toMatch(/^HTTP\/1\.1 200 /)
    expectProblem(lastAnswer(received), 'bad-request')
  })
})

describe('what Node or Express would answer in its own way', () => {
  it.each([
    ['an expectation', get('Host: x\r\nExpect: sentinel\r\nConnection: close'), 'expectation-failed'],
    ['no Host', get('Connection: close'), 'bad-request'],
    ['an address that cannot be parsed', closing('http://['), 'bad-request'],
    ['an address with a port that is none', closing('http://x:sentinel/livez'), 'bad-request'],
    ['an address of another protocol', closing('x://y?z'), 'bad-request'],
    ['an address with a fragment', closing('//x@y#'), 'bad-request'],
    ['a whole address that is not there', closing('http://x/sentinel'), 'not-found'],
  ] as const)('is a problem too: %s', async (_what, bytes, code) => {
    const { port } = await start()
    expectProblem(lastAnswer(await rawExchange(port, bytes)), code)
  })

  it('is not a whole address that is there', async () => {
    const { port } = await start()
    expect(lastAnswer(await rawExchange(port, closing('http://x/livez')))).toMatchObject({ status: 200 })
  })

  it('is not the expectation that is usual', async () => {
    const { port } = await start()
    const received = await rawExchange(
      port,
      `${post('Content-Length: 2\r\nExpect: 100-continue\r\nConnection: close')}{}`,
    )
    expect(received).toMatch(/^HTTP\/1\.1 100 Continue\r\n\r\nHTTP\/1\.1 200 /)
  })
})

describe('a request that does not arrive in time', () => {
  it('is a problem on a closed connection', async () => {
    const { port, server } = await start()
    server.headersTimeout = 1
    const answer = lastAnswer(await rawExchange(port, 'GET /livez HTTP/1.1\r\n'))
    expectProblem(answer, 'request-timeout')
  })
})

describe('a body that never ends', () => {
  it('is refused as soon as it is too large', async () => {
    const { port } = await start()
    const socket = net.connect(port, '127.0.0.1')
    const chunk = `3e8\r\n${'['.repeat(1000)}\r\n`
    socket.write(post('Transfer-Encoding: chunked') + chunk + chunk)
    const [received] = await once(socket, 'data')
    socket.destroy()
    expectProblem(lastAnswer(String(received)), 'body-too-large')
  })

  it('is refused before it comes when it says how large it will be', async () => {
    const { port } = await start()
    const socket = net.connect(port, '127.0.0.1')
    socket.write(post('Content-Length: 1001'))
    const [received] = await once(socket, 'data')
    socket.destroy()
    expectProblem(lastAnswer(String(received)), 'body-too-large')
  })

  it('from a caller who hangs up harms nobody', async () => {
    const { logger, lines } = capturedLog()
    const { port, server } = await listen(() => testApp({ logger }))
    const socket = net.connect(port, '127.0.0.1')
    const [peer] = (await once(server, 'connection')) as [net.Socket]
    const gone = new Promise((resolve) => {
      peer.once('close', resolve)
    })
    socket.write(`${post('Content-Length: 100')}{`)
    await once(server, 'request')
    socket.resetAndDestroy()
    await gone
    expect((await fetch(`http://127.0.0.1:${port}/livez`)).status).toBe(200)
    expect(JSON.parse(lines[0]!)).toMatchObject({ route: 'POST /v1/echo', aborted: true })
  })
})
