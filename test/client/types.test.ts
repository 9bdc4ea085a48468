import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { clientTypes } from '../../.config/client-types.js'
import { service } from '../support/service.js'

const file = new URL('../../src/http/client/openapi.ts', import.meta.url)

it("types the client by the service's own document: `npm run client`", async () => {
  const [, ...types] = readFileSync(file, 'utf8').split('\n\n')
  expect(types.join('\n\n')).toBe(await clientTypes(service().document))
})
