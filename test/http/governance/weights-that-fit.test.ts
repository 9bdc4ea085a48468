import { mkdirSync, readdirSync, rmSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { WeightsFit } from '#catalog'
import { addSiteTo } from '../../support/fresh-site.js'
import { anotherCriterion, renamedCriterion, withoutCriterion } from '../../support/criterion-edits.js'
import { editedData, type Edit } from '../../support/edited-data.js'
import { storedService } from '../../support/stored-service.js'
import { temporaryFolder } from '../../support/temporary-folder.js'
import { shopper, studioOf, type Studio } from './studio.js'

interface Meta {
  readonly [version: string]: unknown
  readonly weightsFit: unknown
}

interface CriteriaEdit {
  readonly edit: Edit
  /** What of weights from before does not fit then. */
  readonly fit: WeightsFit
}

/** What a shop does to its criteria. */
const edits = {
  add: {
    edit: anotherCriterion('source', 'origin', 0.2),
    fit: { dropped: [], added: [{ id: 'origin', weight: 0.2 }] },
  },
  rename: {
    edit: renamedCriterion('gentleness', 'mildness'),
    fit: { dropped: ['gentleness'], added: [{ id: 'mildness', weight: 0.15 }] },
  },
  remove: { edit: withoutCriterion('routine'), fit: { dropped: ['routine'], added: [] } },
} satisfies Record<string, CriteriaEdit>
type Name = keyof typeof edits

const names: readonly Name[] = ['add', 'rename', 'remove']
const orders = names.flatMap((first) =>
  names
    .filter((one) => one !== first)
    .map((second) => [first, second, names.find((one) => one !== first && one !== second)!]),
)

const published = { concerns: 0.5, gentleness: 0.3, routine: 0.2, price: 0.1 }

/** The files after some edits, whose order makes no difference to what a service starts from. */
const folderAfter = (done: readonly Name[]): URL => editedData(...done.map((name) => edits[name].edit))

function fitAfter(done: readonly Name[]) {
  const fits = done.map((name): WeightsFit => edits[name].fit)
  const byId = (a: { readonly id: string }, b: { readonly id: string }) => (a.id < b.id ? -1 : 1)
  return {
    dropped: fits.flatMap(({ dropped }) => dropped).toSorted(),
    added: fits.flatMap(({ added }) => added).toSorted(byId),
  }
}

type Shop = Pick<Studio, 'ask' | 'recommend' | 'draftOf' | 'publishSeen' | 'restore'>

/** A service that starts on a folder of data with some files. */
async function started(dataDir: string, folder?: URL) {
  const service = await storedService({ dataDir, ...(folder && { folder }) })
  const site = async (id: string): Promise<Shop> => studioOf(service, await service.keysOf(id))
  return { ...service, site, shop: await site('default') }
}

const metaIn = (answer: string): Meta => JSON.parse(answer).meta

/** The request whose answer is to be the bytes of an earlier one. */
function replayOf(answer: string) {
  const { catalogVersion, weightsVersion, rulesVersion, date } = metaIn(answer)
  return { ...shopper, asOf: { catalogVersion, weightsVersion, rulesVersion, date } }
}

const asReplayed = (answer: string): string => answer.replace('"replay":false', '"replay":true')

async function weightsOf({ ask }: Pick<Studio, 'ask'>): Promise<Record<string, number>> {
  const { body } = await ask('sk', 'get', '/v1/disclosure')
  return Object.fromEntries(
    body.criteria.map(({ id, weight }: { id: string; weight: number }) => [id, weight]),
  )
}

/** A folder of data with weights that the default site published, a draft of it, and a site that published nothing. */
async function publishedShop() {
  const dataDir = temporaryFolder()
  const { shop, close, ...service } = await started(dataDir)
  await addSiteTo(service, 'second')
  await shop.publishSeen(await shop.draftOf(published))
  const draft = await shop.draftOf({ price: 0.4 })
  const answer = await shop.recommend(shopper)
  const { version } = (await shop.ask('viewer', 'get', '/v1/weight-sets')).body.published
  await close()
  return { dataDir, draft, answer, version }
}

describe('a shop that publishes weights and then edits its criteria is answered after every restart', () => {
  it.each(orders)('%s, %s, %s', async (...order) => {
    const { dataDir, draft, answer: first, version } = await publishedShop()
    expect(metaIn(first).weightsFit).toBeNull()
    const given = [first]
    for (const [i] of order.entries()) {
      const done = order.slice(0, i + 1)
      const folder = folderAfter(done)
      const { shop, site, http, lines, close } = await started(dataDir, folder)
      const [fit, second] = [fitAfter(done), await site('second')]

      const answer = await shop.recommend(shopper)
      expect(metaIn(answer).weightsFit).toEqual(fit)
      const criteria = JSON.parse(answer).ranking[0].contributions.map(
        (one: { criterion: string }) => one.criterion,
      )
      for (const { id } of fit.added) if (id !== 'origin') expect(criteria).toContain(id)
      for (const id of fit.dropped) expect(criteria).not.toContain(id)

      const ready = await http().get('/readyz').expect(200)
      expect(ready.body).toEqual({ status: 'ready', weightsFit: { default: fit } })
      const warned = lines.map((line) => JSON.parse(line)).filter(({ level }) => level === 'warn')
      expect(warned).toMatchObject([{ site: 'default', version, weightsFit: fit }])

      const fresh = await storedService({ folder })
      const untouched = await studioOf(fresh, await fresh.keysOf()).recommend(shopper)
      const others = await second.recommend(shopper)
      expect(others).toBe(untouched.replace('"site":"default"', '"site":"second"'))
      expect(metaIn(others).weightsFit).toBeNull()

      given.push(answer)
      for (const one of given) expect(await shop.recommend(replayOf(one))).toBe(asReplayed(one))
      expect((await shop.ask('viewer', 'post', `/v1/weight-sets/${draft.id}/preview`)).body).toMatchObject({
        weightsFit: fit,
      })
      await close()
    }

    const { shop, http, lines, close } = await started(dataDir, folderAfter(order))
    const inForce = await weightsOf(shop)
    expect(inForce).toMatchObject({ concerns: 0.5, price: 0.1, mildness: 0.15, origin: 0.2 })
    const mended = await shop.publishSeen(await shop.draftOf())
    expect(mended.status).toBe(200)
    expect(await weightsOf(shop)).toEqual(inForce)
    const answer = await shop.recommend(shopper)
    expect(metaIn(answer)).toMatchObject({ weightsFit: null, weightsVersion: mended.body.version })
    expect((await http().get('/readyz')).body).toEqual({ status: 'ready' })
    for (const one of [...given, answer]) expect(await shop.recommend(replayOf(one))).toBe(asReplayed(one))
    await close()
    expect(lines.some((line) => line.includes('"level":"warn"'))).toBe(true)
    const again = await started(dataDir, folderAfter(order))
    expect(metaIn(await again.shop.recommend(shopper)).weightsFit).toBeNull()
    expect(again.lines.filter((line) => line.includes('"level":"warn"'))).toEqual([])
  })
})

/** The shop after it published weights and renamed a criterion. */
async function renamedShop() {
  const before = await publishedShop()
  return { ...before, ...(await started(before.dataDir, folderAfter(['rename']))) }
}

describe('weights that fit in part', () => {
  const fit = fitAfter(['rename'])

  it('are what the weight sets say is in force, beside what did not fit', async () => {
    const { shop, version } = await renamedShop()
    const { published: inForce } = (await shop.ask('viewer', 'get', '/v1/weight-sets')).body
    expect(inForce).toMatchObject({ number: 2, version, weightsFit: fit })
    expect(inForce.weights).toMatchObject(await weightsOf(shop))
    const kept = (await shop.ask('viewer', 'get', '/v1/weight-sets/versions/2')).body
    expect(kept.weights).toMatchObject({ gentleness: 0.3 })
  })

  it('are adapted in a draft that was begun before, which says so and mends them', async () => {
    const { shop, draft } = await renamedShop()
    const path = `/v1/weight-sets/${draft.id}`
    const { body, headers } = await shop.ask('viewer', 'get', path)
    expect(body).toMatchObject({ weightsFit: fit, weights: { price: 0.4, mildness: 0.15 } })
    expect(body.weights).not.toHaveProperty('gentleness')
    const answer = await shop.recommend({ ...shopper, weightSet: draft.id }, 'editor')
    expect(metaIn(answer).weightsFit).toBeNull()
    const { previewId } = (await shop.ask('viewer', 'post', `${path}/preview`)).body
    const sent = { body: { note: 'Mended', previewId }, ifMatch: headers['etag'] }
    expect((await shop.ask('editor', 'post', `${path}/publish`, sent)).status).toBe(200)
    const mended = await shop.recommend(shopper)
    expect(metaIn(mended).weightsFit).toBeNull()
    expect((await weightsOf(shop))['mildness']).toBe(0.15)
  })

  it('are mended by a restore too, of weights that have other criteria themselves', async () => {
    const { shop } = await renamedShop()
    expect((await shop.restore(2, 2)).status).toBe(200)
    expect(metaIn(await shop.recommend(shopper)).weightsFit).toBeNull()
    expect(await weightsOf(shop)).toMatchObject({ concerns: 0.5, mildness: 0.15 })
  })

  it('stay disclosed under their version after they were mended', async () => {
    const { shop } = await renamedShop()
    const { weightsVersion } = metaIn(await shop.recommend(shopper))
    const path = `/v1/disclosure?weightsVersion=${String(weightsVersion)}`
    const { body } = await shop.ask('sk', 'get', path)
    await shop.publishSeen(await shop.draftOf({ price: 0.9 }))
    expect((await shop.ask('sk', 'get', path)).body).toEqual(body)
  })

  it('are answered with from the last copy too, while the store cannot be reached', async () => {
    const { dataDir, shop, close } = await renamedShop()
    const answer = JSON.parse(await shop.recommend(shopper))
    await close()
    for (const name of readdirSync(dataDir))
      if (name.startsWith('candour.db')) rmSync(`${dataDir}/${name}`, { recursive: true })
    mkdirSync(`${dataDir}/candour.db`)
    const { http } = await storedService({ dataDir, folder: folderAfter(['rename']) })
    const { body } = await http().post('/v1/recommendations').send(shopper).expect(200)
    expect(body.meta).toMatchObject({
      degraded: true,
      weightsFit: fit,
      weightsVersion: answer.meta.weightsVersion,
    })
    expect(body.ranking).toEqual(answer.ranking)
  })
})

it('weights whose criteria are measured otherwise now fit, and are answered with the measures of now', async () => {
  const { dataDir, answer: before } = await publishedShop()
  const steeperPrice: Edit = (files) => {
    files.criteria.find(({ id }) => id === 'price')!.anchors = [
      [1, 1],
      [1.2, 0],
    ]
  }
  const { shop, lines } = await started(dataDir, editedData(steeperPrice))
  const answer = await shop.recommend(shopper)
  expect(metaIn(answer).weightsFit).toBeNull()
  expect(metaIn(answer)['weightsVersion']).not.toBe(metaIn(before)['weightsVersion'])
  expect(lines.filter((line) => line.includes('"level":"warn"'))).toEqual([])
  for (const one of [before, answer]) expect(await shop.recommend(replayOf(one))).toBe(asReplayed(one))
})
