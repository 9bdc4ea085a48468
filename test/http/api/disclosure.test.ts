import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, it } from 'vitest'
import { disclosureSchema } from '../../../src/http/routes/disclosure.js'
import type { Disclosure } from '../../../src/usecases/describe/disclose.js'
import { espresso, exosome, headphones, readVertical } from '../../support/read-vertical.js'
import { service } from '../../support/service.js'
import { expectProblem } from '../expect-problem.js'

const { http } = service()
const ask = async (query = '', from = http) => (await from().get(`/v1/disclosure${query}`).expect(200)).body

/** A service over a copy of a catalogue whose weights are others. */
function weighed(folder: URL, weights: Record<string, number>, merchantCap = 0.2) {
  const copy = mkdtempSync(join(tmpdir(), 'candour-'))
  cpSync(folder, copy, { recursive: true })
  const file = join(copy, 'weights.json')
  const asShipped = JSON.parse(readFileSync(file, 'utf8'))
  const changed = { ...asShipped, merchantCap, weights: { ...asShipped.weights, ...weights } }
  writeFileSync(file, JSON.stringify(changed))
  return service({ folder: pathToFileURL(`${copy}/`) }).http
}

const sharesSum = ({ criteria }: Disclosure): number =>
  criteria.reduce((total, { share }) => total + share, 0)

describe('GET /v1/disclosure', () => {
  it('answers in the documented shape, for any catalogue', async () => {
    for (const folder of [exosome, headphones, espresso]) {
      const body = await ask('', service({ folder }).http)
      expect(disclosureSchema.safeParse(body).error).toBeUndefined()
    }
  })

  it('gives every criterion that weighs something, the weightiest first, with its share of all', async () => {
    for (const folder of [exosome, headphones, espresso]) {
      const body = await ask('', service({ folder }).http)
      const { weights } = readVertical(folder).files
      const published = Object.entries(weights.weights).filter(([, weight]) => weight > 0)
      const total = published.reduce((sum, [, weight]) => sum + weight, 0)
      const criteria: Disclosure['criteria'] = body.criteria
      expect(criteria.map(({ id }) => id).sort()).toEqual(published.map(([id]) => id).sort())
      for (const { id, weight, share, text } of criteria) {
        expect(weight).toBe(weights.weights[id])
        expect(Math.abs(share - (100 * weight) / total)).toBeLessThanOrEqual(0.051)
        expect(text).toContain(`counts for ${share} of 100 points`)
      }
      const order = criteria.map(({ weight }) => weight)
      expect(order).toEqual([...order].sort((a, b) => b - a))
      expect(Math.abs(sharesSum(body) - 100)).toBeLessThanOrEqual(0.05 * criteria.length)
    }
  })

  it('says that no merchant interest counts, because none is weighed', async () => {
    const { merchant } = await ask()
    expect(merchant).toMatchObject({ influence: 'none', share: 0, cap: 20 })
    expect(merchant.text).toContain('margin, popularity and availability')
  })

  it('says which merchant interest counts, and keeps its ceiling, once one is weighed', async () => {
    const body = await ask('', weighed(exosome, { margin: 9 }))
    expect(body.merchant).toMatchObject({ influence: 'capped', share: 20, cap: 20 })
    expect(body.merchant.text).toContain('margin')
    expect(body.merchant.text).not.toContain('popularity')
    const criteria: Disclosure['criteria'] = body.criteria
    expect(criteria.find(({ id }) => id === 'margin')).toMatchObject({
      merchant: true,
      weight: 9,
      share: 20,
      when: 'It counts whatever you tell us.',
    })
    expect(Math.abs(sharesSum(body) - 100)).toBeLessThanOrEqual(0.4)
  })

  it('follows the weights: other weights, another order, other words, another version', async () => {
    const [shipped, changed] = [await ask(), await ask('', weighed(exosome, { price: 5 }))]
    expect(shipped.criteria[0].id).toBe('concerns')
    expect(changed.criteria[0].id).toBe('price')
    expect(changed.summary).not.toBe(shipped.summary)
    expect(changed.criteria[0].text).not.toBe(shipped.criteria[1].text)
    expect(changed.weightsVersion).not.toBe(shipped.weightsVersion)
  })

  it('stays whole when nothing is weighed at all', async () => {
    const none = Object.fromEntries(
      Object.keys(readVertical(exosome).files.weights.weights).map((id) => [id, 0]),
    )
    const body = await ask('', weighed(exosome, none))
    expect(body.criteria).toEqual([])
    expect(body.summary).toMatch(/^No criterion is weighed now/)
  })

  it('names the kinds of gate this catalogue has', async () => {
    const kinds = async (folder: URL): Promise<string[]> => {
      const { neverWeighed }: Disclosure = await ask('', service({ folder }).http)
      return neverWeighed.map(({ kind }) => kind)
    }
    expect(await kinds(exosome)).toEqual(['contraindication', 'market', 'preference'])
    expect(await kinds(headphones)).toEqual(['contraindication', 'market', 'withdrawal', 'preference'])
  })

  it('speaks of no product: no name, no id, and no number of its margin', async () => {
    const { products } = readVertical(headphones).files
    const text = JSON.stringify(await ask('', service({ folder: headphones }).http))
    for (const { id, name } of products)
      expect([text.includes(id), text.includes(name)]).toEqual([false, false])
    const margins = products.flatMap(({ facts }) => facts.filter(({ attribute }) => attribute === 'margin'))
    expect(margins.length).toBeGreaterThan(0)
    for (const { value } of margins) expect(text).not.toMatch(new RegExp(`\\b${JSON.stringify(value)}\\b`))
  })
})

describe('the address of a disclosure', () => {
  it('answers the same while those weights are published', async () => {
    const body = await ask()
    expect((await http().get(body.address).expect(200)).body).toEqual(body)
  })

  it('is a 404 for weights that are not', async () => {
    const answer = await http().get('/v1/disclosure?weightsVersion=builtin@0')
    expectProblem(answer, 'unknown-version')
    expect(answer.headers.etag).toBeUndefined()
  })

  it('has a strong ETag that a caller can ask with', async () => {
    const { headers } = await http().get('/v1/disclosure')
    expect(headers).toMatchObject({
      'cache-control': 'no-cache',
      etag: expect.stringMatching(/^"[\w-]{43}"$/),
    })
    await http().get('/v1/disclosure').set('If-None-Match', headers['etag']!).expect(304)
    const other = await weighed(exosome, { price: 5 })().get('/v1/disclosure')
    expect(other.headers['etag']).not.toBe(headers['etag'])
  })

  it('takes a locale that is shipped and no other, nor any other query', async () => {
    expect(await ask('?locale=en-GB')).toEqual(await ask())
    for (const query of [
      'locale=fr',
      'locale=',
      'x=1',
      'locale=en-GB&locale=en-GB',
      `weightsVersion=${'x'.repeat(201)}`,
    ])
      expectProblem(await http().get(`/v1/disclosure?${query}`), 'invalid-request')
  })
})
