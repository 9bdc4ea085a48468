import { once } from 'node:events'
import type { RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { onTestFinished } from 'vitest'
import { createServer, type Readiness } from '../../src/http/server.js'
import { capturedLog } from '../support/captured-log.js'

/** A real server on a free port of 127.0.0.1; closed with the test. `app` is made around the server's readiness. */
export async function listen(
  app: (readiness: Readiness) => RequestListener,
  { drainMs = 0, stopMs = 5000 } = {},
) {
  const readiness: Readiness = { draining: false }
  const { logger, lines } = capturedLog()
  const { server, stop } = createServer(app(readiness), { drainMs, stopMs, readiness, logger })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  return { server, stop, lines, port: (server.address() as AddressInfo).port }
}
