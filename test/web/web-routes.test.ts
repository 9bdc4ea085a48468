import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { service } from '../support/service.js'

const { http } = service()
const manifest = (await http().get('/widget/v1/manifest.json').expect(200)).body
const files: readonly { address: string; integrity: string; gzipBytes: number }[] = [
  manifest.module,
  ...manifest.chunks,
]

const nameOf = (address: string): string => address.split('/').at(-1) ?? ''

const bytes = (address: string) => http().get(address).buffer(true)

describe('the files of the elements', () => {
  it.each(files)(
    '$address never changes, and has the hash that is published',
    async ({ address, integrity }) => {
      const { status, headers, text } = await bytes(address)
      expect([status, headers['cache-control']]).toEqual([200, 'public, max-age=31536000, immutable'])
      expect(headers['content-type']).toBe('text/javascript; charset=utf-8')
      expect(headers['cross-origin-resource-policy']).toBe('cross-origin')
      expect(`sha384-${createHash('sha384').update(text).digest('base64')}`).toBe(integrity)
    },
  )

  it('are zipped for those who take that, and for nobody else', async () => {
    const { address, gzipBytes } = manifest.module
    const zipped = await http().get(address).set('Accept-Encoding', 'gzip')
    expect([zipped.headers['content-encoding'], zipped.headers.vary]).toEqual(['gzip', 'Accept-Encoding'])
    expect(Number(zipped.headers['content-length'])).toBe(gzipBytes)
    const plain = await http().get(address).set('Accept-Encoding', 'identity')
    expect(plain.headers).not.toHaveProperty('content-encoding')
    expect(plain.headers.etag).not.toBe(zipped.headers.etag)
  })

  it('have a floating address that leads to the immutable one within minutes', async () => {
    const { headers, text } = await bytes(manifest.floating)
    expect(headers['cache-control']).toBe('public, max-age=300')
    expect(text).toBe(`import './${nameOf(manifest.module.address)}'\n`)
  })

  it.each([manifest.floating, '/widget/v1/manifest.json', '/'])(
    'are not sent again to who has them: %s',
    async (address) => {
      const { headers } = await http().get(address)
      await http()
        .get(address)
        .set('If-None-Match', headers['etag'] ?? '')
        .expect(304)
    },
  )
})

describe('the page', () => {
  it('has a strict content policy with trusted types, and nothing inline', async () => {
    const { headers, text } = await http().get('/').expect(200)
    expect(headers['content-security-policy']).toMatch(
      /default-src 'none'.*script-src 'self';.*require-trusted-types-for 'script'/,
    )
    expect(text).not.toMatch(/<script(?![^>]* src=)|<style|\son\w+=|\sstyle=/)
  })

  it('is there for whoever comes from a campaign', async () => {
    await http().get('/?utm_source=letter').expect(200)
  })

  it('finds each of its files', async () => {
    const { text } = await http().get('/')
    const addresses = [...text.matchAll(/(?:src|href)="(\/[^"]*)"/g)].map(([, address]) => address ?? '')
    expect(addresses.length).toBeGreaterThan(4)
    for (const address of addresses) await http().get(address).expect(200)
  })
})
