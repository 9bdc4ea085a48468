import { randomBytes } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { recommendationSchema } from '../../../src/http/routes/recommendation-schema.js'
import { problemSchema } from '../../../src/http/problem/problem-json.js'
import { linesIn, postBatch, problemIn } from '../../support/batch.js'
import { asServer, post, service } from '../../support/service.js'

const { app, lines: logged } = service()

const good = '{"profile":{"concerns":[{"id":"redness"}]},"limit":2,"explain":"none"}'
const withoutIds = (text: string): string => text.replace(/"(recommendationId|instance)":"[^"]+",?/g, '')
/** Where a fault stands is said by line and column, and alone a request is line 1. */
const withoutPlace = (text: string): string => text.replaceAll(/at line \d+/g, 'at line 1')

const bad: Readonly<Record<string, { line: string | Buffer; code: string }>> = {
  'that is not JSON': { line: '{"profile":', code: 'invalid-json' },
  'that is two values': { line: `${good} ${good}`, code: 'invalid-json' },
  'that is empty': { line: '', code: 'invalid-json' },
  'that is blank': { line: '  ', code: 'invalid-json' },
  'that is only a carriage return': { line: '\r', code: 'invalid-json' },
  'that is not UTF-8': { line: Buffer.from([0x22, 0xff, 0x22]), code: 'invalid-json' },
  'with a byte order mark': { line: `\uFEFF${good}`, code: 'invalid-json' },
  'that nests too deep': { line: '['.repeat(40_000), code: 'too-deep' },
  'that repeats a key': { line: '{"profile":{},"profile":{}}', code: 'duplicate-key' },
  'with a reserved key': { line: '{"__proto__":{}}', code: 'invalid-request' },
  'that is no object': { line: '[]', code: 'invalid-request' },
  'with an unknown condition': { line: '{"profile":{"conditions":["excema"]}}', code: 'invalid-request' },
  'with an unknown weight set': { line: '{"profile":{},"weightSet":"summer"}', code: 'unknown-weight-set' },
  'that is one byte too large': { line: good.padEnd(100_001), code: 'body-too-large' },
  'of 3 MB': { line: randomBytes(1_500_000).toString('hex'), code: 'body-too-large' },
}

describe('POST /v1/recommendations/batch', () => {
  it('answers as NDJSON that nobody keeps', async () => {
    const { status, headers, lines } = await postBatch(app, `${good}\n${good}\n`)
    expect(status).toBe(200)
    expect(headers).toMatchObject({ 'content-type': 'application/x-ndjson', 'cache-control': 'no-store' })
    const answers = lines.map((line) => recommendationSchema.parse(JSON.parse(line)))
    expect(new Set(answers.map(({ recommendationId }) => recommendationId)).size).toBe(2)
  })

  it('gives each line the bytes that the single route gives, in the same order', async () => {
    const requests = [
      '{"profile":{}}',
      '{"profile":{"skinType":"dry","conditions":["pregnancy"]},"explain":"full"}',
      '{"profile":{"conditions":"undisclosed"}}',
      '{"profile":{"concerns":[{"id":"dullness"}],"budget":{"max":2500,"currency":"GBP"}},"limit":1}',
      '{"profile":{"region":"FR"},"explain":"full","asOf":{"date":"2026-11-01"}}',
      '{"profile":{"region":"UK"}}',
      '{"profile":{},"asOf":{"catalogVersion":"builtin@0000000000000000"}}',
      ...Object.values(bad).flatMap(({ line, code }) =>
        typeof line === 'string' && line.trim() !== '' && code !== 'body-too-large' ? [line] : [],
      ),
    ]
    const { lines } = await postBatch(app, requests.join('\n'), asServer)
    expect(lines).toHaveLength(requests.length)
    for (const [i, request] of requests.entries()) {
      const { text } = await post(app, request)
      expect(withoutPlace(withoutIds(lines[i]!))).toBe(withoutIds(text).replace('The body', 'The line'))
    }
  })

  it.each(Object.entries(bad))('answers a line %s with a problem, and harms no other', async (_, one) => {
    const batch = Buffer.concat(
      [`${good}\n`, one.line, `\n${good}\n`, one.line, `\n${good}`].map((part) => Buffer.from(part)),
    )
    const { status, lines, headers } = await postBatch(app, batch)
    expect(status).toBe(200)
    expect(lines.map(problemIn)).toEqual([
      null,
      { code: one.code, number: 2 },
      null,
      { code: one.code, number: 4 },
      null,
    ])
    const problem = problemSchema.parse(JSON.parse(lines[1]!))
    expect(problem.instance).toBe(`urn:uuid:${headers['x-request-id']!}#line-2`)
    expect(lines[1]).not.toMatch(/excema|node_modules/)
  })

  it('says in which line of the batch a fault is', async () => {
    const { lines } = await postBatch(app, `${good}\n${good}\n{"limit":1,"limit":2}\n`)
    expect(lines[2]).toContain('at line 3, column 12.')
  })

  it('takes a line as large as the body of one request', async () => {
    const { lines } = await postBatch(app, `${good.padEnd(100_000)}\r\n${good.padEnd(100_000)}`)
    expect(lines.map(problemIn)).toEqual([null, null])
  })

  it('answers each line after the 1,000th with a problem', async () => {
    const { lines } = await postBatch(app, `${'{}\n'.repeat(999)}${`${good}\n`.repeat(4)}`)
    expect(lines).toHaveLength(1003)
    expect(lines.slice(998).map(problemIn)).toEqual([
      { code: 'invalid-request', number: 999 },
      null,
      ...[1001, 1002, 1003].map((number) => ({ code: 'too-many-lines', number })),
    ])
  })

  it('reads nothing after the 10,000th line, and says so in the line that is the last', async () => {
    const { lines } = await postBatch(app, '\n'.repeat(50_000))
    expect(lines).toHaveLength(10_001)
    expect(problemIn(lines.at(-1)!)).toEqual({ code: 'too-many-lines', number: 10_001 })
    expect(lines.at(-1)).toContain('No line after the 10000th is read.')
  })

  it('logs one line, the same whatever the health answers were', async () => {
    const seen = []
    for (const conditions of ['[]', '["pregnancy"]', '"undisclosed"', '["sentinel"]']) {
      logged.length = 0
      await postBatch(app, `{"profile":{"conditions":${conditions}}}\n{"sentinel"\n`)
      const { requestId: _id, durationMs: _ms, timestamp: _at, ...line } = JSON.parse(logged.join(''))
      seen.push(JSON.stringify(line))
    }
    expect(new Set(seen).size).toBe(1)
    expect(seen[0]).toContain('"route":"POST /v1/recommendations/batch"')
    expect(seen[0]).toContain('catalogVersion')
  })

  it('is told from the answer to the last line by a line feed', () => {
    expect(() => linesIn('{"cut')).toThrow('not ended')
  })
})
