import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import http from 'node:http'
import net from 'node:net'
import { createInterface, type Interface } from 'node:readline'
import { describe, expect, it, onTestFinished } from 'vitest'
import type { Route } from '../../src/http/route.js'
import { listen } from './listen.js'
import { temporaryFolder } from '../support/temporary-folder.js'
import { rawRoute, testApp } from './test-app.js'

describe('a server that stops', () => {
  const startApp = (timing: { drainMs?: number; stopMs?: number }, keyedRoutes: Route[] = []) =>
    listen((readiness) => testApp({ isDraining: () => readiness.draining, keyedRoutes }), timing)

  it('says it is not ready and serves on without keeping connections', async () => {
    // Longer than the test may take, so that it is asked while it drains, however slow the machine is.
    const { port, stop, server } = await startApp({ drainMs: 600_000, stopMs: 600_000 })
    const get = (path: string) => fetch(`http://127.0.0.1:${port}${path}`)
    expect((await get('/readyz')).status).toBe(200)
    void stop()
    const [live, ready] = [await get('/livez'), await get('/readyz')]
    expect([live.status, live.headers.get('connection')]).toEqual([200, 'close'])
    expect([ready.status, ready.headers.get('content-type')]).toEqual([503, 'application/problem+json'])
    expect(server.listening).toBe(true)
  })

  it('closes once it has drained', async () => {
    const { port, stop, server } = await startApp({ drainMs: 10 })
    const get = (path: string) => fetch(`http://127.0.0.1:${port}${path}`)
    expect((await get('/livez')).status).toBe(200)
    await stop()
    expect(server.listening).toBe(false)
    await expect(get('/livez')).rejects.toThrow()
  })

  it('finishes what is in flight and closes connections that wait for nothing', async () => {
    let release = () => {}
    const released = new Promise<void>((resolve) => {
      release = resolve
    })
    const slow = rawRoute('get', '/v1/slow', (_req, res) =>
      released.then(() => void res.json({ done: true })),
    )
    const { port, stop, server } = await startApp({}, [slow])
    const keepAlive = new http.Agent({ keepAlive: true })
    onTestFinished(() => keepAlive.destroy())
    const silent = net.connect(port, '127.0.0.1')
    await once(server, 'connection')
    const inFlight = http.get({ port, host: '127.0.0.1', path: '/v1/slow', agent: keepAlive })
    const answered = once(inFlight, 'response')
    await once(server, 'request')

    const stopped = stop()
    await once(silent.resume(), 'close')
    release()
    const [answer] = (await answered) as [http.IncomingMessage]
    expect([answer.statusCode, answer.headers.connection]).toEqual([200, 'close'])
    answer.resume()
    await stopped
  })

  it('cuts what does not finish in time', async () => {
    const stuck = rawRoute('get', '/v1/stuck', () => new Promise<void>(() => {}))
    const { port, stop, server } = await startApp({ stopMs: 100 }, [stuck])
    const answer = fetch(`http://127.0.0.1:${port}/v1/stuck`)
    await once(server, 'request')
    await Promise.all([expect(answer).rejects.toThrow(), stop()])
  })

  it('stops once, however often it is told to', async () => {
    const { stop } = await startApp({ drainMs: 10 })
    const first = stop()
    expect(stop()).toBe(first)
    await first
    await stop()
  })
})

