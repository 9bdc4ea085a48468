import request from 'supertest'
import { describe, expect, it } from 'vitest'
import { testApp } from './test-app.js'

const agent = request(testApp())

describe('every answer', () => {
  it.each(['/livez', '/nothing', '/docs'])('protects whoever reads it: %s', async (path) => {
    const { headers } = await agent.get(path)
    expect(headers['content-security-policy']).toMatch(/default-src 'none'.*frame-ancestors 'none'/)
    expect(headers['x-content-type-options']).toBe('nosniff')
    expect(headers).not.toHaveProperty('x-powered-by')
    expect(headers).not.toHaveProperty('access-control-allow-credentials')
  })

  it('has its own id, whatever the caller suggests', async () => {
    const ask = () => agent.get('/livez').set('X-Request-Id', 'mine')
    const ids = [await ask(), await ask()].map(({ headers }) => headers['x-request-id'])
    expect(new Set(ids).size).toBe(2)
    for (const id of ids) expect(id).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/)
  })
})

describe('an answer that is no page', () => {
  it('may load nothing and be framed by nobody', async () => {
    const { headers } = await agent.get('/livez')
    expect(headers['content-security-policy']).toBe("default-src 'none';frame-ancestors 'none'")
  })
})

describe('a browser on another origin', () => {
  it('may read any answer, problems included', async () => {
    for (const path of ['/livez', '/nothing']) {
      const { headers } = await agent.get(path).set('Origin', 'https://shop.example')
      expect(headers['access-control-allow-origin']).toBe('*')
    }
  })

  it('may send JSON', async () => {
    const preflight = await agent.options('/v1/echo').set({
      Origin: 'https://shop.example',
      'Access-Control-Request-Method': 'POST',
      'Access-Control-Request-Headers': 'content-type',
    })
    expect(preflight.status).toBe(204)
    expect(preflight.headers['access-control-allow-methods']).toContain('POST')
    expect(preflight.headers['access-control-allow-headers']).toContain('Content-Type')
  })
})

describe('health', () => {
  it('is never cached', async () => {
    const live = await agent.get('/livez')
    const ready = await agent.get('/readyz')
    expect([live.body, ready.body]).toEqual([{ status: 'ok' }, { status: 'ready' }])
    expect([live.headers['cache-control'], ready.headers['cache-control']]).toEqual(['no-store', 'no-store'])
  })
})

describe('the docs page', () => {
  it('needs nothing inline and nothing from elsewhere', async () => {
    const page = await agent.get('/docs')
    expect(page.headers['content-type']).toBe('text/html; charset=utf-8')
    expect(page.headers['content-security-policy']).toContain("script-src 'self';")
    expect(page.text).not.toMatch(/https?:|<script>|<style|\son\w+=|\sstyle=/)
  })

  it('finds each of its files', async () => {
    const { text } = await agent.get('/docs')
    const addresses = [...text.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, address]) => `/${address}`)
    expect(addresses).toHaveLength(4)
    for (const address of addresses) {
      const file = await agent.get(address).buffer(false)
      expect([address, file.status]).toEqual([address, 200])
    }
  })
})
