import { readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { recommendationSchema } from '../../../src/routes/schemas/recommendation.js'
import {
  anotherRule,
  anotherSkinType,
  editedData,
  otherCatalog,
  otherWeights,
  type Edit,
} from '../../support/edited-data.js'
import { asFirstAnswered, record } from '../../support/replayed.js'
import { post, service } from '../../support/service.js'
import { temporaryFolder } from '../../support/temporary-folder.js'

const asked = { profile: { concerns: [{ id: 'redness' }], conditions: [], region: 'GB' }, explain: 'full' }

const shipped = service()

/** A service, and another that starts later in the same DATA_DIR from other data. */
function thenAndNow(...edits: readonly Edit[]) {
  const dataDir = temporaryFolder()
  const then = service({ dataDir })
  const now = service({ dataDir, date: '2027-02-01', folder: editedData(...edits) })
  const { engineVersion: _engine, ...versions } = then.snapshot().versions
  return { dataDir, then, now, versions }
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
    const dataDir = temporaryFolder()
    const then = service({ dataDir, folder: editedData(anotherSkinType) })
    const now = service({ dataDir })
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
    const { text } = await now
      .http()
      .post('/v1/recommendations/batch')
      .set('Content-Type', 'application/x-ndjson')
      .buffer(true)
      .parse((res, done) => {
        let body = ''
        res.on('data', (chunk: Buffer) => (body += chunk.toString()))
        res.on('end', () => done(null, body))
      })
      .send(lines.map((line) => JSON.stringify(line)).join('\n'))
      .then(({ body }) => ({ text: String(body) }))
    const [current, replay, unknown] = text.trim().split('\n')
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

describe('content that was damaged', () => {
  const file = (dataDir: string, kind: string, version: string) =>
    join(dataDir, 'content', `${kind}.${version}.json`)

  it('is a 500 for the replays that need it, logged with its file, and heals when it is restored', async () => {
    const { dataDir, now, versions } = thenAndNow(otherCatalog)
    const path = file(dataDir, 'catalog', versions.catalogVersion)
    const whole = readFileSync(path)
    truncateSync(path, 1000)
    const request = { ...asked, asOf: versions }
    const { body, text } = await post(now.app, request).expect(500)
    expect(body.type).toBe('/problems/internal')
    expect(text).not.toContain(dataDir)
    expect(now.lines.join('')).toContain(JSON.stringify(path))
    await post(now.app, asked).expect(200)
    await post(now.app, { ...asked, asOf: { date: '2026-11-23' } }).expect(200)
    writeFileSync(path, whole)
    await post(now.app, request).expect(200)
  })

  it('refuses to start a service that would answer from it', () => {
    const dataDir = temporaryFolder()
    const { rulesVersion } = service({ dataDir }).snapshot().versions
    const path = file(dataDir, 'rules', rulesVersion)
    writeFileSync(path, '[]')
    expect(() => service({ dataDir })).toThrow(path)
    expect(readFileSync(path, 'utf8')).toBe('[]')
  })

  it('was three files a start, and stays as versions come and go', () => {
    const { dataDir } = thenAndNow(otherCatalog, otherWeights)
    const names = readdirSync(join(dataDir, 'content')).map((name) => name.split('.')[0])
    expect(names.sort()).toEqual(['catalog', 'catalog', 'rules', 'weights', 'weights'])
  })
})
