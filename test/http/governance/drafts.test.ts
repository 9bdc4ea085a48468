import { describe, expect, it } from 'vitest'
import { expectProblem } from '../expect-problem.js'
import { idsIn, mostlyConcerns, ownStudio, pathOf, shopper, studio } from './studio.js'

describe('a draft', () => {
  it('starts with the weights in force, and says where it is, who made it and its ETag', async () => {
    const { ask } = await studio()
    const made = await ask('editor', 'post', '/v1/weight-sets', { body: { name: ' Winter ' } })
    expect([made.status, made.headers['location']]).toEqual([201, `/v1/weight-sets/${made.body.id}`])
    const { published } = (await ask('viewer', 'get', '/v1/weight-sets')).body
    expect(made.body).toEqual({
      id: expect.stringMatching(/^[0-9a-f-]{36}$/),
      name: 'Winter',
      weights: published.weights,
      merchantCap: published.merchantCap,
      basedOn: 1,
      revision: Number(JSON.parse(made.headers['etag']!)),
      updatedAt: '2026-11-23T12:00:00.000Z',
      updatedBy: expect.stringMatching(/^editor \(/),
      weightsFit: null,
    })
    const read = await ask('viewer', 'get', made.headers['location']!)
    expect([read.body, read.headers['etag']]).toEqual([made.body, made.headers['etag']])
  })

  it('starts with those of an earlier number where one is named, and a number never published is a 404', async () => {
    const { ask, draftOf, publishSeen } = await studio()
    await publishSeen(await draftOf({ price: 0.3 }))
    const start = (from: unknown) => ask('editor', 'post', '/v1/weight-sets', { body: { name: 'A', from } })
    expect((await start(1)).body).toMatchObject({ basedOn: 1, weights: { price: 0.15 } })
    expect((await start('published')).body).toMatchObject({ basedOn: 2, weights: { price: 0.3 } })
    expectProblem(await start(3), 'unknown-id')
    for (const from of [0, 1.5, 'latest', null]) expectProblem(await start(from), 'invalid-request')
  })

  it('keeps what an edit does not name, and the audit log has both names', async () => {
    const { ask, draftOf, audit } = await studio()
    const draft = await draftOf({ price: 0.3 })
    const renamed = await ask('editor', 'patch', pathOf(draft), { body: { name: 'B' }, ifMatch: draft.etag })
    expect(renamed.body).toMatchObject({ name: 'B', weights: draft.weights })
    expect(renamed.headers['etag']).not.toBe(draft.etag)
    const [last] = await audit()
    expect(last).toMatchObject({
      action: 'weight-set.update',
      subject: `weight-set/${draft.id}`,
      before: { name: 'Draft' },
      after: { name: 'B' },
    })
  })

  it('changes no answer until it is published', async () => {
    const { draftOf, recommend } = await studio()
    const before = await recommend(shopper)
    await draftOf(mostlyConcerns)
    expect(await recommend(shopper)).toBe(before)
  })

  it('is gone once it is deleted, and the audit log has what it was', async () => {
    const { ask, draftOf, audit } = await studio()
    const draft = await draftOf({ price: 0.3 })
    const gone = await ask('editor', 'delete', pathOf(draft), { ifMatch: draft.etag })
    expect([gone.status, gone.text]).toEqual([204, ''])
    for (const method of ['get', 'delete'] as const)
      expectProblem(await ask('editor', method, pathOf(draft), { ifMatch: draft.etag }), 'unknown-id')
    const [last] = await audit()
    expect(last).toMatchObject({
      action: 'weight-set.delete',
      subject: `weight-set/${draft.id}`,
      before: { weights: { price: 0.3 } },
      after: null,
    })
  })
})

describe('the weights of a draft', () => {
  const wrong: readonly (readonly [string, (weights: Record<string, unknown>) => unknown, RegExp, string])[] =
    [
      ['one is missing', ({ price: _, ...rest }) => rest, /^\/weights\/price$/, 'Expected a weight of 0 to'],
      [
        'one is of no criterion',
        (all) => ({ ...all, beauty: 1 }),
        /^\/weights$/,
        'known are: concerns, price',
      ],
      [
        'one is negative',
        (all) => ({ ...all, price: -1 }),
        /^\/weights\/price$/,
        'Expected a weight of 0 to',
      ],
      [
        'one is no number',
        (all) => ({ ...all, price: '1' }),
        /^\/weights\/price$/,
        'Expected a weight of 0 to',
      ],
      ['one is beyond measure', (all) => ({ ...all, price: 1e9 }), /^\/weights\/price$/, '1000000'],
      [
        'all are 0',
        (all) => Object.fromEntries(Object.keys(all).map((id) => [id, 0])),
        /^\/weights$/,
        'At least one',
      ],
      ['there are none', () => ({}), /^\/weights\/concerns$/, 'Expected a weight of 0 to'],
    ]

  it.each(wrong)(
    'are refused where %s, with the place and what is expected',
    async (_, change, at, detail) => {
      const { ask, draftOf } = await studio()
      const draft = await draftOf()
      const answer = await ask('editor', 'patch', pathOf(draft), {
        body: { weights: change(draft.weights) },
        ifMatch: draft.etag,
      })
      const { errors } = expectProblem(answer, 'invalid-request')
      expect(errors[0].pointer).toMatch(at)
      expect(errors[0].detail).toContain(detail)
      expect(JSON.stringify(errors)).not.toContain('beauty')
    },
  )

  it('are not changed by an edit that says nothing, or too much', async () => {
    const { ask, draftOf } = await studio()
    const draft = await draftOf()
    for (const body of [{}, { merchantCap: 1 }, { basedOn: 7 }, { name: '' }, { name: 'x'.repeat(101) }])
      expectProblem(
        await ask('editor', 'patch', pathOf(draft), { body, ifMatch: draft.etag }),
        'invalid-request',
      )
  })
})

describe('If-Match', () => {
  const malformed = ['12', 'W/"12"', '"12", "13"', '"twelve"', '""', '"1"x', `"${'9'.repeat(16)}"`]

  it('is asked for by everything that changes what somebody else may have changed', async () => {
    const { ask, draftOf } = await studio()
    const draft = await draftOf()
    const { previewId } = { previewId: '0'.repeat(64) }
    const changes = [
      ['patch', pathOf(draft), { name: 'B' }],
      ['delete', pathOf(draft), undefined],
      ['post', `${pathOf(draft)}/publish`, { note: 'A', previewId }],
      ['post', '/v1/weight-sets/versions/1/restore', { note: 'A' }],
      ['put', '/v1/personas/pregnant', { id: 'pregnant', name: 'A', request: { profile: {} } }],
      ['delete', '/v1/personas/pregnant', undefined],
      ['delete', '/v1/policies/nobody-above-a-better-one', undefined],
      ['put', '/v1/rules', { rules: [], note: 'A', previewId }],
    ] as const
    for (const [method, path, body] of changes) {
      expectProblem(await ask('admin', method, path, { body }), 'precondition-required')
      const any = expectProblem(
        await ask('admin', method, path, { body, ifMatch: '*' }),
        'precondition-required',
      )
      expect(any.detail).toContain('would overwrite')
      expectProblem(await ask('admin', method, path, { body, ifMatch: '"999999"' }), 'precondition-failed')
    }
  })

  it.each(malformed)('is refused where it is malformed: %s', async (ifMatch) => {
    const { ask, draftOf } = await studio()
    const draft = await draftOf()
    expectProblem(
      await ask('editor', 'patch', pathOf(draft), { body: { name: 'B' }, ifMatch }),
      'bad-request',
    )
  })

  it('of the number in force is not met by another number, and the answer says which it is', async () => {
    const { draftOf, publishSeen, restore } = await studio()
    await publishSeen(await draftOf({ price: 0.3 }))
    const { detail } = expectProblem(await restore(1, 1), 'precondition-failed')
    expect(detail).toContain('number 2 ')
  })

  it('never makes a 304 of a read: an ETag numbers what may be changed and not the bytes', async () => {
    const { ask, http, keys, draftOf } = await studio()
    const { headers } = await ask('viewer', 'get', '/v1/weight-sets')
    await draftOf()
    const again = await http()
      .get('/v1/weight-sets')
      .set({ Authorization: `Bearer ${keys.viewer}`, 'If-None-Match': headers['etag']! })
    expect([again.status, again.body.drafts.length]).toEqual([200, 1])
  })
})

describe('an answer under a draft', () => {
  it('is for the studio, says which revision it is of, and follows every edit', async () => {
    const { draftOf, edit, recommend } = await studio()
    const draft = await draftOf(mostlyConcerns)
    const published = await recommend(shopper)
    for (const holder of ['viewer', 'editor', 'admin'] as const) {
      const answer = await recommend({ ...shopper, weightSet: draft.id }, holder)
      expect(JSON.parse(answer).meta.weightsVersion).toBe(`draft@${draft.id}.${JSON.parse(draft.etag)}`)
      expect(idsIn(answer)).not.toEqual(idsIn(published))
    }
    await edit(draft, { concerns: 0, price: 1 })
    const edited = await recommend({ ...shopper, weightSet: draft.id }, 'viewer')
    expect(idsIn(edited)[0]).toBe(idsIn(published)[0])
    expect(await recommend(shopper)).toBe(published)
  })

  it('is a 404 for everybody else, for what was deleted, and for what is no id', async () => {
    const { ask, http, draftOf } = await ownStudio()
    const draft = await draftOf()
    const body = { ...shopper, weightSet: draft.id }
    for (const holder of ['pk', 'sk'] as const)
      expectProblem(await ask(holder, 'post', '/v1/recommendations', { body }), 'unknown-weight-set')
    expectProblem(await http().post('/v1/recommendations').send(body), 'unknown-weight-set')
    await ask('editor', 'delete', pathOf(draft), { ifMatch: draft.etag })
    for (const weightSet of [draft.id, '../x', 'starting'])
      expectProblem(
        await ask('viewer', 'post', '/v1/recommendations', { body: { ...shopper, weightSet } }),
        'unknown-weight-set',
      )
  })

  it('is given in a batch too, and never together with asOf', async () => {
    const { ask, http, keys, draftOf } = await studio()
    const draft = await draftOf(mostlyConcerns)
    const lines = [shopper, { ...shopper, weightSet: draft.id }].map((one) => JSON.stringify(one)).join('\n')
    const { text } = await http()
      .post('/v1/recommendations/batch')
      .set({ Authorization: `Bearer ${keys.viewer}`, 'Content-Type': 'application/x-ndjson' })
      .buffer(true)
      .parse((res, done) => {
        let all = ''
        res.on('data', (chunk: Buffer) => (all += chunk.toString())).on('end', () => done(null, all))
      })
      .send(lines)
      .then((res) => ({ text: res.body as string }))
    const versions = text
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line).meta.weightsVersion)
    expect(versions).toEqual([expect.stringMatching(/^builtin@/), expect.stringContaining(draft.id)])
    const body = { ...shopper, weightSet: draft.id, asOf: { date: '2026-11-01' } }
    const { errors } = expectProblem(
      await ask('viewer', 'post', '/v1/recommendations', { body }),
      'invalid-request',
    )
    expect(errors[0].pointer).toBe('/asOf')
  })
})
