import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { clientTypes } from '../support/client-types.js'
import { service } from '../support/service.js'

const file = fileURLToPath(new URL('../../src/http/client/openapi.ts', import.meta.url))

// `UPDATE_CLIENT=1` writes the types that the document has now; a reviewer then sees the difference.
it("types the client by the service's own document", async () => {
  const types = await clientTypes(service().document, file)
  if (process.env['UPDATE_CLIENT']) writeFileSync(file, types)
  expect(readFileSync(file, 'utf8')).toBe(types)
})
