import { describe, expect, it } from 'vitest'
import { catalogFileNames, jsonSchemas } from '#catalog'
import { textOf } from '../../support/documents.js'
import { service } from '../../support/service.js'

describe('GET /schemas', () => {
  const { http } = service()
  const schemas = jsonSchemas()

  it('answers each file with its schema, to anybody, and 304 to who has it', async () => {
    for (const name of catalogFileNames) {
      const answer = await http().get(`/schemas/${name}.json`).expect(200)
      expect(answer.body).toEqual(schemas[name])
      expect(answer.body).toEqual(JSON.parse(textOf(`docs/schemas/${name}.json`)))
      await http()
        .get(`/schemas/${name}.json`)
        .set('If-None-Match', String(answer.headers['etag']))
        .expect(304)
    }
  })

  it('answers a file that there is not by the files that there are', async () => {
    const { body } = await http().get('/schemas/personas.json').expect(404)
    expect(body).toMatchObject({ type: '/problems/unknown-id' })
    expect(body.detail).toContain('products.json')
  })
})