describe('the process', () => {
  const built = new URL('../../dist/src/main.js', import.meta.url).pathname

  function start(env: Record<string, string>, options: string[] = []) {
    const child = spawn(process.execPath, [...options, built], {
      env: { HOST: '127.0.0.1', PORT: '0', DATA_DIR: temporaryFolder(), ...env },
    })
    onTestFinished(() => void child.kill('SIGKILL'))
    const lines = createInterface(child.stdout)
    let stderr = ''
    child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()))
    return {
      child,
      exit: exitOf(child),
      logged: (message: string) => entryOf(lines, message),
      stderr: () => stderr,
    }
  }

  async function exitOf(child: ChildProcess): Promise<number | null> {
    const [code] = await once(child, 'close')
    return code
  }

  function entryOf(lines: Interface, message: string): Promise<{ address: string }> {
    return new Promise((resolve) => {
      lines.on('line', (line) => {
        const entry = JSON.parse(line)
        if (entry.message === message) resolve(entry)
      })
    })
  }

  it.each(['SIGTERM', 'SIGINT'] as const)(
    'drains on %s and exits 0, also when told twice and with a parked connection',
    async (signal) => {
      // Whoever is refused came when the draining was over, and tries again with more time.
      const drained = (await drain(signal, 300)) ?? (await drain(signal, 2000)) ?? (await drain(signal, 6000))
      expect(drained).toEqual({ ready: 503, live: 200, answered: 200, code: 0, stderr: '' })
    },
  )

  /** What a process that stops says and does; null where it had drained before it could be asked. */
  async function drain(signal: 'SIGTERM' | 'SIGINT', drainMs: number) {
    const { child, exit, logged, stderr } = start({ DRAIN_MS: String(drainMs) })
    const { address } = await logged('listening')
    const parked = net.connect(Number(new URL(address).port), '127.0.0.1')
    await once(parked, 'connect')
    const parkedIsClosed = once(parked.resume(), 'close')
    const { finish, answered } = await halfSent(address)
    expect((await fetch(`${address}/readyz`)).status).toBe(200)

    const stopping = logged('stopping')
    child.kill(signal)
    await stopping
    child.kill(signal)
    const answers = await Promise.all([fetch(`${address}/readyz`), fetch(`${address}/livez`)]).catch(
      () => null,
    )
    // What is in flight is cut when the time to stop is over: as it is not, the parked connection was closed before.
    await parkedIsClosed
    finish()
    const status = (await answered).statusCode
    const code = await exit
    if (answers === null) return null
    const [ready, live] = answers.map((answer) => answer.status)
    return { ready, live, answered: status, code, stderr: stderr() }
  }

  /** A request that the service waits for the rest of. */
  async function halfSent(address: string) {
    const body = '{"profile":{}}'
    const headers = {
      'Content-Type': 'application/json',
      'Content-Length': body.length,
      Expect: '100-continue',
    }
    const request = http.request(`${address}/v1/recommendations`, { method: 'POST', headers })
    const answered = once(request, 'response').then(([answer]) => (answer as http.IncomingMessage).resume())
    request.flushHeaders()
    await once(request, 'continue')
    return { finish: () => request.end(body), answered }
  }

  it('dies of what nobody expected, and logs where it came from but not what it says', async () => {
    const thrower = "process.once('SIGUSR2', function unexpected() { throw new RangeError('sen' + 'tinel') })"
    const { child, exit, logged, stderr } = start({}, ['--import', `data:text/javascript,${thrower}`])
    await logged('listening')
    const died = logged('uncaughtException')
    child.kill('SIGUSR2')
    expect(await exit).toBe(1)
    expect(await died).toMatchObject({
      error: 'RangeError',
      stack: expect.arrayContaining([expect.stringContaining('unexpected')]),
    })
    expect(JSON.stringify(await died) + stderr()).not.toContain('sentinel')
  })

  it('refuses a bad setting on one line that names it', async () => {
    const { exit, stderr } = start({ BODY_LIMIT: 'abc' })
    expect(await exit).toBe(1)
    expect(stderr()).toBe('candour: BODY_LIMIT must be a whole number from 1 to 10000000\n')
  })

  it('refuses a port that is taken on one line that names it', async () => {
    const taken = net.createServer().listen(0, '127.0.0.1')
    onTestFinished(() => void taken.close())
    await once(taken, 'listening')
    const { port } = taken.address() as net.AddressInfo
    const { exit, stderr } = start({ PORT: String(port) })
    expect(await exit).toBe(1)
    expect(stderr()).toBe(`candour: cannot listen on PORT ${port} of HOST 127.0.0.1: EADDRINUSE\n`)
  })
})
