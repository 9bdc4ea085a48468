import { describe, expect, it } from 'vitest'
import { addSiteTo } from '../../support/fresh-site.js'
import { storedService } from '../../support/stored-service.js'
import { expectProblem } from '../expect-problem.js'
import { idsOf, mostlyConcerns, pathOf, shopper, studioOf } from './studio.js'

/** One installation with two sites, and the studio of each. */
async function twoSites() {
  const service = await storedService()
  await addSiteTo(service, 'shop')
  return {
    one: studioOf(service, await service.keysOf()),
    two: studioOf(service, await service.keysOf('shop')),
  }
}

describe('two sites', () => {
  it('do not see what the other one drafts, publishes and saves', async () => {
    const { one, two } = await twoSites()
    const before = await two.recommend(shopper)
    const kept = await one.draftOf({ price: 0.4 })
    const { version } = (await one.publishSeen(await one.draftOf(mostlyConcerns))).body
    await one.ask('editor', 'post', '/v1/personas', {
      body: { id: 'own', name: 'Own', request: { profile: {} } },
    })

    expect(await two.recommend(shopper)).toBe(before)
    expect(JSON.parse(before).meta.site).toBe('shop')
    const { body } = await two.ask('viewer', 'get', '/v1/weight-sets')
    expect([body.published.number, body.drafts]).toEqual([1, []])
    const { personas } = (await two.ask('viewer', 'get', '/v1/personas')).body
    expect(idsOf(personas)).not.toContain('own')
    expect((await two.audit()).map(({ action }) => action)).toEqual(['site.create'])

    const { etag: ifMatch } = kept
    const attempts = [
      two.ask('admin', 'get', pathOf(kept)),
      two.ask('admin', 'patch', pathOf(kept), { body: { name: 'Mine' }, ifMatch }),
      two.ask('admin', 'delete', pathOf(kept), { ifMatch }),
      two.ask('admin', 'post', `${pathOf(kept)}/preview`),
      two.publish(kept, '0'.repeat(64)),
      two.ask('admin', 'get', '/v1/weight-sets/versions/2'),
      two.ask('admin', 'get', `/v1/weight-sets/diff?from=1&to=${kept.id}`),
      two.ask('admin', 'get', '/v1/personas/own'),
      two.ask('admin', 'delete', '/v1/personas/own', { ifMatch }),
      two.restore(2, 1),
    ]
    for (const answer of await Promise.all(attempts)) expectProblem(answer, 'unknown-id')
    const body2 = { ...shopper, weightSet: kept.id }
    expectProblem(
      await two.ask('admin', 'post', '/v1/recommendations', { body: body2 }),
      'unknown-weight-set',
    )
    expectProblem(
      await two.ask('viewer', 'get', `/v1/disclosure?weightsVersion=${version}`),
      'unknown-version',
    )
    const asOf = { weightsVersion: version }
    expectProblem(
      await two.ask('sk', 'post', '/v1/recommendations', { body: { ...shopper, asOf } }),
      'unknown-version',
    )
  })

  it('publish side by side, each with numbers and an audit chain of its own', async () => {
    const { one, two } = await twoSites()
    const publishing = [one, two].map(async (site, i) =>
      site.publishSeen(await site.draftOf({ price: 0.3 + i })),
    )
    const published = await Promise.all(publishing)
    expect(published.map(({ body }) => [body.number, body.weights.price])).toEqual([
      [2, 0.3],
      [2, 1.3],
    ])
    for (const site of [one, two]) {
      const entries = await site.audit()
      expect(entries.map(({ seq }) => seq)).toEqual(entries.map((_, i) => entries.length - i))
    }
  })
})
