import { expect, it } from 'vitest'
import { anotherRule, editedData } from '../../support/edited-data.js'
import { storedService } from '../../support/stored-service.js'
import { temporaryFolder } from '../../support/temporary-folder.js'
import { expectProblem } from '../expect-problem.js'
import { shopper, studioOf } from './studio.js'

async function started(dataDir: string, folder?: URL) {
  const service = await storedService({ dataDir, ...(folder && { folder }) })
  const site = async (id: string) => studioOf(service, await service.keysOf(id))
  return { ...service, ...(await site('default')), site }
}

type Shop = Pick<Awaited<ReturnType<typeof started>>, 'ask'>

async function publishRules({ ask }: Shop, keep: (id: string) => boolean) {
  const { number, rules } = (await ask('admin', 'get', '/v1/rules')).body
  const body = { rules: rules.filter(({ id }: { id: string }) => keep(id)) }
  const { previewId } = (await ask('admin', 'post', '/v1/rules/preview', { body })).body
  const sent = { body: { ...body, note: 'Ours', previewId }, ifMatch: `"${number}"` }
  expect((await ask('admin', 'put', '/v1/rules', sent)).status).toBe(200)
}

it('rules that do not fit the catalogue close their site and no other, until an admin publishes others', async () => {
  const [dataDir, words] = [temporaryFolder(), editedData(anotherRule('extra', { from: '2026-01-01' }))]
  const before = await started(dataDir, words)
  const second = { id: 'second', name: 'Second' }
  expect((await before.ask('admin', 'post', '/v1/sites', { body: second })).status).toBe(201)
  await publishRules(before, () => true)
  await before.close()

  const { ask, site, http, lines, recommend } = await started(dataDir)
  for (const path of ['/v1/recommendations', '/v1/quiz/answers', '/v1/comparisons'])
    expectProblem(await ask('sk', 'post', path, { body: {} }), 'unavailable')
  for (const path of ['/v1/products', '/v1/disclosure', '/v1/catalog-health'])
    expectProblem(await ask('viewer', 'get', path), 'unavailable')
  const refused = await http().post('/v1/recommendations').send(shopper)
  expect(expectProblem(refused, 'unavailable').errors[0]?.detail).toMatch(/^rules: extra: /)
  expect((await http().get('/readyz').expect(200)).body.closedSites).toEqual(['default'])
  expect(
    lines.filter((line) => line.includes('"level":"error"')).map((line) => JSON.parse(line)),
  ).toMatchObject([
    { site: 'default', faults: expect.arrayContaining(['rules: extra: Evidence extra does not exist.']) },
  ])
  expect(JSON.parse(await (await site('second')).recommend(shopper)).rankedCount).toBeGreaterThan(0)

  await publishRules({ ask }, (id) => id !== 'extra')
  expect(JSON.parse(await recommend(shopper)).rankedCount).toBeGreaterThan(0)
  expect((await http().get('/readyz')).body).toEqual({ status: 'ready' })
})
