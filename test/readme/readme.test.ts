import { readFileSync, writeFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readmeRequests } from '../../src/routes/schemas/examples.js'
import { readAloud } from '../support/read-aloud.js'
import { asFirstAnswered, record } from '../support/replayed.js'
import { post, service } from '../support/service.js'

const file = new URL('../../README.md', import.meta.url)
const { app, catalog } = service()
const nameOf = (id: string): string => catalog.products.find((product) => product.id === id)?.name ?? id

/** The fenced block that follows a marker, `<!-- name -->`. */
const fence = (name: string): RegExp =>
  new RegExp(`(<!-- ${name} -->\\s+\`\`\`\\w+\\n)([\\s\\S]*?)(\\n\`\`\`)`)

function block(name: string): string {
  const found = fence(name).exec(readFileSync(file, 'utf8'))?.[2]
  if (found === undefined) throw new Error(`README.md has no block ${name}`)
  return found
}

function requestIn(curl: string): unknown {
  return JSON.parse(/-d '([^']+)'/.exec(curl)?.[1] ?? 'null')
}

/** `UPDATE_README=1` writes what the service says now; a reviewer then sees the difference. */
function holds(name: string, text: string): void {
  if (process.env['UPDATE_README']) {
    const updated = readFileSync(file, 'utf8').replace(
      fence(name),
      (_, start: string, _old, end: string) => start + text + end,
    )
    writeFileSync(file, updated)
  }
  expect(block(name)).toBe(text)
}

describe('the README', () => {
  it.each(['dry-skin', 'pregnant'] as const)('shows what the %s request is really answered', async (name) => {
    const request = requestIn(block(`${name} request`))
    expect(request).toEqual(readmeRequests[name].value)
    const { body } = await post(app, request).expect(200)
    holds(`${name} answer`, readAloud(body, nameOf))
  })

  it('shows the shape of one ranked product as it really is', async () => {
    const { body } = await post(app, requestIn(block('dry-skin request'))).expect(200)
    holds('dry-skin product', JSON.stringify(body.ranking[0], null, 2))
  })

  it('replays an answer with the four of its meta', async () => {
    const first = await post(app, requestIn(block('dry-skin request'))).expect(200)
    const filled = block('replay request').replace(/"<(\w+)>"/g, (_, field: string) =>
      JSON.stringify(first.body.meta[field]),
    )
    const { text } = await post(app, requestIn(filled)).expect(200)
    expect(asFirstAnswered(text)).toBe(record({}, first.text).text)
  })
})
