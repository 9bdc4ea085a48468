import type { RequestListener } from 'node:http'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { anyRequest } from '../../support/any-request.js'
import { editedData, otherCatalog, otherRules, otherWeights } from '../../support/edited-data.js'
import { exosomeFiles } from '../../support/exosome.js'
import { asFirstAnswered, record } from '../../support/replayed.js'
import { memoryContent } from '../../support/memory-content.js'
import { asServer, service } from '../../support/service.js'
import { listen } from '../listen.js'

const seed = 20_261_123
const requests = fc.sample(anyRequest(exosomeFiles()), { seed, numRuns: 1000 })

const path = '/v1/recommendations'

async function send(app: RequestListener, where: string, type: string, bodies: readonly string[]) {
  const { port } = await listen(() => app)
  const texts: string[] = []
  for (const body of bodies) {
    const headers = { ...asServer, 'Content-Type': type }
    const answer = await fetch(`http://127.0.0.1:${port}${where}`, { method: 'POST', headers, body })
    texts.push(await answer.text())
    expect([answer.status, body]).toEqual([200, body])
  }
  return texts
}

const oneByOne = (app: RequestListener, bodies: readonly object[]): Promise<readonly string[]> =>
  send(
    app,
    path,
    'application/json',
    bodies.map((body) => JSON.stringify(body)),
  )

async function inOneBatch(app: RequestListener, bodies: readonly object[]): Promise<readonly string[]> {
  const lines = bodies.map((body) => JSON.stringify(body)).join('\n')
  const [answers] = await send(app, `${path}/batch`, 'application/x-ndjson', [lines])
  return answers!.trimEnd().split('\n')
}

it(`replays 1,000 answers of seed ${seed} to the byte after a restart, and after each part has moved on`, async () => {
  const content = memoryContent()
  const before = service({ content, date: '2026-11-23' })
  const texts = await oneByOne(before.app, requests)
  const recorded = requests.map((request, i) => record(request, texts[i]!))
  const answers = recorded.map(({ text }) => text)
  const replays = recorded.map(({ request, asOf }) => ({ ...request, asOf }))

  const restarted = service({ content, date: '2026-11-24' })
  expect((await oneByOne(restarted.app, replays)).map(asFirstAnswered)).toEqual(answers)

  const moves = { catalogVersion: otherCatalog, weightsVersion: otherWeights, rulesVersion: otherRules }
  for (const [version, edit] of Object.entries(moves)) {
    const after = service({ content, date: '2027-02-01', folder: editedData(edit) })
    expect((await inOneBatch(after.app, replays)).map(asFirstAnswered)).toEqual(answers)
    const { [version]: moved, ...unmoved } = { ...after.snapshot().versions } as Record<string, string>
    expect(before.snapshot().versions).toMatchObject(unmoved)
    expect(Object.values(before.snapshot().versions)).not.toContain(moved)
    const now = await inOneBatch(after.app, requests)
    expect(now.filter((text, i) => withoutMeta(text) !== withoutMeta(texts[i]!)).length).toBeGreaterThan(100)
  }
}, 180_000)

function withoutMeta(text: string): string {
  const { meta: _meta, recommendationId: _id, ...rest } = JSON.parse(text)
  return JSON.stringify(rest)
}
