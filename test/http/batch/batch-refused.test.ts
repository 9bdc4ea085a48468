import { brotliCompressSync, deflateSync, gzipSync, zstdCompressSync } from 'node:zlib'
import request from 'supertest'
import { describe, expect, it } from 'vitest'
import { NDJSON, postBatch, problemIn } from '../../support/batch.js'
import { service } from '../../support/service.js'
import { expectProblem } from '../expect-problem.js'

const { app } = service()
const good = '{"profile":{},"limit":1,"explain":"none"}\n'

describe('a batch', () => {
  it.each([
    'application/json',
    'text/plain',
    'application/x-ndjson; charset=latin1',
    'application/jsonl',
    '?',
    '',
  ])('that does not call itself UTF-8 NDJSON is a 415: %j', async (contentType) => {
    const answer = await postBatch(app, good, { 'Content-Type': contentType })
    expectProblem(answer, 'unsupported-media-type')
  })

  it('may say its charset', async () => {
    expect((await postBatch(app, good, { 'Content-Type': `${NDJSON};charset=UTF-8` })).status).toBe(200)
  })

  it('that is empty, with or without a content type, is a 4xx', async () => {
    const batch = () => request(app).post('/v1/recommendations/batch')
    expectProblem(await batch(), 'unsupported-media-type')
    expectProblem(await batch().type(NDJSON), 'invalid-json')
  })

  it.each(['get', 'put', 'patch', 'delete'] as const)('is posted: %s is a 405', async (method) => {
    const answer = await request(app)[method]('/v1/recommendations/batch')
    expectProblem(answer, 'method-not-allowed')
    expect(answer.headers.allow).toBe('POST')
  })

  it('with a query is a 400', async () => {
    expectProblem(await request(app).post('/v1/recommendations/batch?x=1'), 'invalid-request')
  })
})

describe('a compressed batch', () => {
  const encodings = {
    gzip: gzipSync,
    deflate: deflateSync,
    br: brotliCompressSync,
    zstd: zstdCompressSync,
    GZIP: gzipSync,
  }

  it.each(Object.entries(encodings))('in %s is answered like a plain one', async (encoding, encode) => {
    const { lines } = await postBatch(app, encode(good.repeat(3)), { 'Content-Encoding': encoding })
    expect(lines.map(problemIn)).toEqual([null, null, null])
  })

  it('in an encoding nobody knows is a 415', async () => {
    const answer = await postBatch(app, good, { 'Content-Encoding': 'gzip, gzip' })
    expectProblem(answer, 'unsupported-encoding')
  })

  it('that is not what its encoding says is a 400', async () => {
    expectProblem(await postBatch(app, good, { 'Content-Encoding': 'gzip' }), 'bad-request')
    const cut = gzipSync(good).subarray(0, 20)
    expectProblem(await postBatch(app, cut, { 'Content-Encoding': 'gzip' }), 'bad-request')
  })

  it('that breaks off after some answers ends in a problem', async () => {
    const whole = gzipSync(good.repeat(10), { level: 0 })
    const { status, lines } = await postBatch(app, whole.subarray(0, good.length * 3 + 40), {
      'Content-Encoding': 'gzip',
    })
    expect(status).toBe(200)
    expect(lines.map(problemIn)).toEqual([null, null, null, { code: 'bad-request', number: 4 }])
  })

  it('that inflates to one line of 50 MB is a 413', async () => {
    const bomb = gzipSync(Buffer.alloc(50_000_000, '['))
    expectProblem(await postBatch(app, bomb, { 'Content-Encoding': 'gzip' }), 'body-too-large')
  })

  it('that inflates to 50 million lines ends where every batch ends', async () => {
    const bomb = gzipSync(Buffer.alloc(50_000_000, '\n'))
    const { lines } = await postBatch(app, bomb, { 'Content-Encoding': 'gzip' })
    expect(lines).toHaveLength(10_001)
  })
})

describe('a batch of more than 100 times the largest request', () => {
  const large = Buffer.from(good.repeat(2) + `${' '.repeat(99_999)}\n`.repeat(101))

  it('is a 413 before it comes when it says how large it will be', async () => {
    expectProblem(await postBatch(app, large), 'body-too-large')
  })

  it('is read until there, and the last answer says so', async () => {
    const { status, lines } = await postBatch(app, gzipSync(large), { 'Content-Encoding': 'gzip' })
    expect(status).toBe(200)
    expect(lines.slice(0, 3).map(problemIn)).toEqual([null, null, { code: 'invalid-json', number: 3 }])
    expect(problemIn(lines.at(-1)!)).toEqual({ code: 'body-too-large', number: lines.length })
    expect(lines.length).toBeGreaterThan(90)
    expect(lines.length).toBeLessThanOrEqual(102)
  })
})
