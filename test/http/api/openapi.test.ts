import { readdirSync, readFileSync } from 'node:fs'
import { Validator } from '@seriousme/openapi-schema-validator'
import { describe, expect, it } from 'vitest'
import { problemCodes } from '../../../src/errors.js'
import { serviceVersion } from '../../../src/snapshot/versions/release.js'
import { addressIn, operationsOfServers } from '../../support/operations.js'
import { asServer, service } from '../../support/service.js'

const source = new URL('../../../src/', import.meta.url)

/** The codes of the problems that the files of a folder make, by their text. */
function codesMadeIn(folder: string): readonly string[] {
  const files = readdirSync(new URL(folder, source), { recursive: true, encoding: 'utf8' })
  const texts = files
    .filter((file) => file.endsWith('.ts'))
    .map((file) => readFileSync(new URL(`${folder}/${file}`, source), 'utf8'))
  return texts.flatMap((text) =>
    [...text.matchAll(/new Problem\(\s*'([\w-]+)'/g)].map(([, code = '']) => code),
  )
}

const { http, document } = service()
const served = (await http().get('/openapi.json').expect(200)).body

describe('the OpenAPI document', () => {
  it('is valid OpenAPI 3.1', async () => {
    const validator = new Validator()
    const { valid, errors } = await validator.validate(structuredClone(served))
    expect(errors ?? []).toEqual([])
    expect([valid, validator.version]).toEqual([true, '3.1'])
  })

  it('carries the version of the package', () => {
    const manifest = JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8'))
    expect(served.openapi).toBe('3.1.0')
    expect(served.info.version).toBe(manifest.version)
    expect(serviceVersion).toBe(manifest.version)
  })

  it.each(problemCodes)('names the problem type %s', (code) => {
    expect(JSON.stringify(served)).toContain(`/problems/${code}\``)
  })

  it('lists with some route each problem that is made below the routes', () => {
    const made = new Set(['usecases', 'snapshot', 'sites'].flatMap(codesMadeIn))
    const listed = JSON.stringify(served.components.responses)
    expect([...made]).toContain('preview-stale')
    expect([...made].filter((code) => !listed.includes(`"/problems/${code}"`))).toEqual([])
  })

  it('lists routes that exist, and no other method answers on them', async () => {
    for (const path of Object.keys(served.paths)) {
      const real = path.replace('{id}', 'inkey-exosome-hydro-glow').replace('{file}', 'products.json')
      for (const method of ['get', 'post', 'put', 'patch', 'delete'] as const) {
        const { status } = await http()[method](real)
        expect([method, path, status === 405]).toEqual([method, path, !(method in served.paths[path])])
        expect(status).not.toBe(404)
      }
    }
  })

  it.each(operationsOfServers(document))(
    'has an example that the service answers: $method $path',
    async (one) => {
      const send = () => http()[one.method === 'GET' ? 'get' : 'post'](addressIn(one)).set(asServer)
      if (one.body === null) await send().expect(200)
      else expect(one.body.examples.length).toBeGreaterThan(0)
      for (const example of one.body?.examples ?? []) {
        await send()
          .set('Content-Type', one.body?.type ?? '')
          .send(JSON.stringify(example))
          .expect(200)
      }
    },
  )
})
