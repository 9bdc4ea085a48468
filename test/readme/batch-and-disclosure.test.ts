import { describe, expect, it } from 'vitest'
import type { Disclosure } from '../../src/usecases/describe/disclose.js'
import type { Recommendation } from '../../src/usecases/recommend/recommend.js'
import { postBatch, problemIn } from '../support/batch.js'
import { block, holds } from '../support/documents.js'
import { service } from '../support/service.js'

const { app, http } = service()

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

describe('the guides', () => {
  it('show what a batch is really answered, line by line', async () => {
    const body = /--data-binary \\\n'([^']+)'/.exec(block('batch request'))?.[1] ?? ''
    const { status, lines } = await postBatch(app, body)
    expect(status).toBe(200)
    holds('batch answer', lines.map(lineAloud).join('\n'))
  })

  it('show what the disclosure really says', async () => {
    const path = /http:\/\/localhost:3000(\S+)/.exec(block('disclosure request'))?.[1] ?? ''
    const { body } = await http().get(path).expect(200)
    holds('disclosure answer', disclosureAloud(body))
  })
})
