import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { addressOf } from '../support/client.js'
import { holds } from '../support/readme.js'
import { service } from '../support/service.js'
import { reasonsFor } from './client-example.js'

it('shows a client that runs as it stands', async () => {
  const source = readFileSync(new URL('client-example.ts', import.meta.url), 'utf8').trim()
  holds('client', source.replace('../../src/http/client/index.js', 'candour/client'))
  const reasons = await reasonsFor(await addressOf(service().app))
  expect(reasons).toHaveLength(5)
  holds('client answer', reasons.slice(0, 2).join('\n'))
})
