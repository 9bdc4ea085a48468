import { expect, it } from 'vitest'
import { editedData, type Edit } from '../../support/edited-data.js'
import { storedService } from '../../support/stored-service.js'

// More digits than a time in a log line has.
const MARGIN = 37.12519
const QUOTE = 'bought from the supplier for seven pounds'

/** A shop that states its margin on products, once surely, once in two ways and once for a while, and lets it count. */
const withMargin: Edit = (files) => {
  const [product, torn, late] = files.products
  const [evidence] = Object.values(files.evidence)
  if (product === undefined || evidence === undefined) throw new Error('there is nothing to sell')
  files.evidence['our-margin'] = { ...structuredClone(evidence), quote: QUOTE }
  const margin = (value: number) => ({ attribute: 'margin', value, evidence: ['our-margin'] })
  product.facts.push(margin(MARGIN))
  torn?.facts.push(margin(MARGIN), margin(MARGIN + 1))
  late?.facts.push({ ...margin(MARGIN), validUntil: '2026-01-01' })
  files.weights.weights['margin'] = 0.05
}

const stateMargin =
  (margin: number): Edit =>
  ({ products }) => {
    products[0]!.facts.find(({ attribute }) => attribute === 'margin')!.value = margin
  }

it('shows a margin in no answer, whoever asks', async () => {
  const { http, keysOf, document, lines } = await storedService({ folder: editedData(withMargin) })
  const keys = Object.values(await keysOf())
  const ids = ['111skin-exosome-face-lift', 'medik8-c-tetra-advanced']
  const profile = { concerns: [{ id: 'redness' }], conditions: [] }
  const gets = Object.keys(document.paths ?? {}).filter(
    (path) => !path.startsWith('/docs') && !path.includes('{'),
  )
  const said: string[] = []
  for (const key of keys) {
    const as = { Authorization: `Bearer ${key}` }
    for (const path of [...gets, ...ids.map((id) => `/v1/products/${id}`), '/v1/weight-sets/versions/1'])
      said.push((await http().get(path).set(as)).text)
    said.push((await http().get('/v1/catalog-health?limit=100').set(as)).text)
    said.push((await http().post('/v1/recommendations').set(as).send({ profile, explain: 'full' })).text)
    said.push((await http().post('/v1/comparisons').set(as).send({ productIds: ids, profile })).text)
    const draft = (await http().post('/v1/weight-sets').set(as).send({ name: 'x' })).body as { id?: string }
    said.push((await http().post(`/v1/weight-sets/${draft.id}/preview`).set(as)).text)
  }
  expect(said.join('').length).toBeGreaterThan(100_000)
  expect(said.filter((text) => text.includes('"merchantShare":0.'))).not.toEqual([])
  for (const text of [...said, ...lines]) {
    expect(text).not.toContain(String(MARGIN))
    expect(text).not.toContain(String(MARGIN + 1))
    expect(text).not.toMatch(/our-margin|supplier/)
  }
})

it('answers the same for any two margins within a tenth of the scale, so that nobody can work one out', async () => {
  const profile = { concerns: [{ id: 'redness' }], conditions: [] }
  const answersTo = async (margin: number): Promise<readonly string[]> => {
    const { http, keysOf } = await storedService({ folder: editedData(withMargin, stateMargin(margin)) })
    const { editor } = await keysOf()
    const as = { Authorization: `Bearer ${editor}` }
    const problems = await http().get('/v1/decision-problems').set(as).expect(200)
    const answer = await http().post('/v1/recommendations').send({ profile, explain: 'full' }).expect(200)
    return [problems.text, JSON.stringify((answer.body as { ranking: unknown }).ranking)]
  }
  const some = await answersTo(MARGIN)
  expect(await answersTo(MARGIN + 0.5)).toEqual(some)
  expect(await answersTo(MARGIN + 20)).not.toEqual(some)
})
