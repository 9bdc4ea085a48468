import { readFileSync, writeFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Disclosure } from '../../src/usecases/disclose.js'
import type { Recommendation } from '../../src/usecases/recommend.js'
import { postBatch, problemIn } from '../support/batch.js'
import { service } from '../support/service.js'

const file = new URL('../../README.md', import.meta.url)
const { app, http } = service()

/** The fenced block that follows a marker, `<!-- name -->`. */
const fence = (name: string): RegExp => new RegExp(`(<!-- ${name} -->\\s+\`\`\`\\w+\\n)([\\s\\S]*?)(\`\`\`)`)

const block = (name: string): string => fence(name).exec(readFileSync(file, 'utf8'))?.[2] ?? ''

/** `UPDATE_README=1` writes what the service says now; a reviewer then sees the difference. */
function holds(name: string, text: string): void {
  if (process.env['UPDATE_README']) {
    const updated = (_: string, start: string, _old: string, end: string): string => `${start}${text}\n${end}`
    writeFileSync(file, readFileSync(file, 'utf8').replace(fence(name), updated))
  }
  expect(block(name)).toBe(`${text}\n`)
}

function lineAloud(line: string): string {
  const problem = problemIn(line)
  if (problem !== null) return `line ${problem.number}: /problems/${problem.code}`
  const { ranking, excludedCount } = JSON.parse(line) as Recommendation
  const ids = ranking.map(({ productId }) => productId)
  return `ranked: ${ids.join(', ') || 'none'}; left out: ${excludedCount}`
}

function disclosureAloud({ summary, criteria, merchant, neverWeighed }: Disclosure): string {
  const weighed = criteria.map(({ label, text, when }) => `${label}: ${text} ${when}`)
  return [summary, ...weighed, merchant.text, ...neverWeighed.map(({ text }) => text)].join('\n')
}

describe('the README', () => {
  it('shows what a batch is really answered, line by line', async () => {
    const body = /--data-binary \\\n'([^']+)'/.exec(block('batch request'))?.[1] ?? ''
    const { status, lines } = await postBatch(app, body)
    expect(status).toBe(200)
    holds('batch answer', lines.map(lineAloud).join('\n'))
  })

  it('shows what the disclosure really says', async () => {
    const path = /http:\/\/localhost:3000(\S+)/.exec(block('disclosure request'))?.[1] ?? ''
    const { body } = await http().get(path).expect(200)
    holds('disclosure answer', disclosureAloud(body))
  })
})
