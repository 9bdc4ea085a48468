import { once } from 'node:events'
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import net from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, expect, it, vi } from 'vitest'
import { filesIn } from '../../../src/sites/catalog-folder.js'
import { openedService } from '../../support/stored-service.js'
import { listen } from '../listen.js'
import { kettles, starter } from './kettles.js'

const file = JSON.stringify(filesIn(starter))
const half = file.slice(0, file.length / 2)
const form = (text: string): string =>
  `--cut\r\nContent-Disposition: form-data; name="format"\r\n\r\ncatalog\r\n` +
  `--cut\r\nContent-Disposition: form-data; name="file"; filename="x.json"\r\n\r\n${text}`

const asForm = 'multipart/form-data; boundary=cut'
const asBody = 'application/octet-stream'

const bodies: readonly (readonly [string, string, string, string | Buffer])[] = [
  ['a form in its file', asForm, '', form(half)],
  ['a form before its file', asForm, '', form('').slice(0, 60)],
  ['a form between its file and its end', asForm, '', form(`${file}\r\n`)],
  ['a body', asBody, '', half],
  ['a body in which a whole file has come', asBody, '', file],
  ['a body before its first byte', asBody, '', ''],
  ['a compressed body', asBody, 'Content-Encoding: gzip\r\n', gzipSync(file).subarray(0, 300)],
]

const cuts = bodies.flatMap(([what, type, more, sent]) =>
  ['of a known length', 'in chunks'].map(
    (framing) => [`${what}, ${framing}`, { type, more, sent, framing }] as const,
  ),
)

const folder = mkdtempSync(join(tmpdir(), 'candour-'))
const uploads = join(folder, 'uploads')
const service = await openedService(folder, { uploads })
afterAll(async () => {
  await service.close()
  rmSync(folder, { recursive: true, force: true })
})
const key = await kettles(service)

it.each(cuts)(
  'a cut of %s leaves no file, no job and nothing changed, and the service answers on',
  async (_what, { type, more, sent, framing }) => {
    const { port, server } = await listen(() => service.app)
    const logged = service.lines.length
    const socket = net.connect(port, '127.0.0.1').on('error', () => {})
    const [peer] = (await once(server, 'connection')) as [net.Socket]
    const gone = new Promise((resolve) => {
      peer.once('close', resolve)
    })
    const length =
      framing === 'of a known length' ? `Content-Length: ${sent.length + 1000}` : 'Transfer-Encoding: chunked'
    socket.write(
      `POST /v1/catalogs/imports?${type === asBody ? 'format=catalog&dryRun=false' : ''} HTTP/1.1\r\nHost: x\r\n` +
        `Authorization: ${key.Authorization}\r\nContent-Type: ${type}\r\n${more}${length}\r\n\r\n`,
    )
    if (sent.length > 0) {
      if (framing === 'in chunks') socket.write(`${sent.length.toString(16)}\r\n`)
      socket.write(sent)
      if (framing === 'in chunks') socket.write('\r\n')
    }
    const isLogged = () => service.lines.slice(logged).some((line) => line.includes('"aborted":true'))
    if (sent.length > 200 && type === asBody && more === '')
      await vi.waitUntil(() => existsSync(uploads) && readdirSync(uploads).length === 1)
    else await vi.waitUntil(() => peer.bytesRead > 200)
    socket.resetAndDestroy()
    await gone
    await vi.waitUntil(isLogged)
    await vi.waitUntil(() => !existsSync(uploads) || readdirSync(uploads).length === 0)
    const http = (path: string) => fetch(`http://127.0.0.1:${port}${path}`, { headers: key })
    expect(await (await http('/v1/catalogs/imports')).json()).toEqual({ imports: [] })
    expect(await (await http('/v1/catalogs')).json()).toMatchObject({ versions: [] })
    expect((await http('/livez')).status).toBe(200)
    expect(service.lines.filter((line) => /"level":"error"/.test(line))).toEqual([])
  },
)
