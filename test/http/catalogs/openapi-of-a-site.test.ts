import { Validator } from '@seriousme/openapi-schema-validator'
import { expect, it } from 'vitest'
import { as, kettles, send, starter, withKettles } from './kettles.js'
import { filesIn } from '../../../src/sites/catalog-folder.js'
import { storedService } from '../../support/stored-service.js'

const json = (document: unknown): string => JSON.stringify(document)

it('the document speaks of the catalogue of the site whose key asks, before and after its import', async () => {
  const service = await storedService()
  const document = async (headers: Record<string, string> = {}) => {
    const { body } = await service.http().get('/openapi.json').set(headers).expect(200)
    return body
  }
  const shipped = await document()
  const key = await kettles(service)
  expect(await document(key)).toEqual(shipped)
  const read = await send(service, key, filesIn(starter))
  await service.http().post(`/v1/catalogs/imports/${read.id}/apply`).set(key).expect(200)
  const own = await document(key)
  const { valid, errors } = await new Validator().validate(structuredClone(own))
  expect([valid, errors ?? []]).toEqual([true, []])
  expect(Object.keys(own.paths)).toEqual(Object.keys(shipped.paths))
  expect(json(own)).toContain('"materials"')
  expect(json(own)).not.toMatch(/pregnan|skin|exosome|concerns/i)
  expect(await document()).toEqual(shipped)
  expect(await document(as('pk_not-known'))).toEqual(shipped)
})

it('the requests that the document shows are answered by that site', async () => {
  const { key, http } = await withKettles()
  const { body } = await http().get('/openapi.json').set(key).expect(200)
  for (const path of ['/v1/recommendations', '/v1/comparisons', '/v1/quiz/answers']) {
    const { examples } = body.paths[path].post.requestBody.content['application/json']
    expect(Object.keys(examples).length).toBeGreaterThan(0)
    for (const { value } of Object.values<{ value: object }>(examples))
      await http().post(path).set(key).send(value).expect(200)
  }
})
