import { gzipSync } from 'node:zlib'
import request, { type Response } from 'supertest'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { problemCodes } from '../../src/errors.js'
import { parseInput } from '../../src/usecases/parse-input.js'
import { problemKinds } from '../../src/http/problem/problem-json.js'
import { expectProblem } from './expect-problem.js'
import { capturedLog } from '../support/captured-log.js'
import { cpuTime } from '../support/cpu-time.js'
import { echoRoute, pageRoute, rawRoute, testApp } from './test-app.js'

const agent = request(testApp({ keyedRoutes: [echoRoute(), pageRoute] }))

const postJson = (body: string | Buffer, headers: Record<string, string> = {}) =>
  agent
    .post('/v1/echo')
    .set({ 'Content-Type': 'application/json', ...headers })
    .serialize((bytes: unknown) => bytes as string)
    .send(body)

describe('the registry of problems', () => {
  it.each(problemCodes)('gives %s a kebab-case type, a status and a title', (code) => {
    expect(code).toMatch(/^[a-z]+(-[a-z]+)*$/)
    expect(problemKinds[code].status).toSatisfy((status: number) => status >= 400 && status < 600)
    expect(problemKinds[code].title).toMatch(/^[A-Z].+[^.]$/)
  })

  it('has one title for each problem', () => {
    expect(new Set(problemCodes.map((code) => problemKinds[code].title)).size).toBe(problemCodes.length)
    expect(Object.keys(problemKinds).sort()).toEqual([...problemCodes].sort())
  })
})

describe('an address', () => {
  it.each([
    '/v1',
    '/nothing',
    '/livez/',
    '/LIVEZ',
    '/v1/echo/',
    '//v1/echo',
    '/v1%2Fecho',
    '/docs/index.html',
  ])('that is not there is a 404: %s', async (path) => {
    expectProblem(await agent.get(path), 'not-found')
  })

  it.each(['/%', '/%zz', '/v1/pages/%ff', '/v1/pages/a%00b', '/v1/pages/%c0%af', '/v1/pages/%ed%a0%80'])(
    'with bad percent-encoding is a 400: %s',
    async (path) => {
      expectProblem(await agent.get(path), 'bad-request')
    },
  )

  it.each([
    ['delete', '/v1/echo', 'POST'],
    ['get', '/v1/echo', 'POST'],
    ['head', '/v1/echo', 'POST'],
    ['post', '/v1/pages/1', 'GET, HEAD'],
    ['put', '/livez', 'GET, HEAD'],
    ['patch', '/docs', 'GET, HEAD'],
  ] as const)('does not answer %s %s, and says what it does', async (method, path, allow) => {
    const answer = await agent[method](path)
    expect([answer.status, answer.headers.allow]).toEqual([405, allow])
    if (method !== 'head') expectProblem(answer, 'method-not-allowed')
  })

  it('that answers GET answers HEAD', async () => {
    expect((await agent.head('/livez')).status).toBe(200)
  })

  it.each([
    '/livez?x=1',
    '/docs?x',
    '/v1/pages/1?__proto__[x]=1',
    '/v1/pages/1?__proto__=1',
    '/v1/pages/1?limit=1&constructor=1',
    '/v1/pages/1?limit=1&limit=2',
    '/v1/pages/1?limit[]=1',
    '/v1/pages/1?limit=%zz',
  ])('refuses a query it does not know: %s', async (path) => {
    const answer = await agent.get(path)
    expectProblem(answer, 'invalid-request')
    expect(answer.text).not.toMatch(/proto|constructor|zz/)
  })

  it('reads the query it knows', async () => {
    expect((await agent.get('/v1/pages/a%20b?limit=7')).body).toEqual({ id: 'a b', limit: '7' })
  })
})

describe('a body', () => {
  it.each([
    'text/plain',
    'application/json; charset=latin1',
    'application/json; charset=foo',
    'text/json',
    '?',
    '',
  ])('that does not call itself UTF-8 JSON is a 415: %j', async (contentType) => {
    expectProblem(await postJson('{}', { 'Content-Type': contentType }), 'unsupported-media-type')
  })

  it('that is missing, with or without a content type, is a 4xx', async () => {
    expectProblem(await agent.post('/v1/echo'), 'unsupported-media-type')
    expectProblem(await agent.post('/v1/echo').type('json'), 'invalid-json')
  })

  it('of 200 kB is a 413', async () => {
    expectProblem(await postJson(`"${'x'.repeat(200_000)}"`), 'body-too-large')
  })

  it('of 48 kB that inflates to 50 MB is a 413, at once and without the memory', async () => {
    const bomb = gzipSync(Buffer.alloc(50_000_000, '['))
    expect(bomb.length).toBeLessThan(50_000)
    const before = process.memoryUsage.rss()
    const startedAt = cpuTime()
    expectProblem(await postJson(bomb, { 'Content-Encoding': 'gzip' }), 'body-too-large')
    expect(cpuTime() - startedAt).toBeLessThan(1000)
    expect(process.memoryUsage.rss() - before).toBeLessThan(50_000_000)
  })

  it('that is not what its encoding says is a 400', async () => {
    expectProblem(await postJson('{"a":1}', { 'Content-Encoding': 'gzip' }), 'bad-request')
    const cut = gzipSync('{"a":1}').subarray(0, 20)
    expectProblem(await postJson(cut, { 'Content-Encoding': 'gzip' }), 'bad-request')
  })

  it('in an encoding nobody knows is a 415', async () => {
    expectProblem(await postJson('{}', { 'Content-Encoding': 'gzip, gzip' }), 'unsupported-encoding')
  })

  it('of 49,000 arrays in each other is refused at once', async () => {
    const startedAt = cpuTime()
    expectProblem(await postJson('['.repeat(49_000) + ']'.repeat(49_000)), 'too-deep')
    expect(cpuTime() - startedAt).toBeLessThan(500)
  })
})

