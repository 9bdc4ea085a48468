import { describe, expect, it } from 'vitest'
import { expectProblem } from '../expect-problem.js'
import { idsOf, studio } from './studio.js'

const glow = {
  id: 'glow',
  name: 'Glow',
  request: { profile: { concerns: [{ id: 'dullness' }], conditions: ['pregnancy'] } },
}
const lead = { id: 'lead', text: 'No product leads everywhere.', kind: 'lead-share-max', share: 0.9 }
const collections = [
  ['personas', glow, { name: 'Shine' }],
  ['policies', lead, { share: 0.8 }],
] as const

it('a persona that asks for some products is saved with them, and previewed on them alone', async () => {
  const { ask } = await studio()
  const candidates = ['medik8-c-tetra-advanced', 'inkey-exosome-hydro-glow']
  const body = { id: 'two', name: 'Two', request: { profile: { conditions: [] }, candidates } }
  const made = await ask('editor', 'post', '/v1/personas', { body })
  expect([made.status, made.body.request.candidates]).toEqual([201, candidates])
  const draft = await ask('editor', 'post', '/v1/weight-sets', { body: { name: 'Draft' } })
  const preview = await ask('editor', 'post', `/v1/weight-sets/${draft.body.id}/preview`)
  const { after } = preview.body.personas.find(({ persona }: { persona: string }) => persona === 'two')
  expect(after.map(({ productId }: { productId: string }) => productId).sort()).toEqual(
    [...candidates].sort(),
  )
  const unknown = { ...body, id: 'moon', request: { ...body.request, candidates: ['moon'] } }
  const refused = expectProblem(
    await ask('editor', 'post', '/v1/personas', { body: unknown }),
    'invalid-request',
  )
  expect(refused.errors).toMatchObject([{ pointer: '/request/candidates/0' }])
})

