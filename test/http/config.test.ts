import { describe, expect, it } from 'vitest'
import { readSettings } from '../../src/config.js'

describe('settings', () => {
  it('start a newcomer with no variable at all', () => {
    expect(readSettings({})).toEqual({
      port: 3000,
      host: '0.0.0.0',
      dataDir: './data',
      catalogDir: null,
      publicReads: true,
      bodyLimit: 100_000,
      importLimit: 300_000_000,
      drainMs: 1500,
      logLevel: 'info',
      rateLimit: { requests: 600, seconds: 60 },
      proxyHops: 0,
      adminKey: null,
    })
  })

  it('take every variable they know', () => {
    const env = {
      PORT: '0',
      HOST: '::1',
      DATA_DIR: '/var/lib/candour',
      CATALOG_DIR: '/srv/catalogue',
      PUBLIC_READS: 'false',
      BODY_LIMIT: '1',
      IMPORT_LIMIT: '2',
      DRAIN_MS: '0',
      LOG_LEVEL: 'silly',
      RATE_LIMIT: '10/1',
      PROXY_HOPS: '2',
      ADMIN_KEY: 'ak_0123456789abcdef',
    }
    expect(readSettings(env)).toEqual({
      port: 0,
      host: '::1',
      dataDir: '/var/lib/candour',
      catalogDir: '/srv/catalogue',
      publicReads: false,
      bodyLimit: 1,
      importLimit: 2,
      drainMs: 0,
      logLevel: 'silly',
      rateLimit: { requests: 10, seconds: 1 },
      proxyHops: 2,
      adminKey: 'ak_0123456789abcdef',
    })
  })

  it('let the rate limit be off', () => {
    expect(readSettings({ RATE_LIMIT: 'off' }).rateLimit).toBe('off')
  })

  it.each(['x'.repeat(16), 'x'.repeat(200), '!"#$%&()*+,-./:;<=>?'])(
    'take an admin key of 16 to 200 characters without spaces: %s',
    (key) => {
      expect(readSettings({ ADMIN_KEY: key }).adminKey).toBe(key)
    },
  )

  it('treat an empty variable as unset', () => {
    const env = { PORT: '', HOST: '', PUBLIC_READS: '', RATE_LIMIT: '', DATABASE_URL: '', ADMIN_KEY: '' }
    expect(readSettings(env)).toEqual(readSettings({}))
  })

  const sloppyNumbers = [
    ' 3000',
    '3000 ',
    '3e3',
    '0x10',
    '1.5',
    '-1',
    '+1',
    '03000',
    '1_000',
    'NaN',
    '٣',
    ' ',
    'abc',
  ]
  const refused: [string, string[]][] = [
    ['PORT', [...sloppyNumbers, '65536', '99999999999']],
    ['BODY_LIMIT', [...sloppyNumbers, '0', '100kb', '10000001']],
    ['DRAIN_MS', [...sloppyNumbers, '1.5s', '6001']],
    ['HOST', ['http://localhost', '0.0.0.0:3000', 'a b', ' ', '[::1]', '::1%']],
    ['DATA_DIR', [' ', ' data', 'data ', 'a\0b']],
    ['PUBLIC_READS', ['TRUE', '1', 'yes', ' true']],
    ['LOG_LEVEL', ['INFO', 'trace', '2']],
    [
      'RATE_LIMIT',
      ['600', '600/', '/60', '0/60', '600/0', '600 / 60', '-1/60', '1.5/60', 'OFF', '6e2/60', '1/2/3'],
    ],
    ['DATABASE_URL', ['postgres://localhost/candour']],
    [
      'ADMIN_KEY',
      ['ak_secret', 'x'.repeat(15), 'x'.repeat(201), 'ak 0123456789abcdef', 'ak_0123456789abcdé\n'],
    ],
  ]

  it.each(refused)('refuse to start on a bad %s, and name it', (name, values) => {
    for (const value of values) {
      expect(() => readSettings({ [name]: value }), JSON.stringify(value)).toThrow(
        new RegExp(`^${name} (must be|is not)`),
      )
    }
  })

  it('say everything that is wrong on one line, and no value, because it could be a secret', () => {
    const read = () => readSettings({ PORT: 'x', LOG_LEVEL: 'y', ADMIN_KEY: 'ak_secret' })
    expect(read).toThrow(/^PORT must be .+; LOG_LEVEL must be .+; ADMIN_KEY must be .+$/)
    expect(read).not.toThrow(/ak_secret/)
  })
})
