import { once } from 'node:events'
import http, { type RequestListener, type ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { answerClientError } from './problem/client-error.js'
import type { Logger } from '../logger.js'

/** Shared between the server, which drains, and the app, which says so on /readyz. */
export interface Readiness {
  draining: boolean
}

export interface ServerDeps {
  readonly drainMs: number
  /** How long a stop may take, draining included; what is still in flight then is cut. */
  readonly stopMs: number
  readonly readiness: Readiness
  readonly logger: Logger
}

export interface Service {
  readonly server: http.Server
  /** Drains, finishes what is in flight and closes; resolves within `stopMs`, however often it is called. */
  readonly stop: () => Promise<void>
}

const limits: http.ServerOptions = {
  maxHeaderSize: 16_384,
  headersTimeout: 10_000,
  requestTimeout: 15_000,
  // Longer than the 60 s after which common load balancers drop an idle connection, so that they do it first.
  keepAliveTimeout: 65_000,
  connectionsCheckingInterval: 2000,
  // Node would answer a missing Host with an empty body; the app answers with a problem.
  requireHostHeader: false,
}

export function createServer(
  app: RequestListener,
  { drainMs, stopMs, readiness, logger }: ServerDeps,
): Service {
  const sockets = new Set<Socket>()
  const inFlight = new Set<ServerResponse>()
  let stopping: Promise<void> | undefined

  const server = http.createServer(limits, (req, res) => {
    inFlight.add(res)
    res.once('close', () => inFlight.delete(res))
    if (readiness.draining) res.setHeader('Connection', 'close')
    app(req, res)
  })
  server.on('connection', (socket: Socket) => {
    sockets.add(socket)
    socket.once('close', () => sockets.delete(socket))
  })
  server.on('checkExpectation', (req, res) => server.emit('request', req, res))
  server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
    const halfAnswered = (res: ServerResponse) =>
      res.req.socket === socket && res.headersSent && !res.writableEnded
    const isHalfAnswered = [...inFlight].some(halfAnswered)
    // Whoever answers while the request still comes takes it as slowly as the answer is read, and watches over it.
    if (isHalfAnswered && error.code === 'ERR_HTTP_REQUEST_TIMEOUT') return
    if (isHalfAnswered) socket.destroy()
    else answerClientError(error, socket, logger)
  })

  // Readiness first, listening socket last: a balancer needs time to notice, and closing idle connections at once
  // would race with requests that are already on their way.
  async function drain(): Promise<void> {
    setTimeout(() => server.closeAllConnections(), stopMs).unref()
    readiness.draining = true
    for (const res of inFlight) if (!res.headersSent) res.setHeader('Connection', 'close')
    await wait(drainMs)
    const closed = once(server, 'close')
    server.close()
    // Node closes connections between two requests, but would wait for those that never sent their first.
    const busy = new Set([...inFlight].map((res) => res.req.socket))
    for (const socket of sockets) if (!busy.has(socket)) socket.destroy()
    await closed
  }

  return { server, stop: () => (stopping ??= drain()) }
}
