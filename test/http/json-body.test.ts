import { brotliCompressSync, deflateSync, gzipSync, zstdCompressSync } from 'node:zlib'
import request from 'supertest'
import { describe, expect, it } from 'vitest'
import type { ProblemCode } from '../../src/errors.js'
import { expectProblem } from './expect-problem.js'
import { testApp } from './test-app.js'

const app = testApp()

function post(body: string | Buffer, headers: Record<string, string> = {}) {
  const sent = request(app).post('/v1/echo').set('Content-Type', 'application/json').set(headers)
  return sent.serialize((bytes: unknown) => bytes as string).send(body)
}

const objectOf = (keys: number) =>
  JSON.stringify(Object.fromEntries(Array.from({ length: keys }, (_, i) => [`k${i}`, i])))
const nested = (depth: number) => '['.repeat(depth) + ']'.repeat(depth)

describe('a JSON body', () => {
  it.each(['application/json', 'Application/JSON; charset=UTF-8', 'application/json;charset="utf-8"'])(
    'is read as %s',
    async (contentType) => {
      const answer = await post('{"a":[1,"é",null]}', { 'Content-Type': contentType })
      expect([answer.status, answer.body]).toEqual([200, { a: [1, 'é', null] }])
    },
  )

  it.each([
    ['gzip', gzipSync],
    ['deflate', deflateSync],
    ['br', brotliCompressSync],
    ['zstd', zstdCompressSync],
  ])('is read when encoded with %s', async (encoding, compress) => {
    const answer = await post(compress('{"a":1}'), { 'Content-Encoding': encoding })
    expect([answer.status, answer.body]).toEqual([200, { a: 1 }])
  })

  it.each([
    nested(32),
    `[${'[],'.repeat(40)}{},{}]`,
    objectOf(64),
    '{"a":{"b":1},"b":{"a":1}}',
    '[{"a":1},{"a":1}]',
    '{"a":"{\\"a\\":1,\\"a\\":2}"}',
  ])('is read up to the limits of its structure (case %#)', async (body) => {
    expect((await post(body)).text).toBe(body)
  })

  const refused: [string, string | Buffer, ProblemCode][] = [
    ['nests one level too many', nested(33), 'too-deep'],
    ['nests objects one level too many', '{"a":'.repeat(33) + '1' + '}'.repeat(33), 'too-deep'],
    ['is 49,000 arrays in each other', nested(49_000), 'too-deep'],
    ['opens 99,000 arrays and closes none', '['.repeat(99_000), 'too-deep'],
    ['repeats a key', '{"a":1,"b":2,"a":1}', 'duplicate-key'],
    ['repeats a key in an inner object', '{"x":[{"a":1},{"a":1,"a":1}]}', 'duplicate-key'],
    ['repeats a key that is escaped once', '{"a":1,"\\u0061":2}', 'duplicate-key'],
    ['repeats a key after an inner object', '{"a":{"b":1},"a":2}', 'duplicate-key'],
    ['has an object of 65 keys', objectOf(65), 'too-many-keys'],
    ['has the key __proto__', '{"__proto__":{"x":1}}', 'invalid-request'],
    ['hides the key __proto__', '{"a":{"\\u005f_proto__":1}}', 'invalid-request'],
    ['holds a NUL', '{"a":"x\\u0000"}', 'invalid-request'],
    ['holds half a surrogate pair', '["\\ud83d"]', 'invalid-request'],
    ['is empty', '', 'invalid-json'],
    ['is blank', '  \n', 'invalid-json'],
    ['starts with a byte order mark', '\uFEFF{"a":1}', 'invalid-json'],
    ['is not UTF-8', Buffer.from([0x22, 0xc3, 0x28, 0x22]), 'invalid-json'],
    ['is UTF-16', Buffer.from('{"a":1}', 'utf16le'), 'invalid-json'],
    ['has a comment', '{"a":1} // note', 'invalid-json'],
    ['has a trailing comma', '{"a":1,}', 'invalid-json'],
    ['has single quotes', "{'a':1}", 'invalid-json'],
    ['has no closing brace', '{"a":1', 'invalid-json'],
    ['has a second document', '{"a":1}{"a":1}', 'invalid-json'],
    ['is not a JSON number', '{"a":NaN}', 'invalid-json'],
    ['has a line break in a string', '"a\nb"', 'invalid-json'],
  ]

  it.each(refused)('is refused when it %s', async (_what, body, code) => {
    expectProblem(await post(body), code)
  })

  it('is told apart from broken JSON when it is empty', async () => {
    expect(expectProblem(await post(''), 'invalid-json').detail).toBe('The body is empty.')
  })

  it('is told where its structure fails, but not by which key', async () => {
    const answer = await post('{\n  "pregnancy": {"eczema": 1, "eczema": 2}\n}')
    const { errors } = expectProblem(answer, 'duplicate-key')
    expect(errors).toEqual([
      { pointer: '', code: 'duplicate-key', detail: 'A repeated key at line 2, column 30.' },
    ])
    expect(answer.text).not.toMatch(/pregnancy|eczema/)
  })

  it('is read up to the limit and not a byte further', async () => {
    const small = request(testApp({ settings: { bodyLimit: 10 } }))
    expect((await small.post('/v1/echo').type('json').send('"12345678"')).status).toBe(200)
    expectProblem(await small.post('/v1/echo').type('json').send('"123456789"'), 'body-too-large')
  })
})
