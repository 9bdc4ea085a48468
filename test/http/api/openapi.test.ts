import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { problemCodes } from '../../../src/errors.js'
import { problemKinds } from '../../../src/routes/problem-json.js'
import { readmeRequests } from '../../../src/routes/schemas/examples.js'
import { serviceVersion } from '../../../src/versions.js'
import { post, service } from '../../support/service.js'

const { app, http } = service()
const document = (await http().get('/openapi.json').expect(200)).body
const operations = Object.entries(document.paths as Record<string, Record<string, { responses: object }>>)

describe('the OpenAPI document', () => {
  it('is 3.1 and carries the version of the package', () => {
    const manifest = JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8'))
    expect(document.openapi).toBe('3.1.0')
    expect(document.info.version).toBe(manifest.version)
    expect(serviceVersion).toBe(manifest.version)
  })

  it('names every problem type, with its status', () => {
    const text = JSON.stringify(document)
    for (const code of problemCodes.filter((one) => !['method-not-allowed', 'not-found'].includes(one))) {
      expect(text).toContain(`/problems/${code}\``)
    }
    for (const [, methods] of operations) {
      for (const { responses } of Object.values(methods)) {
        for (const [status, { description }] of Object.entries(
          responses as Record<string, { description: string }>,
        )) {
          const codes = [...description.matchAll(/\/problems\/([a-z-]+)/g)].map(
            ([, code]) => code as keyof typeof problemKinds,
          )
          for (const code of codes) expect(problemKinds[code].status).toBe(Number(status))
        }
      }
    }
  })

  it('lists routes that exist, and no other method answers on them', async () => {
    for (const [path, methods] of operations) {
      const real = path.replace('{id}', 'inkey-exosome-hydro-glow')
      for (const method of ['get', 'post', 'put', 'patch', 'delete'] as const) {
        const { status } = await http()[method](real)
        expect([method, path, status === 405]).toEqual([method, path, !(method in methods)])
        expect(status).not.toBe(404)
      }
    }
  })

  it.each(Object.keys(readmeRequests))('has an example that the service answers: %s', async (name) => {
    const examples =
      document.paths['/v1/recommendations'].post.requestBody.content['application/json'].examples
    await post(app, examples[name].value).expect(200)
  })
})