describe.each(collections)('%s', (many, first, change) => {
  const path = `/v1/${many}/${first.id}`

  it('are at most 200, because each preview asks all of them', { timeout: 60_000 }, async () => {
    const { ask } = await studio()
    const create = (id: string) => ask('editor', 'post', `/v1/${many}`, { body: { ...first, id } })
    const { length } = idsOf((await ask('viewer', 'get', `/v1/${many}`)).body[many])
    for (let i = length; i < 200; i++) expect((await create(`one-${i}`)).status).toBe(201)
    expectProblem(await create('one-more'), 'too-many-documents')
    const ids = idsOf((await ask('viewer', 'get', `/v1/${many}`)).body[many])
    expect([ids.length, ids.includes('one-more')]).toEqual([200, false])
  })

  it('are saved, read, listed, replaced and deleted, each time under what was read', async () => {
    const { ask } = await studio()
    const made = await ask('editor', 'post', `/v1/${many}`, { body: first })
    expect([made.status, made.headers['location']]).toEqual([201, path])
    const read = await ask('viewer', 'get', path)
    expect([read.body, read.headers['etag']]).toEqual([made.body, made.headers['etag']])
    expect(read.body).toMatchObject({ ...first, revision: Number(JSON.parse(read.headers['etag']!)) })
    const ids = idsOf((await ask('viewer', 'get', `/v1/${many}`)).body[many])
    expect(ids).toContain(first.id)
    expect(ids).toEqual([...ids].sort())

    const changed = { ...first, ...change }
    const put = await ask('editor', 'put', path, { body: changed, ifMatch: read.headers['etag'] })
    expect([put.status, put.body]).toMatchObject([200, changed])
    const late = await ask('editor', 'put', path, { body: first, ifMatch: read.headers['etag'] })
    expect(expectProblem(late, 'precondition-failed').detail).toContain(`revision ${put.body.revision}.`)
    const gone = await ask('editor', 'delete', path, { ifMatch: put.headers['etag'] })
    expect(gone.status).toBe(204)
    expectProblem(await ask('viewer', 'get', path), 'unknown-id')
  })

  it('have an id once, which no edit changes', async () => {
    const { ask } = await studio()
    const made = await ask('editor', 'post', `/v1/${many}`, { body: first })
    const again = expectProblem(await ask('editor', 'post', `/v1/${many}`, { body: first }), 'id-taken')
    expect(again.errors).toMatchObject([{ pointer: '/id' }])
    const body = { ...first, id: 'other' }
    const renamed = await ask('editor', 'put', path, { body, ifMatch: made.headers['etag'] })
    expect(expectProblem(renamed, 'invalid-request').errors).toMatchObject([{ pointer: '/id' }])
    expectProblem(
      await ask('editor', 'put', `/v1/${many}/none`, { body: { ...first, id: 'none' }, ifMatch: '"1"' }),
      'unknown-id',
    )
  })

  it('are read by the studio and written by its editors', async () => {
    const { ask } = await studio()
    for (const holder of ['pk', 'sk'] as const)
      expectProblem(await ask(holder, 'get', `/v1/${many}`), 'forbidden')
    expectProblem(await ask('viewer', 'post', `/v1/${many}`, { body: first }), 'forbidden')
  })

  it('are in the audit log with what they were and what they became', async () => {
    const { ask, audit } = await studio()
    const made = await ask('editor', 'post', `/v1/${many}`, { body: first })
    await ask('admin', 'put', path, { body: { ...first, ...change }, ifMatch: made.headers['etag'] })
    const [update, create] = await audit()
    expect(create).toMatchObject({ before: null, after: first, actor: expect.stringMatching(/^editor \(/) })
    expect(update).toMatchObject({
      action: `${many === 'personas' ? 'persona' : 'policy'}.update`,
      before: first,
      after: { ...first, ...change },
      actor: expect.stringMatching(/^admin \(/),
    })
  })
})

describe('what is sent for a persona or a policy', () => {
  const wrong: readonly (readonly [string, string, object, string])[] = [
    [
      'an unknown concern',
      'personas',
      profile({ concerns: [{ id: 'beauty' }] }),
      '/request/profile/concerns/0/id',
    ],
    [
      'a misspelt condition',
      'personas',
      profile({ conditions: ['pregnnancy'] }),
      '/request/profile/conditions',
    ],
    ['an unknown field', 'personas', { ...glow, weight: 1 }, ''],
    ['an id that is none', 'personas', { ...glow, id: 'Glow!' }, '/id'],
    ['an unknown kind', 'policies', { ...lead, kind: 'always' }, '/kind'],
    ['a share above 1', 'policies', { ...lead, share: 2 }, '/share'],
    ['an unknown persona', 'policies', tier({ personas: ['pregnant', 'nobody'] }), '/personas/1'],
    ['an unknown tier', 'policies', tier({ tier: 'cheap' }), '/tier'],
    ['an unknown attribute', 'policies', never({ attribute: 'beauty', oneOf: ['x'] }), '/product/attribute'],
    [
      'an unknown condition',
      'policies',
      { ...never(category), who: { conditions: ['cold'] } },
      '/who/conditions/0',
    ],
  ]

  it.each(wrong)('with %s is refused with its place', async (_, many, body, pointer) => {
    const { ask, audit } = await studio()
    const problem = expectProblem(await ask('editor', 'post', `/v1/${many}`, { body }), 'invalid-request')
    expect(problem.errors).toContainEqual(expect.objectContaining({ pointer }))
    expect(JSON.stringify(problem)).not.toMatch(/beauty|nobody|cheap|"cold"|pregnnancy/)
    expect(await audit()).toHaveLength(1)
  })
})

it('a persona in words that the catalogue no longer has is set aside by every preview until it is mended', async () => {
  const { ask, siteWriter, site, draftOf } = await studio()
  const body = { ...glow, request: { profile: { concerns: [{ id: 'gone' }] } } }
  const gone = { kind: 'persona', id: 'glow', body, by: 'x', at: 'x', expectedRevision: 'absent' } as const
  await siteWriter.write(site, (tx) => tx.putDocument(gone))
  const draft = await draftOf()
  const preview = () => ask('viewer', 'post', `/v1/weight-sets/${draft.id}/preview`)
  const before = await preview()
  expect(before.status).toBe(200)
  expect(before.body.setAside).toEqual([
    { kind: 'persona', id: 'glow', reason: expect.stringMatching(/^request\.profile\.concerns\.0\.id: /) },
  ])
  const { revision } = (await siteWriter.reads().document(site, 'persona', 'glow'))!
  await ask('editor', 'put', '/v1/personas/glow', { body: glow, ifMatch: `"${revision}"` })
  expect((await preview()).body.setAside).toEqual([])
})

const category = { attribute: 'category', oneOf: ['exosome'] }

function profile(wish: object) {
  return { ...glow, request: { profile: wish } }
}

function tier(change: object) {
  return {
    id: 'tier',
    text: 'A tier.',
    kind: 'first-at-most-tier',
    personas: ['pregnant'],
    tier: 'mid',
    ...change,
  }
}

function never(product: object) {
  return { id: 'never', text: 'Never.', kind: 'never-shows', who: { conditions: ['pregnancy'] }, product }
}
