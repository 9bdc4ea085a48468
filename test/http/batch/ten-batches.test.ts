import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import http from 'node:http'
import { expect, it } from 'vitest'
import { linesIn, NDJSON, problemIn } from '../../support/batch.js'
import { startService } from '../../support/child-service.js'
import { service } from '../../support/service.js'
import { temporaryFolder } from '../../support/temporary-folder.js'
import { listen } from '../listen.js'

/**
 * The long form asks the built program and prints how much memory it holds along the way:
 * `npm run build && BATCHES=100 npx vitest run --config .config/vitest.config.ts test/http/batch/ten-batches.test.ts`
 */
const long = process.env['BATCHES']
const batches = Number(long ?? 10)
const LINES = 1000
const MALFORMED_EVERY = 100
const MS_A_BATCH = 6000

const malformed = ['{"profile":', '', '{"profile":{"region":"UK"}}', '{"limit":1,"limit":1}']

const isMalformed = (batch: number, i: number): boolean => (i + 7 * batch) % MALFORMED_EVERY === 0
/** How many products the answer to a good line lists, so that answers in another order would be seen. */
const limitOf = (i: number): number => (i % 5) + 1

function lineAt(batch: number, i: number): string {
  if (isMalformed(batch, i)) return malformed[((batch + i / MALFORMED_EVERY) % malformed.length) | 0]!
  const profile = {
    concerns: [{ id: 'redness' }],
    conditions: [],
    budget: { max: 1000 + i, currency: 'GBP' },
  }
  return JSON.stringify({ profile, limit: limitOf(i) })
}

async function send(port: number, body: string): Promise<readonly string[]> {
  const req = http.request({
    port,
    path: '/v1/recommendations/batch',
    method: 'POST',
    headers: { 'Content-Type': NDJSON },
  })
  req.end(body)
  const [res] = (await once(req, 'response')) as [http.IncomingMessage]
  const chunks: Buffer[] = []
  for await (const chunk of res) chunks.push(chunk as Buffer)
  return linesIn(Buffer.concat(chunks).toString())
}

async function start(): Promise<{ port: number; residentMb: () => number }> {
  if (long === undefined) {
    const { port } = await listen(() => service().app)
    return { port, residentMb: () => 0 }
  }
  const { address, pid } = startService(temporaryFolder())
  const status = (): string => readFileSync(`/proc/${pid!}/status`, 'utf8')
  return {
    port: Number(new URL(await address).port),
    residentMb: () => Math.round(Number(/VmRSS:\s+(\d+) kB/.exec(status())?.[1]) / 1000),
  }
}

function check(answers: readonly string[], batch: number): void {
  expect(answers).toHaveLength(LINES)
  const problems = answers.filter((answer, i) => {
    const problem = problemIn(answer)
    expect([i, problem?.number ?? null]).toEqual([i, isMalformed(batch, i) ? i + 1 : null])
    if (problem === null) expect(JSON.parse(answer).ranking).toHaveLength(limitOf(i))
    return problem !== null
  })
  expect(problems).toHaveLength(LINES / MALFORMED_EVERY)
}

const title = `answers ${batches} batches of ${LINES} lines, 1 % of them malformed, each line and in order`

it(title, { timeout: batches * MS_A_BATCH }, async () => {
  const { port, residentMb } = await start()
  const resident: number[] = []
  const startedAt = performance.now()
  for (let batch = 0; batch < batches; batch++) {
    const lines = Array.from({ length: LINES }, (_, i) => lineAt(batch, i))
    check(await send(port, lines.join('\n') + '\n'), batch)
    resident.push(residentMb())
  }
  const seconds = (performance.now() - startedAt) / 1000
  const shown = resident.filter((_, i) => i % Math.ceil(batches / 20) === 0)
  const rate = `${Math.round((batches * LINES) / seconds)} lines a second with the checks of this test`
  console.log(long === undefined ? rate : `${rate}; resident MB along the way: ${shown.join(' ')}`)
})
