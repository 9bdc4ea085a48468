import { once } from 'node:events'
import net from 'node:net'
import { describe, expect, it, vi } from 'vitest'
import { problemIn } from '../../support/batch.js'
import { batchHead, batchServer, chunk } from './batch-app.js'

const line = '{"profile":{}}\n'
const filler = `{"filler":"${'x'.repeat(50_000)}"}`
const MEGABYTE = 1_000_000

/** A caller that reads only when told to. */
function connect(port: number): net.Socket {
  return net
    .connect(port, '127.0.0.1')
    .on('error', () => {})
    .pause()
}

/** Resolves when the server has no more room to answer and has stopped answering. */
async function stalled(peer: net.Socket, done: { count: number }): Promise<void> {
  let before = -1
  await vi.waitUntil(
    () => {
      const isStill = peer.writableNeedDrain && done.count === before
      before = done.count
      return isStill
    },
    { interval: 100, timeout: 25_000 },
  )
}

/** Reads until the answer ends, and gives its lines. */
async function readAll(socket: net.Socket): Promise<readonly string[]> {
  const chunks: Buffer[] = []
  socket.on('data', (bytes: Buffer) => chunks.push(bytes)).resume()
  await once(socket, 'end')
  const [, body = ''] = Buffer.concat(chunks)
    .toString()
    .split(/\r\n\r\n(.*)/s)
  return body.split('\r\n').filter((part) => part.startsWith('{'))
}

describe('a batch', () => {
  it('is answered line by line while it is still being sent', async () => {
    const { port } = await batchServer((before) => `{"n":${before}}`)
    const socket = connect(port)
    socket.write(batchHead('Transfer-Encoding: chunked') + chunk(`${line}{"pro`))
    socket.resume()
    const [first] = (await once(socket, 'data')) as [Buffer]
    expect(first.toString()).toMatch(/^HTTP\/1\.1 200 [^]*"n":0}\n/)
    socket.write(chunk('file":{}}\n'))
    const [second] = (await once(socket, 'data')) as [Buffer]
    expect(second.toString()).toContain('"n":1}\n')
    socket.destroy()
  })

  it('waits for a slow reader: it holds little, and reads and works no further', async () => {
    const { port, server, done } = await batchServer(() => filler)
    const socket = connect(port)
    const [peer] = (await once(server, 'connection')) as [net.Socket]
    const body = line.repeat(1000)
    socket.write(batchHead(`Connection: close\r\nContent-Length: ${body.length}`) + body)
    await stalled(peer, done)
    expect(done.count).toBeLessThan(1000)
    expect(peer.writableLength).toBeLessThan(MEGABYTE)
    expect(await readAll(socket)).toHaveLength(1000)
    expect(done.count).toBe(1000)
  })

  it('leaves the rest of a long one unread while its reader is slow', async () => {
    const { port, server, done } = await batchServer(() => filler)
    const socket = connect(port)
    const [peer] = (await once(server, 'connection')) as [net.Socket]
    socket.write(batchHead('Transfer-Encoding: chunked'))
    socket.write(chunk(line.padStart(90_000).repeat(110)))
    await stalled(peer, done)
    expect(peer.bytesRead).toBeLessThan(9 * MEGABYTE)
    expect(done.count).toBeLessThan(110)
    socket.destroy()
  })

  it('is not cut for its reader’s slowness by the time a request may take to arrive', async () => {
    const { port, server, done } = await batchServer(() => filler)
    server.headersTimeout = 1
    server.requestTimeout = 1
    const socket = connect(port)
    const [peer] = (await once(server, 'connection')) as [net.Socket]
    socket.write(batchHead('Connection: close\r\nTransfer-Encoding: chunked'))
    socket.write(chunk(line.repeat(999)))
    await once(server, 'clientError')
    await stalled(peer, done)
    socket.write(`${chunk(line)}0\r\n\r\n`)
    expect(await readAll(socket)).toHaveLength(1000)
  })

  it('is worked on no more once its caller is gone', async () => {
    const { port, server, done, log } = await batchServer(() => filler)
    const socket = connect(port)
    const [peer] = (await once(server, 'connection')) as [net.Socket]
    const body = line.repeat(1000)
    socket.write(batchHead(`Content-Length: ${body.length}`) + body)
    await stalled(peer, done)
    const gone = new Promise((resolve) => {
      peer.once('close', resolve)
    })
    socket.resetAndDestroy()
    await gone
    const answered = done.count
    expect((await fetch(`http://127.0.0.1:${port}/livez`)).status).toBe(200)
    expect(done.count).toBe(answered)
    expect(answered).toBeLessThan(1000)
    expect(JSON.parse(log[0]!)).toMatchObject({ status: 200, aborted: true })
    expect(log.join('')).not.toContain('unexpected')
  })

  it('lets others in between its lines', async () => {
    const { port, done } = await batchServer(() => {
      const until = performance.now() + 1
      while (performance.now() < until);
      return '{}'
    })
    const batch = fetch(`http://127.0.0.1:${port}/v1/recommendations/batch`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/x-ndjson' },
      body: line.repeat(1000),
    })
    await batch
    expect((await fetch(`http://127.0.0.1:${port}/livez`)).status).toBe(200)
    expect(done.count).toBeLessThan(1000)
    expect((await (await batch).text()).trim().split('\n')).toHaveLength(1000)
  })

  it('is finished while the process stops', async () => {
    const { port, stop, done } = await batchServer(() => '{}')
    const socket = connect(port)
    socket.write(batchHead('Transfer-Encoding: chunked') + chunk(line))
    await vi.waitUntil(() => done.count === 1, { timeout: 25_000 })
    const stopped = stop()
    socket.write(`${chunk(line)}0\r\n\r\n`)
    expect(await readAll(socket)).toHaveLength(2)
    await stopped
  })

  it('answers one line with an internal problem where something is broken, reports it, and goes on', async () => {
    const { port, reports } = await batchServer((before) => {
      if (before === 1) throw new TypeError('sentinel')
      return '{"recommendationId":"x"}'
    })
    const answer = await fetch(`http://127.0.0.1:${port}/v1/recommendations/batch`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/x-ndjson' },
      body: line.repeat(3),
    })
    const text = await answer.text()
    expect(text.trim().split('\n').map(problemIn)).toEqual([null, { code: 'internal', number: 2 }, null])
    expect(text).not.toContain('sentinel')
    expect(reports).toHaveLength(1)
  })
})
