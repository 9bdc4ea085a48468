import { once } from 'node:events'
import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createCandour, type Candour } from '../../src/http/client/index.js'

/** The address of an app on a free port of 127.0.0.1; it keeps no process alive. */
export async function addressOf(app: RequestListener): Promise<string> {
  const server = createServer(app).listen(0, '127.0.0.1').unref()
  await once(server, 'listening')
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

/** The client that callers use, speaking to an app. */
export async function clientOf(app: RequestListener): Promise<Candour> {
  return createCandour({ baseUrl: await addressOf(app) })
}
