import { once } from 'node:events'
import net from 'node:net'
import { expect, it } from 'vitest'
import { sendLines } from '../../../src/http/routes/batch/send-lines.js'
import { listen } from '../listen.js'
import { rawRoute, testApp } from '../test-app.js'

it('cuts off a reader who takes nothing for too long, and closes the lines', async () => {
  let closed = false
  async function* endless(): AsyncGenerator<string> {
    try {
      for (;;) {
        await Promise.resolve()
        yield 'x'.repeat(100_000)
      }
    } finally {
      closed = true
    }
  }
  const route = rawRoute('get', '/v1/endless', (_req, res) => sendLines(endless(), res, 50))
  const { port, server } = await listen(() => testApp({ keyedRoutes: [route] }))
  const socket = net.connect(port, '127.0.0.1').pause()
  const [peer] = (await once(server, 'connection')) as [net.Socket]
  socket.write('GET /v1/endless HTTP/1.1\r\nHost: x\r\n\r\n')
  await once(peer, 'close')
  await new Promise(setImmediate)
  expect(closed).toBe(true)
  socket.destroy()
})
