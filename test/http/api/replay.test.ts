import { describe, expect, it } from 'vitest'
import { loadCatalog } from '../../../src/sites/builtin-catalog.js'
import { contentKinds, type FindContent } from '../../../src/snapshot/versions/content.js'
import { versionOf } from '../../../src/snapshot/versions/version-of.js'
import { versionField } from '../../../src/snapshot/kept-catalog.js'
import { recommendationSchema } from '../../../src/http/routes/recommendation-schema.js'
import {
  anotherRule,
  anotherSkinType,
  editedData,
  otherCatalog,
  otherRules,
  otherWeights,
  type Edit,
} from '../../support/edited-data.js'
import { postBatch, problemIn } from '../../support/batch.js'
import { memoryContent } from '../../support/memory-content.js'
import { aPublication } from '../../store/records.js'
import { asFirstAnswered, record } from '../../support/replayed.js'
import { asServer, post, service } from '../../support/service.js'
import { inDatabase, textIn, writeText } from '../../support/stored-text.js'
import { storedService } from '../../support/stored-service.js'

const asked = { profile: { concerns: [{ id: 'redness' }], conditions: [], region: 'GB' }, explain: 'full' }

const shipped = service()

const ndjson = (lines: readonly object[]): string => lines.map((line) => JSON.stringify(line)).join('\n')

/** A service, and another that starts later on the same content from other data. */
function thenAndNow(...edits: readonly Edit[]) {
  const content = memoryContent()
  const then = service({ content })
  const now = service({ content, date: '2027-02-01', folder: editedData(...edits) })
  const { engineVersion: _engine, ...versions } = then.snapshot().versions
  return { then, now, versions }
}

describe('asOf', () => {
  it('with nothing in it is a replay of now', async () => {
    const { app } = shipped
    for (const conditions of [[], ['pregnancy']]) {
      const request = { ...asked, profile: { ...asked.profile, conditions } }
      const first = record(request, (await post(app, request).expect(200)).text)
      const { text, body, headers } = await post(app, { ...request, asOf: {} }).expect(200)
      expect(asFirstAnswered(text)).toBe(first.text)
      expect(recommendationSchema.safeParse(body).error).toBeUndefined()
      expect(headers['cache-control']).toBe('no-store')
    }
  })

  it('takes what it leaves out from now', async () => {
    const { now, versions } = thenAndNow(otherCatalog, otherWeights)
    const of = async (asOf: object) => (await post(now.app, { ...asked, asOf }).expect(200)).body
    const today = now.snapshot().versions
    const { catalogVersion } = versions
    expect((await of({ catalogVersion })).meta).toMatchObject({
      ...today,
      catalogVersion,
      date: '2027-02-01',
    })
    expect((await of({ date: '2026-11-23' })).meta).toMatchObject({ ...today, date: '2026-11-23' })
    const mixed = await of({ weightsVersion: versions.weightsVersion, date: '2030-01-01' })
    expect(mixed.meta).toMatchObject({
      ...today,
      weightsVersion: versions.weightsVersion,
      date: '2030-01-01',
    })
  })

  it('speaks the vocabulary of the version it names', async () => {
    const mature = { ...asked, profile: { ...asked.profile, skinType: 'mature' } }
    const { now, versions } = thenAndNow(anotherSkinType)
    await post(now.app, mature).expect(200)
    await post(now.app, { ...mature, asOf: {} }).expect(200)
    const { body } = await post(now.app, { ...mature, asOf: versions }).expect(400)
    expect(body.errors).toMatchObject([{ pointer: '/profile/skinType' }])
  })

  it('still speaks a word that the vocabulary has lost since', async () => {
    const content = memoryContent()
    const then = service({ content, folder: editedData(anotherSkinType) })
    const now = service({ content })
    const mature = { ...asked, profile: { ...asked.profile, skinType: 'mature' } }
    const first = record(mature, (await post(then.app, mature).expect(200)).text)
    await post(now.app, mature).expect(400)
    const { text } = await post(now.app, { ...mature, asOf: first.asOf }).expect(200)
    expect(asFirstAnswered(text)).toBe(first.text)
  })

  it('works on each line of a batch', async () => {
    const { then, now, versions } = thenAndNow(otherCatalog)
    const first = record(asked, (await post(then.app, asked).expect(200)).text)
    const lines = [asked, { ...asked, asOf: first.asOf }, { ...asked, asOf: { rulesVersion: 'none' } }]
    const answers = await postBatch(now.app, ndjson(lines), asServer)
    const [current, replay, unknown] = answers.lines
    expect(JSON.parse(current!).meta).toMatchObject({ ...now.snapshot().versions, replay: false })
    expect(asFirstAnswered(replay!)).toBe(first.text)
    expect(JSON.parse(unknown!)).toMatchObject({ type: '/problems/unknown-version', status: 404 })
    expect(versions.catalogVersion).toBe(first.asOf.catalogVersion)
  })

  it.each([
    ['no object', null, '/asOf'],
    ['a list', [], '/asOf'],
    ['a field it does not have', { engineVersion: '1' }, '/asOf'],
    ['an empty version', { rulesVersion: '' }, '/asOf/rulesVersion'],
    ['a version that is no text', { rulesVersion: 1 }, '/asOf/rulesVersion'],
    ['an endless version', { rulesVersion: 'x'.repeat(101) }, '/asOf/rulesVersion'],
    ['a time', { date: '2026-11-23T00:00:00Z' }, '/asOf/date'],
    ['no day', { date: '2026-02-29' }, '/asOf/date'],
    ['a date in words', { date: 'today' }, '/asOf/date'],
  ])('that is %s is refused and pointed at', async (_, asOf, pointer) => {
    const { body } = await post(shipped.app, { ...asked, asOf }).expect(400)
    expect(body.type).toBe('/problems/invalid-request')
    expect(body.errors).toMatchObject([{ pointer }])
  })
})

