import request, { type Response } from 'supertest'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { capturedLog } from '../support/captured-log.js'
import { echoRoute, rawRoute, testApp } from './test-app.js'

const versionedRoute = rawRoute('get', '/v1/versioned/:id', (_req, res) => {
  res.locals.versions = { catalogVersion: 'c1' }
  res.json({})
})

const body = z.strictObject({
  conditions: z.array(z.enum(['a', 'b'])),
  tags: z.record(z.enum(['a']), z.number()),
})
const strictRoute = echoRoute('/v1/strict', body)

function logged() {
  const { logger, lines } = capturedLog()
  const agent = request(testApp({ logger, keyedRoutes: [echoRoute(), versionedRoute, strictRoute] }))
  return { agent, text: () => lines.join(''), entries: () => lines.map((line) => JSON.parse(line)) }
}

describe('the request log', () => {
  it('names the trace that a request belongs to, and nothing that is not one', async () => {
    const { agent, entries } = logged()
    const id = '4bf92f3577b34da6a3ce929d0e0e4736'
    const traced = [
      `00-${id}-00f067aa0ba902b7-01`,
      `00-${'0'.repeat(32)}-00f067aa0ba902b7-01`,
      'pregnant',
      id,
    ]
    for (const traceparent of traced) await agent.get('/livez').set('traceparent', traceparent)
    await agent.get('/livez')
    expect(entries().map(({ traceId }) => traceId)).toEqual([
      id,
      ...Array.from({ length: 4 }, () => undefined),
    ])
  })

  it('has one line for each request, with the pattern of the route and not its address', async () => {
    const { agent, entries } = logged()
    const answers = [
      await agent.get('/v1/versioned/secret-id'),
      await agent.post('/v1/echo').send({ a: 1 }),
      await agent.delete('/v1/echo'),
      await agent.get('/nothing?x=1'),
      await agent.get('/%ff'),
    ]
    expect(entries().map(({ route, status }) => [route, status])).toEqual([
      ['GET /v1/versioned/:id', 200],
      ['POST /v1/echo', 200],
      ['DELETE /v1/echo', 405],
      ['unmatched', 404],
      ['unmatched', 400],
    ])
    expect(entries().map(({ requestId }) => requestId)).toEqual(
      answers.map(({ headers }) => headers['x-request-id']),
    )
    for (const { durationMs } of entries()) expect(durationMs).toBeGreaterThanOrEqual(0)
    expect(entries()[0].versions).toEqual({ catalogVersion: 'c1' })
    expect(entries()[1]).not.toHaveProperty('versions')
  })

  it('and every failing answer are free of what the caller sent', async () => {
    const { agent, text } = logged()
    const sentinel = 'sentinel-pregnancy-5b1c'
    const json = (value: string) => agent.post('/v1/strict').type('json').send(value)
    const answers: Response[] = [
      await json(`{"${sentinel}":1}`),
      await json(`{"conditions":["${sentinel}"],"tags":{"${sentinel}":1}}`),
      await json(`{"conditions":"${sentinel}","tags":"${sentinel}"}`),
      await json(`{"${sentinel}":1,"${sentinel}":2}`),
      await json(`{"${sentinel}":`),
      await json(sentinel),
      await json(`"${sentinel}${'x'.repeat(2000)}"`),
      await json('{}').set('Content-Encoding', sentinel),
      await json('{}').set('Content-Type', `${sentinel}/json`),
      await json('{}').set('Content-Type', `application/json; charset=${sentinel}`),
      await json('{}').set({
        Authorization: sentinel,
        Cookie: sentinel,
        'User-Agent': sentinel,
        Referer: sentinel,
      }),
      await json('{}').set({ 'X-Request-Id': sentinel, 'X-Forwarded-For': sentinel, Origin: sentinel }),
      await agent.post(`/v1/strict?${sentinel}=${sentinel}`),
      await agent.get(`/${sentinel}`),
      await agent.get(`/%ff${sentinel}`),
      await agent.delete('/v1/echo').query({ [sentinel]: sentinel }),
    ]
    for (const answer of answers) {
      expect(answer.status).toBeGreaterThanOrEqual(400)
      expect(answer.status).toBeLessThan(500)
      expect(answer.text + JSON.stringify(answer.headers)).not.toContain(sentinel)
    }
    expect(text().split('\n')).toHaveLength(answers.length + 1)
    expect(text()).not.toContain(sentinel)
  })
})
