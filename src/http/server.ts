import { once } from 'node:events'
import http, { type RequestListener, type ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { answerClientError } from './problem/client-error.js'
import { mayArriveSlowly } from './body/slow-body.js'
import type { Logger } from '../logger.js'

/** Whether the service is stopping. The server sets it, and `/readyz` reports it. */
export interface Readiness {
  draining: boolean
}

export interface ServerDeps {
  /** How long to keep serving after a stop began, in milliseconds. */
  readonly drainMs: number
  /** The longest a stop takes, draining included, in milliseconds. Requests still in flight are then cut. */
  readonly stopMs: number
  readonly readiness: Readiness
  readonly logger: Logger
}

export interface Service {
  readonly server: http.Server
  /** Drains, finishes requests in flight and closes, within `stopMs`. A second call waits for the same stop. */
  readonly stop: () => Promise<void>
}

const limits: http.ServerOptions = {
  maxHeaderSize: 16_384,
  headersTimeout: 10_000,
  requestTimeout: 15_000,
  // Longer than the 60 s after which common load balancers drop an idle connection, so that the balancer closes first.
  keepAliveTimeout: 65_000,
  connectionsCheckingInterval: 2000,
  // Node would answer a missing Host with an empty body. The app answers it with a problem.
  requireHostHeader: false,
}

/** An HTTP server over `app` with time limits, and a stop that drops no request. It does not listen yet. */
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
    const ofSocket = [...inFlight].filter((res) => res.req.socket === socket)
    const isHalfAnswered = ofSocket.some((res) => res.headersSent && !res.writableEnded)
    // A batch answers while its body still arrives, takes it as slowly as the answer is read, and has limits of its own. So
    // has a file.
    const maySlow = isHalfAnswered || ofSocket.some(mayArriveSlowly)
    if (maySlow && error.code === 'ERR_HTTP_REQUEST_TIMEOUT') return
    if (isHalfAnswered) socket.destroy()
    else answerClientError(error, socket, logger)
  })

  // Readiness comes first and the listening socket last. A balancer needs time to notice, and idle connections that are
  // closed at once could lose a request that is already on its way.
  async function drain(): Promise<void> {
    setTimeout(() => server.closeAllConnections(), stopMs).unref()
    readiness.draining = true
    for (const res of inFlight) if (!res.headersSent) res.setHeader('Connection', 'close')
    await wait(drainMs)
    const closed = once(server, 'close')
    server.close()
    // Node closes connections that are between two requests, but would wait for those that never sent a first one.
    const busy = new Set([...inFlight].map((res) => res.req.socket))
    for (const socket of sockets) if (!busy.has(socket)) socket.destroy()
    await closed
  }

  return { server, stop: () => (stopping ??= drain()) }
}
