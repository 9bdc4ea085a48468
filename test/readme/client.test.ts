import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { addressOf } from '../support/client.js'
import { holds } from '../support/documents.js'
import { service } from '../support/service.js'
import { reasonsFor } from './client-example.js'

const sourceOf = (name: string): string => readFileSync(new URL(name, import.meta.url), 'utf8').trim()

it('shows a client that runs as it stands', async () => {
  holds(
    'client',
    sourceOf('client-example.ts').replace('../../src/http/client/index.js', 'candour-recommendations-client'),
  )
  const reasons = await reasonsFor(await addressOf(service().app))
  expect(reasons).toHaveLength(5)
  holds('client answer', reasons.slice(0, 2).join('\n'))
})