describe('a version that is not kept', () => {
  const none = 'builtin@0000000000000000'

  it.each(['catalogVersion', 'weightsVersion', 'rulesVersion'])('is a 404 that names %s', async (field) => {
    for (const version of [none, 'summer', '../../etc/passwd']) {
      const { body, text } = await post(shipped.app, { ...asked, asOf: { [field]: version } }).expect(404)
      expect(body.type).toBe('/problems/unknown-version')
      expect(body.errors).toMatchObject([{ pointer: `/asOf/${field}`, code: 'unknown-version' }])
      expect(text).not.toContain(version)
    }
  })

  it('is named beside the others, and a version of another kind is none', async () => {
    const { app, snapshot } = shipped
    const { rulesVersion, weightsVersion } = snapshot().versions
    const asOf = { catalogVersion: rulesVersion, weightsVersion, rulesVersion: none }
    const { body } = await post(app, { ...asked, asOf }).expect(404)
    expect(body.errors).toMatchObject([
      { pointer: '/asOf/catalogVersion' },
      { pointer: '/asOf/rulesVersion' },
    ])
  })
})

describe('versions of different days', () => {
  const recalled = anotherRule('recalled', { from: '2026-01-01' })

  it('that do not fit are a 409 that says why', async () => {
    const { now, versions } = thenAndNow(recalled)
    const asOf = { catalogVersion: versions.catalogVersion }
    const { body } = await post(now.app, { ...asked, asOf }).expect(409)
    expect(body.type).toBe('/problems/versions-misfit')
    expect(body.errors).toContainEqual({
      pointer: '/asOf',
      code: 'versions-misfit',
      detail: 'rules: recalled: Evidence recalled does not exist.',
    })
  })

  it('that do fit are answered: the rules of then over the products of now', async () => {
    const { now, versions } = thenAndNow(recalled)
    expect((await post(now.app, asked).expect(200)).body.rankedCount).toBe(0)
    const asOf = { rulesVersion: versions.rulesVersion }
    expect((await post(now.app, { ...asked, asOf }).expect(200)).body.rankedCount).toBeGreaterThan(0)
  })
})

describe('a replay', () => {
  const replay = { ...asked, asOf: {} }

  it.each([
    ['nobody in particular', null, 401, 'unauthorized'],
    ['a web page', 'pk', 403, 'forbidden'],
    ["a shop's server", 'sk', 200, null],
    ['a viewer of the studio', 'viewer', 200, null],
    ['an editor of the studio', 'editor', 200, null],
    ['an admin of the studio', 'admin', 200, null],
  ] as const)(
    'asked by %s (key: %s) is a %i, alone or as a line of a batch',
    async (_, holder, status, code) => {
      const { app, http, keysOf } = await storedService()
      const headers = holder === null ? {} : { Authorization: `Bearer ${(await keysOf())[holder]}` }
      const alone = await http().post('/v1/recommendations').set(headers).send(replay)
      expect([alone.status, alone.body.type]).toEqual([
        status,
        code === null ? undefined : `/problems/${code}`,
      ])
      await http().post('/v1/recommendations').set(headers).send(asked).expect(200)

      const batch = await postBatch(app, ndjson([asked, replay, asked]), headers)
      expect(batch.status).toBe(200)
      expect(batch.lines.map(problemIn)).toEqual([null, code && { code, number: 2 }, null])
    },
  )

  it('asked by who may not ask is refused before anything of it is looked for', async () => {
    const looked: string[] = []
    const content = memoryContent()
    const find: FindContent = (site, kind, version) => {
      looked.push(version)
      return content.find(site, kind, version)
    }
    const { http } = service({ content: { ...content, find } })
    const asOf = { rulesVersion: 'builtin@0000000000000000' }
    const { body } = await http()
      .post('/v1/recommendations')
      .send({ ...asked, asOf })
      .expect(401)
    expect(body.type).toBe('/problems/unauthorized')
    expect(looked).toEqual([])
  })
})

