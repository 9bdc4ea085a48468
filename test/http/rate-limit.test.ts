import request from 'supertest'
import { describe, expect, it } from 'vitest'
import { clientKey } from '../../src/http/middleware/rate-limit.js'
import { expectProblem } from './expect-problem.js'
import { testApp } from './test-app.js'

function limited(requests: number, seconds: number, proxyHops = 0) {
  const clock = { now: 1000 }
  const settings = { publicReads: true, rateLimit: { requests, seconds }, proxyHops }
  return { clock, agent: request(testApp({ settings, now: () => clock.now })) }
}

const ask = (agent: ReturnType<typeof request>) => agent.post('/v1/echo').send({})

describe('the rate limit', () => {
  it('says what is left, then refuses until the window is over', async () => {
    const { clock, agent } = limited(2, 60)
    const first = await ask(agent)
    expect(first.headers).toMatchObject({
      'ratelimit-policy': '"default";q=2;w=60',
      ratelimit: '"default";r=1;t=60',
    })
    clock.now += 30_000
    expect((await ask(agent)).headers.ratelimit).toBe('"default";r=0;t=30')
    clock.now += 29_500
    const refused = await ask(agent)
    expectProblem(refused, 'rate-limited')
    expect(refused.headers).toMatchObject({ 'retry-after': '1', ratelimit: '"default";r=0;t=1' })
    clock.now += 500
    expect((await ask(agent)).status).toBe(200)
  })

  it('lets a browser on another origin read that it was refused', async () => {
    const { agent } = limited(1, 60)
    await ask(agent)
    const refused = await ask(agent).set('Origin', 'https://shop.example')
    expect([refused.status, refused.headers['access-control-allow-origin']]).toEqual([429, '*'])
    expect(refused.headers['access-control-expose-headers']).toContain('Retry-After')
  })

  it('counts addresses where nothing is', async () => {
    const { agent } = limited(1, 60)
    expect((await agent.get('/nothing')).status).toBe(404)
    expect((await agent.get('/nothing')).status).toBe(429)
  })

  it.each([
    ['the address of the connection, whatever a header says', 0, '10.0.0.1', '10.0.0.2', 429],
    ['what our own proxy saw', 1, '10.0.0.1', '10.0.0.2', 200],
    ['what our own proxy saw, whatever stands before it', 1, '10.0.0.7, 10.0.0.1', '10.0.0.8, 10.0.0.1', 429],
    ['what the outer of two saw', 2, '10.0.0.1, 10.1.1.1', '10.0.0.2, 10.1.1.1', 200],
    ['the connection where proxies are missing', 3, '10.0.0.1', '10.0.0.2', 429],
  ])('counts %s', async (_, hops, first, second, status) => {
    const { agent } = limited(1, 60, hops)
    await ask(agent).set('X-Forwarded-For', first)
    expect((await ask(agent).set('X-Forwarded-For', second)).status).toBe(status)
  })

  it('never counts health and docs', async () => {
    const { agent } = limited(1, 60)
    for (const path of ['/livez', '/readyz', '/docs']) {
      const answers = [await agent.get(path), await agent.get(path)]
      expect(answers.map(({ status }) => status)).toEqual([200, 200])
      expect(answers[0]?.headers).not.toHaveProperty('ratelimit')
    }
  })

  it('can be off', async () => {
    const answer = await ask(request(testApp()))
    expect(answer.status).toBe(200)
    expect(answer.headers).not.toHaveProperty('ratelimit-policy')
  })
})

describe('a client', () => {
  it.each([
    ['192.0.2.1', '192.0.2.1'],
    ['::ffff:192.0.2.1', '192.0.2.1'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
    ['2001:db8:1:2::1', '2001:db8:1:2'],
    ['2001:db8::1', '2001:db8:0:0'],
    ['::1', '0:0:0:0'],
    ['fe80::1%eth0', 'fe80:0:0:0'],
    [undefined, 'unknown'],
  ])('at %s counts as %s', (address, key) => {
    expect(clientKey(address)).toBe(key)
  })
})
