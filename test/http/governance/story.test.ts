import { describe, expect, it } from 'vitest'
import { checkChain } from '../../../src/store/audit-chain.js'
import type { AuditEntry } from '../../../src/store/store.js'
import type { Preview } from '../../../src/usecases/govern/preview-weights.js'
import { expectProblem } from '../expect-problem.js'
import { idsIn, mostlyConcerns, ownStudio, pathOf, shopper, studio } from './studio.js'

const budgetFirst = {
  id: 'budget-first',
  text: 'Whoever wants smoothness and glow under £45 is shown a budget product first.',
  kind: 'first-at-most-tier',
  personas: ['glow-under-45'],
  tier: 'budget',
}

describe('from a draft to what is in force and back', () => {
  it('a failing policy is named, the mended draft is published, answers follow, and restoring brings them back', async () => {
    const { ask, draftOf, edit, preview, publish, publishSeen, restore, recommend, audit, site } =
      await studio()
    const before = await recommend(shopper)
    await ask('editor', 'post', '/v1/policies', { body: budgetFirst })

    const draft = await draftOf(mostlyConcerns)
    const seen = await preview(draft)
    expect(seen).toMatchObject({
      passes: false,
      publishedNumber: 1,
      draftRevision: Number(JSON.parse(draft.etag)),
    })
    expect(seen.moved).toBeGreaterThan(0)
    const refused = expectProblem(await publish(draft, seen.previewId), 'policy-failed')
    expect(refused.errors).toHaveLength(1)
    expect(refused.errors[0].detail).toMatch(/budget-first.*glow-under-45.*medik8-c-tetra-advanced/)
    expect(await recommend(shopper)).toBe(before)

    const mended = await edit(draft, { price: 0.7 })
    const published = await publishSeen(mended)
    expect(published.status).toBe(200)
    expect(published.headers['etag']).toBe('"2"')
    expect(published.body).toMatchObject({
      number: 2,
      version: expect.stringMatching(/^site@[0-9a-f]{16}$/),
      note: 'Because',
      publishedBy: expect.stringMatching(/^editor \([0-9a-f-]{36}\)$/),
      origin: { kind: 'draft', id: draft.id, previous: 1 },
      weights: mended.weights,
    })
    expectProblem(await ask('viewer', 'get', pathOf(draft)), 'unknown-id')

    const after = await recommend(shopper)
    expect(JSON.parse(after).meta.weightsVersion).toBe(published.body.version)
    expect(after).not.toBe(before)

    const restored = await restore(1, 2)
    expect(restored.body).toMatchObject({ number: 3, origin: { kind: 'restore', of: 1 } })
    expect(await recommend(shopper)).toBe(before)

    const entries = await audit()
    expect(entries.map(({ action }) => action).reverse()).toEqual([
      'site.create',
      'policy.create',
      'weight-set.create',
      'weight-set.update',
      'weight-set.update',
      'weights.publish',
      'weights.restore',
    ])
    expect(entries[1]).toMatchObject({
      subject: 'weights/2',
      before: { number: 1 },
      after: { number: 2, diff: expect.arrayContaining([expect.objectContaining({ criterion: 'price' })]) },
    })
    const sealed = entries.map((entry) => ({ site, ...entry }) as AuditEntry).reverse()
    expect(checkChain(sealed)).toMatchObject({ kind: 'intact', end: { seq: entries.length } })
    const edited = sealed.map((entry) => (entry.seq === 2 ? { ...entry, actor: 'nobody' } : entry))
    expect(checkChain(edited)).toMatchObject({ kind: 'broken', seq: 2 })
  })

  it('what is in force outlives the process, and so does what is being worked on', async () => {
    const first = await ownStudio()
    const draft = await first.draftOf(mostlyConcerns)
    const other = await first.draftOf({ price: 0.3 })
    await first.publishSeen(draft)
    const answer = await first.recommend(shopper)
    await first.close()
    const second = await ownStudio({ dataDir: first.dataDir })
    expect(await second.recommend(shopper)).toBe(answer)
    const { body } = await second.ask('viewer', 'get', '/v1/weight-sets')
    expect(body).toMatchObject({ published: { number: 2 }, drafts: [{ id: other.id, basedOn: 1 }] })
  })

  it('the preview shows the very order that answers have once it is published', async () => {
    const { draftOf, preview, publishSeen, recommend } = await studio()
    const draft = await draftOf(mostlyConcerns)
    const { personas }: Preview = await preview(draft)
    const shown = personas.find(({ persona }) => persona === 'dry-skin-redness')!
    const order = (standings: Preview['personas'][number]['before']) =>
      standings.map(({ productId }) => productId)
    expect(order(shown.before)).toEqual(idsIn(await recommend(shopper)))
    expect((await publishSeen(draft)).status).toBe(200)
    expect(order(shown.after)).toEqual(idsIn(await recommend(shopper)))
    expect(order(shown.after)).not.toEqual(order(shown.before))
  })
})
