import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { addressOf } from '../support/client.js'
import { holds } from '../support/documents.js'
import { service } from '../support/service.js'
import { reasonsFor } from './client-example.js'
import { candour } from './own-client-example.js'

const sourceOf = (name: string): string => readFileSync(new URL(name, import.meta.url), 'utf8').trim()

it('shows a client that runs as it stands', async () => {
  holds('client', sourceOf('client-example.ts').replace('../../src/http/client/index.js', 'candour/client'))
  const reasons = await reasonsFor(await addressOf(service().app))
  expect(reasons).toHaveLength(5)
  holds('client answer', reasons.slice(0, 2).join('\n'))
})

it('shows a client for types of your own that compiles and is one', () => {
  holds(
    'own client',
    sourceOf('own-client-example.ts').replace('../../src/http/client/openapi.js', './candour.js'),
  )
  expect(candour.GET).toBeTypeOf('function')
})
