import { describe, expect, it } from 'vitest'
import { expectProblem } from '../expect-problem.js'
import { mostlyConcerns, ownStudio, shopper, studio, type Studio } from './studio.js'

async function put(s: Studio, path: string, change: object) {
  const { body, headers } = await s.ask('viewer', 'get', path)
  const { revision: _1, updatedAt: _2, updatedBy: _3, ...saved } = body
  const answer = await s.ask('editor', 'put', path, {
    body: { ...saved, ...change },
    ifMatch: headers['etag'],
  })
  expect(answer.status).toBe(200)
}

const edits: readonly (readonly [string, (s: Studio) => Promise<unknown>])[] = [
  ['a persona is renamed', (s) => put(s, '/v1/personas/prefers-plant', { name: 'Other' })],
  ['a persona asks another thing', (s) => put(s, '/v1/personas/prefers-plant', { request: { profile: {} } })],
  ['a persona is deleted', (s) => remove(s, '/v1/personas/sensitive-skin')],
  [
    'a persona is added',
    (s) =>
      s.ask('editor', 'post', '/v1/personas', { body: { id: 'new', name: 'New', request: { profile: {} } } }),
  ],
  ['a policy is reworded', (s) => put(s, '/v1/policies/nobody-above-a-better-one', { text: 'Other.' })],
  ['a policy is deleted', (s) => remove(s, '/v1/policies/nobody-above-a-better-one')],
  ['another draft is published', async (s) => s.publishSeen(await s.draftOf({ routine: 0.2 }))],
]

async function remove(s: Studio, path: string) {
  const { headers } = await s.ask('viewer', 'get', path)
  const answer = await s.ask('editor', 'delete', path, { ifMatch: headers['etag'] })
  expect(answer.status).toBe(204)
}

describe('a preview is void', () => {
  it.each(edits)('once %s, and nothing is published', async (_, edit) => {
    const s = await studio()
    const draft = await s.draftOf({ price: 0.3 })
    const { previewId } = await s.preview(draft)
    await edit(s)
    const before = await s.recommend(shopper)
    const problem = expectProblem(await s.publish(draft, previewId), 'preview-stale')
    expect(problem.errors).toMatchObject([{ pointer: '/previewId' }])
    expect(await s.recommend(shopper)).toBe(before)
    expect((await s.publishSeen(draft)).status).toBe(200)
  })

  it('once the draft itself is edited, also back to what it was', async () => {
    const s = await studio()
    const draft = await s.draftOf({ price: 0.3 })
    const { previewId } = await s.preview(draft)
    const back = await s.edit(await s.edit(draft, { price: 0.4 }), { price: 0.3 })
    expect(back.weights).toEqual(draft.weights)
    expectProblem(await s.publish(draft, previewId), 'precondition-failed')
    expectProblem(await s.publish(back, previewId), 'preview-stale')
  })

  it('on another day', async () => {
    let today = '2026-11-23'
    const s = await ownStudio({ clock: () => new Date(`${today}T12:00:00Z`) })
    const draft = await s.draftOf({ price: 0.3 })
    const { previewId } = await s.preview(draft)
    today = '2026-11-24'
    expectProblem(await s.publish(draft, previewId), 'preview-stale')
  })
})

describe('a policy that does not hold', () => {
  const neverAgain = {
    id: 'no-inkey',
    text: 'Whoever has dry skin is not shown a product of plant exosomes.',
    kind: 'never-shows',
    who: { personas: ['dry-skin-redness'] },
    product: { attribute: 'exosome_source', oneOf: ['plant'] },
  }

  it('blocks publish and restore alike, naming policy, persona and product', async () => {
    const s = await studio()
    await s.publishSeen(await s.draftOf({ price: 0.3 }))
    const draft = await s.draftOf(mostlyConcerns)
    expect((await s.ask('editor', 'post', '/v1/policies', { body: neverAgain })).status).toBe(201)
    const before = await s.recommend(shopper)
    for (const answer of [await s.publishSeen(draft), await s.restore(1, 2)]) {
      const { detail, errors } = expectProblem(answer, 'policy-failed')
      expect(detail).toContain('no-inkey')
      const all = JSON.stringify(errors)
      for (const name of ['no-inkey', 'dry-skin-redness', 'inkey-exosome-hydro-glow'])
        expect(all).toContain(name)
    }
    expect(await s.recommend(shopper)).toBe(before)
    const { body } = await s.ask('viewer', 'get', '/v1/weight-sets/versions')
    expect(body.versions).toHaveLength(2)
    const preview = await s.preview(draft)
    expect(preview.passes).toBe(false)
  })

  it('because a persona that it names is gone blocks as well', async () => {
    const s = await studio()
    await remove(s, '/v1/personas/strict-under-25')
    const { errors } = expectProblem(await s.publishSeen(await s.draftOf({ price: 0.3 })), 'policy-failed')
    expect(errors[0].detail).toMatch(/budget-first-at-most-mid.*persona that does not exist/)
  })
})