describe('a schema', () => {
  const schema = z.strictObject({
    'a/b~c': z.array(z.strictObject({ n: z.number() })).optional(),
    tags: z.record(z.string().regex(/^t\d$/), z.number()).optional(),
  })
  const faultsOf = (input: unknown) => {
    try {
      return parseInput(schema, input)
    } catch (error) {
      return (error as { errors: unknown }).errors
    }
  }

  it('points at the place that does not fit', () => {
    expect(faultsOf({ 'a/b~c': [{ n: 1 }, { n: 'sentinel' }] })).toMatchObject([
      { pointer: '/a~1b~0c/1/n', code: 'invalid-type' },
    ])
  })

  it('points at the parent of a key it does not know, and does not repeat the key', () => {
    const faults = faultsOf({ 'a/b~c': [{ n: 1, sentinel: 2 }], tags: { sentinel: 1 }, sentinel: 3 })
    expect(faults).toMatchObject([
      { pointer: '/a~1b~0c/0', code: 'unknown-field' },
      { pointer: '/tags', code: 'invalid-key' },
      { pointer: '', code: 'unknown-field' },
    ])
    expect(JSON.stringify(faults)).not.toContain('sentinel')
  })

  it('reports no more than 32 faults', () => {
    expect(faultsOf({ 'a/b~c': Array(1000).fill({ n: 'x' }) })).toHaveLength(32)
  })
})

describe('an error that nobody expected', () => {
  const secret = 'sentinel-8f3a'
  const broken = rawRoute('get', '/v1/broken', (_req, res) => {
    res.set('ETag', '"1"').set('Cache-Control', 'public')
    throw new TypeError(`${secret}\nat the worst moment`)
  })
  const rejecting = rawRoute('get', '/v1/rejecting', () => Promise.reject(new Error(secret)))
  const half = rawRoute('get', '/v1/half', (_req, res) => {
    res.write('half')
    throw new Error(secret)
  })

  it('is a 500 that says nothing, and is logged without its message', async () => {
    const { logger, lines } = capturedLog()
    const app = request(testApp({ logger, keyedRoutes: [broken, rejecting] }))
    for (const path of ['/v1/broken', '/v1/rejecting']) {
      const answer: Response = await app.get(path)
      expectProblem(answer, 'internal')
      expect(answer.headers).not.toHaveProperty('etag')
    }
    expect(lines.join('')).toContain('"error":"TypeError"')
    expect(lines.join('')).toMatch(/errors\.test\.ts:\d+/)
    expect(lines.join('')).not.toMatch(/sentinel|worst moment/)
  })

  it('in the middle of an answer cuts it, so that nobody takes it for whole', async () => {
    await expect(request(testApp({ keyedRoutes: [half] })).get('/v1/half')).rejects.toThrow(/hang up|aborted/)
  })
})

describe('reads that are not public', () => {
  const app = request(
    testApp({
      settings: { publicReads: false },
      keyedRoutes: [echoRoute(), pageRoute],
    }),
  )

  const origin = { Origin: 'https://shop.example' }

  it('ask for a key, which is the only thing that a page of another origin can be known by', async () => {
    const answer = await app.get('/v1/pages/1').set(origin)
    expectProblem(answer, 'unauthorized')
    expect(answer.headers['www-authenticate']).toBe('Bearer')
    expectProblem(await app.post('/v1/echo').send({}), 'unauthorized')
    const preflight = await app.options('/v1/echo').set(origin).expect(204)
    expect(preflight.headers['access-control-allow-headers']).toContain('Authorization')
    for (const { headers } of [answer, preflight])
      expect(headers).not.toHaveProperty('access-control-allow-credentials')
  })

  it('refuse a key that nobody was given, as they refuse none', async () => {
    for (const authorization of ['Bearer ak_0123456789abcdef', 'Bearer', 'Basic YTpi', 'sentinel'])
      expectProblem(await app.get('/v1/pages/1').set('Authorization', authorization), 'unauthorized')
  })

  it('leave health and docs open, and what does not exist a 404', async () => {
    expect((await app.get('/livez')).status).toBe(200)
    expect((await app.get('/docs')).status).toBe(200)
    expectProblem(await app.get('/v1/nothing'), 'not-found')
  })
})
