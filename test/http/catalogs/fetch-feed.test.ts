import { describe, expect, it } from 'vitest'
import { fetchFeed, isPrivate } from '../../../src/http/routes/catalogs/fetch-feed.js'

describe('an address that a file is fetched from', () => {
  it.each([
    '127.0.0.1',
    '10.1.2.3',
    '172.16.0.1',
    '192.168.1.1',
    '169.254.169.254',
    '100.64.0.1',
    '0.0.0.0',
    '224.0.0.1',
    '255.255.255.255',
    '::1',
    '::',
    'fe80::1',
    'fc00::1',
    '::ffff:127.0.0.1',
    '64:ff9b::7f00:1',
    '2002:7f00:1::',
    'localhost',
    'shop.internal',
    'printer.local',
  ])('is no private one: %s', (host) => {
    expect(isPrivate(host)).toBe(true)
  })

  it.each(['93.184.216.34', '2606:2800:220:1:248:1893:25c8:1946', 'shop.example'])(
    'may be public: %s',
    (host) => {
      expect(isPrivate(host)).toBe(false)
    },
  )

  it.each([
    'https://127.0.0.1/feed.csv',
    'https://[::1]/feed.csv',
    'https://2130706433/feed.csv',
    'https://0x7f.1/feed.csv',
    'https://localhost/feed.csv',
    'https://user@shop.example/feed.csv',
    'http://shop.example/feed.csv',
  ])('is refused before anything is sent: %s', async (address) => {
    await expect(fetchFeed(new URL(address), 1000)).rejects.toMatchObject({
      code: 'invalid-request',
      errors: [{ pointer: '/address', detail: 'Expected an https address of a public host.' }],
    })
  })
})
