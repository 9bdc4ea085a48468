import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { addressOf } from '../support/client.js'
import { storedService } from '../support/stored-service.js'

type Service = Awaited<ReturnType<typeof storedService>>
type Profile = Readonly<Record<string, unknown>>

const JSON_TYPE = 'application/json'
const NDJSON = 'application/x-ndjson'

const base: Profile = {
  concerns: [{ id: 'redness', importance: 4 }],
  skinType: 'dry',
  region: 'GB',
  budget: { max: 9000, currency: 'GBP', strict: true },
  sources: { prefer: ['plant'], avoid: [] },
  routine: ['retinol'],
}

/** Asks everything that takes a profile with this one. */
async function askAll({ app }: Service, profile: Profile): Promise<readonly string[]> {
  const productIds = ['inkey-exosome-hydro-glow', 'medik8-c-tetra-advanced']
  const lines = [{ profile }, { profile, explain: 'full' }].map((line) => JSON.stringify(line)).join('\n')
  const requests: readonly (readonly [address: string, type: string, body: string])[] = [
    ...['none', 'reasons', 'full'].map(
      (explain) => ['/v1/recommendations', JSON_TYPE, JSON.stringify({ profile, explain })] as const,
    ),
    ['/v1/comparisons', JSON_TYPE, JSON.stringify({ productIds, profile })],
    ['/v1/recommendations/batch', NDJSON, lines],
  ]
  const origin = await addressOf(app)
  const texts: string[] = []
  for (const [address, type, body] of requests) {
    const answer = await fetch(origin + address, { method: 'POST', headers: { 'Content-Type': type }, body })
    texts.push(await answer.text())
  }
  return texts
}

/** Every byte of every file of a folder. */
function bytesOf(folder: string): Readonly<Record<string, string>> {
  const names = readdirSync(folder).sort()
  return Object.fromEntries(names.map((name) => [name, readFileSync(join(folder, name), 'latin1')]))
}

const masked = (line: string): string =>
  line
    .replaceAll(/"requestId":"[^"]+"/g, '"requestId":"…"')
    .replaceAll(/"durationMs":[\d.]+/g, '"durationMs":0')
    .replaceAll(/"timestamp":"[^"]+"/g, '"timestamp":"…"')

/** The metrics without what is measured in time, which no two runs share. */
async function metricsOf({ http }: Service, admin: string): Promise<readonly string[]> {
  const { text } = await http().get('/metrics').set('Authorization', `Bearer ${admin}`).expect(200)
  return text.split('\n').filter((line) => !/_seconds_(bucket|sum)/.test(line) && !line.includes('/metrics'))
}

describe('a health answer', () => {
  it('leaves the same log lines, rows, bytes on disk and metrics as any other', async () => {
    const left = []
    for (const conditions of [[], ['pregnancy'], ['eczema', 'autoimmune'], 'undisclosed', 'not-asked']) {
      const service = await storedService()
      const { admin } = await service.keysOf()
      await service.http().get('/livez').expect(200)
      const before = bytesOf(service.dataDir)
      service.lines.length = 0
      const answers = await askAll(service, { ...base, conditions })
      expect(answers.join('').includes('"excludedCount":5')).toBe(
        conditions !== 'not-asked' && conditions.length > 0,
      )
      const lines = service.lines.map(masked)
      expect(lines).toHaveLength(5)
      expect(bytesOf(service.dataDir)).toEqual(before)
      left.push({ lines, metrics: await metricsOf(service, admin) })
    }
    for (const one of left) expect(one).toEqual(left[0])
  })

  it('is found nowhere after 500 requests that failed over it', async () => {
    const service = await storedService()
    const { admin } = await service.keysOf()
    const sentinel = 'zqpregnantzq'
    const places: readonly Profile[] = [
      { ...base, concerns: [{ id: sentinel }] },
      { ...base, concerns: [{ id: 'redness', [sentinel]: 1 }] },
      { ...base, skinType: sentinel },
      { ...base, conditions: [sentinel] },
      { ...base, conditions: sentinel },
      { ...base, conditions: { [sentinel]: true } },
      { ...base, region: sentinel },
      { ...base, budget: { max: 1, currency: sentinel } },
      { ...base, sources: { avoid: [sentinel] } },
      { ...base, routine: [sentinel] },
      { ...base, emphasis: { [sentinel]: 1 } },
      { ...base, [sentinel]: sentinel },
      { ...base, conditions: ['pregnancy'], note: sentinel },
    ]
    let failed = 0
    while (failed < 500) {
      for (const profile of places) {
        const answers = await askAll(service, profile)
        for (const answer of answers) expect(answer).not.toContain(sentinel)
        failed += answers.length
      }
      await askQuiz(service, sentinel)
    }
    expect(service.lines.length).toBeGreaterThan(500)
    const metrics = await metricsOf(service, admin)
    const files = Object.values(bytesOf(service.dataDir))
    expect([...service.lines, ...metrics, ...files].filter((text) => text.includes(sentinel))).toEqual([])
  }, 60_000)
})

async function askQuiz({ http }: Service, sentinel: string): Promise<void> {
  for (const answers of [{ health: sentinel }, { [sentinel]: 'yes' }, { concerns: [sentinel] }]) {
    const { text } = await http().post('/v1/quiz/answers').send({ answers }).expect(400)
    expect(text).not.toContain(sentinel)
  }
}