describe('content in the store', () => {
  it('that is damaged is a 500 for the replays that need it, logged by its name, and heals when restored', async () => {
    const { now, versions, headers, send } = await releases(otherCatalog)
    const damaged = { kind: 'catalog', version: versions.catalogVersion } as const
    const whole = textIn(now.dataDir, damaged)
    writeText(now.dataDir, damaged, whole.slice(0, 1000))
    const replay = { ...asked, asOf: versions }
    const { body, text } = await send(replay).expect(500)
    expect(body.type).toBe('/problems/internal')
    expect(text).not.toContain(versions.catalogVersion)
    expect(now.lines.join('')).toContain(`"content":"catalog ${versions.catalogVersion}"`)

    const { lines } = await postBatch(now.app, ndjson([asked, replay, asked]), headers)
    expect(lines.map(problemIn)).toEqual([null, { code: 'internal', number: 2 }, null])
    await send(asked).expect(200)
    await send({ ...asked, asOf: { date: '2026-11-23' } }).expect(200)
    writeText(now.dataDir, damaged, whole)
    await send(replay).expect(200)
  })

  it.each(contentKinds)(
    'that is damaged, %s, refuses to start a service that would answer from it',
    async (kind) => {
      const { dataDir, sites, close } = await storedService()
      const version = sites.site('default').snapshot().versions[versionField[kind]]
      await close()
      writeText(dataDir, { kind, version }, '[]')
      await expect(storedService({ dataDir })).rejects.toThrow(`DATA_DIR: ${kind} ${version} is damaged`)
      expect(textIn(dataDir, { kind, version })).toBe('[]')
    },
  )

  it('is three texts a release, less what did not change, and stays as versions come and go', async () => {
    const { now } = await releases(otherCatalog, otherWeights)
    await now.close()
    await storedService({ dataDir: now.dataDir }).then(({ close }) => close())
    const rows = inDatabase(now.dataDir, (database) => database.prepare('select kind from content').all())
    expect(rows.map(({ kind }) => kind).sort()).toEqual(['catalog', 'catalog', 'rules', 'weights', 'weights'])
  })
})

describe('a release', () => {
  it('moves a site on from what was shipped, and leaves alone what the site published itself', async () => {
    const { dataDir, siteWriter, sites, close } = await storedService()
    const shippedOnes = sites.site('default').snapshot().versions
    const text = loadCatalog().texts.weights.replace(/"merchantCap":[\d.]+/, '"merchantCap":0.11')
    const own = versionOf(text, 'site')
    await siteWriter.write('default', async (tx) => {
      await tx.keepContent('weights', own, text)
      await tx.publish(aPublication({ version: own }))
    })
    await close()
    const next = await storedService({ dataDir, folder: editedData(otherWeights, otherRules) })
    const { weightsVersion, rulesVersion } = next.sites.site('default').snapshot().versions
    expect(weightsVersion).toBe(own)
    expect(rulesVersion).not.toBe(shippedOnes.rulesVersion)
    const { body } = await next.http().post('/v1/recommendations').send(asked).expect(200)
    expect(body.meta).toMatchObject({ weightsVersion: own, rulesVersion })
  })
})

/** A store that one release has answered from, and the next one does. */
async function releases(...edits: readonly Edit[]) {
  const then = await storedService()
  const { engineVersion: _engine, ...versions } = then.sites.site('default').snapshot().versions
  await then.close()
  const now = await storedService({ dataDir: then.dataDir, folder: editedData(...edits) })
  const headers = { Authorization: `Bearer ${(await now.keysOf()).sk}` }
  const send = (body: object) => now.http().post('/v1/recommendations').set(headers).send(body)
  return { now, versions, headers, send }
}
