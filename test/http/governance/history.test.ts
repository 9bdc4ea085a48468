import { describe, expect, it } from 'vitest'
import { versionOf } from '../../../src/snapshot/versions/version-of.js'
import type { Disclosure } from '../../../src/usecases/describe/disclose.js'
import { expectProblem } from '../expect-problem.js'
import { mostlyConcerns, ownStudio, shopper, studio, type Studio } from './studio.js'

async function takeAwayRule({ ask }: Studio) {
  const { body, headers } = await ask('viewer', 'get', '/v1/rules')
  const all: readonly { readonly id: string }[] = body.rules
  const rules = all.filter(({ id }) => id !== 'exosome-eczema')
  const { previewId } = (await ask('admin', 'post', '/v1/rules/preview', { body: { rules } })).body
  const sent = { body: { rules, note: 'A', previewId }, ifMatch: headers['etag'] }
  expect((await ask('admin', 'put', '/v1/rules', sent)).status).toBe(200)
}

describe('what was in force', () => {
  it('answers a replay byte for byte after a publish, a restore and new rules', async () => {
    const s = await studio()
    const asOf = ({ catalogVersion, weightsVersion, rulesVersion, date }: Record<string, string>) => ({
      catalogVersion,
      weightsVersion,
      rulesVersion,
      date,
    })
    const given: string[] = []
    const give = async () => void given.push(await s.recommend(shopper))
    await give()
    await s.publishSeen(await s.draftOf(mostlyConcerns))
    await give()
    await s.publishSeen(await s.draftOf({ price: 0.4 }))
    await give()
    await s.restore(1, 3)
    await takeAwayRule(s)
    await give()
    expect(new Set(given).size).toBe(4)
    for (const answer of given) {
      const again = await s.recommend({ ...shopper, asOf: asOf(JSON.parse(answer).meta) })
      expect(again).toBe(answer.replace('"replay":false', '"replay":true'))
    }
  })

  it('is disclosed for every version that the site ever published, and for no other', async () => {
    const { ask, http, siteWriter, draftOf, publishSeen, restore } = await ownStudio()
    const versions = [(await http().get('/v1/disclosure')).body.weightsVersion]
    for (const price of [0.3, 0.5]) versions.push((await publishSeen(await draftOf({ price }))).body.version)
    await restore(1, 3)
    for (const [i, version] of versions.entries()) {
      const { body } = await http().get(`/v1/disclosure?weightsVersion=${version}`).expect(200)
      const { criteria }: Disclosure = body
      const price = criteria.find(({ id }) => id === 'price')
      expect([body.weightsVersion, price?.weight]).toEqual([version, [0.15, 0.3, 0.5][i]])
      expect((await http().get(body.address).expect(200)).body).toEqual(body)
    }
    const draft = await draftOf({ price: 0.9 })
    const kept = versionOf('{}', 'site')
    await siteWriter.write('default', (tx) => tx.keepContent('weights', kept, '{}'))
    for (const unknown of [kept, 'site@0000000000000000', 'x', '%00', `draft@${draft.id}.1`, '..%2F..'])
      expectProblem(await http().get(`/v1/disclosure?weightsVersion=${unknown}`), 'unknown-version')
    expect((await ask('viewer', 'get', '/v1/weight-sets')).body.published.number).toBe(4)
  })

  it('is listed newest first, is read by its number, and is compared with any other and with a draft', async () => {
    const { ask, draftOf, publishSeen } = await studio()
    await publishSeen(await draftOf({ price: 0.3 }))
    const { versions } = (await ask('viewer', 'get', '/v1/weight-sets/versions')).body
    expect(versions).toMatchObject([
      { number: 2, origin: { kind: 'draft' } },
      { number: 1, origin: { kind: 'shipped' } },
    ])
    const first = (await ask('viewer', 'get', '/v1/weight-sets/versions/1')).body
    expect(first).toMatchObject({ ...versions[1], weights: { price: 0.15 } })
    const diff = async (from: number, to: number | string) =>
      (await ask('viewer', 'get', `/v1/weight-sets/diff?from=${from}&to=${to}`)).body
    expect(await diff(1, 2)).toMatchObject({
      from: { number: 1 },
      to: { number: 2 },
      changes: [{ criterion: 'price', before: 0.15, after: 0.3 }],
      merchantCap: { before: 0.2, after: 0.2 },
    })
    expect((await diff(2, 2)).changes).toEqual([])
    const draft = await draftOf({ routine: 0.2 })
    expect(await diff(2, draft.id)).toMatchObject({
      to: { draft: draft.id },
      changes: [{ criterion: 'routine', before: 0.05, after: 0.2 }],
    })
  })

  it('is a 404 where there is no such number, whatever is sent for one', async () => {
    const { ask } = await studio()
    const get = (path: string) => ask('viewer', 'get', `/v1/weight-sets/${path}`)
    const unknown = '00000000-0000-4000-8000-000000000000'
    for (const path of ['versions/2', 'versions/0', 'versions/x', 'X', unknown])
      expectProblem(await get(path), 'unknown-id')
    expectProblem(await get('diff?from=1&to=2'), 'unknown-id')
    expectProblem(await get(`diff?from=1&to=${unknown}`), 'unknown-id')
    for (const query of ['', '?from=1', '?from=x&to=1', '?from=1&to=x', '?from=1&to=1&to=1'])
      expectProblem(await get(`diff${query}`), 'invalid-request')
  })
})
