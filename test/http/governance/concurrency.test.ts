import { describe, expect, it } from 'vitest'
import { publishDraft } from '../../../src/usecases/govern/publish-weights.js'
import { expectProblem } from '../expect-problem.js'
import { idsIn, mostlyConcerns, pathOf, shopper, studio } from './studio.js'

describe('editors at the same time', () => {
  it('of twenty with one If-Match exactly one wins, the others learn who, and the audit log shows one edit', async () => {
    const { ask, draftOf, audit } = await studio()
    const draft = await draftOf()
    const edits = Array.from({ length: 20 }, (_, i) =>
      ask('editor', 'patch', pathOf(draft), { body: { name: `Edit ${i}` }, ifMatch: draft.etag }),
    )
    const answers = await Promise.all(edits)
    const [winner, ...more] = answers.filter(({ status }) => status === 200)
    expect([winner !== undefined, more.length]).toEqual([true, 0])
    const refused = answers.filter(({ status }) => status === 412)
    expect(refused).toHaveLength(19)
    for (const answer of refused) {
      const { detail } = expectProblem(answer, 'precondition-failed')
      expect(detail).toMatch(/changed by editor \([0-9a-f-]{36}\) at 2026-11-23T12:00:00\.000Z/)
      expect(detail).toContain(`revision ${winner?.body.revision}.`)
    }
    const entries = (await audit()).filter(({ action }) => action === 'weight-set.update')
    expect(entries).toHaveLength(1)
    expect(entries[0]).toMatchObject({ before: { name: 'Draft' }, after: { name: winner?.body.name } })
  })

  it('of two drafts previewed on the same publication one is published; the other has to be previewed again', async () => {
    const { draftOf, preview, publish, publishSeen } = await studio()
    const drafts = [await draftOf({ price: 0.3 }), await draftOf({ routine: 0.1 })]
    const seen = [await preview(drafts[0]!), await preview(drafts[1]!)]
    const answers = await Promise.all(drafts.map((draft, i) => publish(draft, seen[i].previewId)))
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
    const late = answers.findIndex(({ status }) => status === 409)
    expectProblem(answers[late]!, 'preview-stale')
    expect((await publishSeen(drafts[late]!)).body).toMatchObject({ number: 3 })
  })

  it('a publish is judged by what is published when its turn comes, not by what was when it arrived', async () => {
    const { sites, site, siteWriter, draftOf, preview, publishSeen } = await studio()
    const arrived = sites.site(site).snapshot()
    const draft = await draftOf({ price: 0.3 })
    const { previewId, draftRevision: revision } = await preview(draft)
    await publishSeen(await draftOf({ routine: 0.1 }))
    const writer = { site, actor: 'A', at: '2026-11-23T12:00:00.000Z' }
    const wanted = { id: draft.id, revision, note: 'A', previewId }
    const late = siteWriter.write(site, (tx) => publishDraft({ tx, ...writer }, arrived, wanted))
    await expect(late).rejects.toMatchObject({ code: 'preview-stale' })
  })

  it('a draft that is published twice at once is published once', async () => {
    const { draftOf, preview, publish } = await studio()
    const draft = await draftOf({ price: 0.3 })
    const { previewId } = await preview(draft)
    const answers = await Promise.all([publish(draft, previewId), publish(draft, previewId)])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 404])
  })
})

describe('a publish while answers are given', () => {
  it('mixes no two versions in an answer: each is one of the two, whole', async () => {
    const { draftOf, preview, publish, recommend, restore } = await studio()
    const old = await recommend(shopper)
    const draft = await draftOf(mostlyConcerns)
    const { previewId } = await preview(draft)
    const running = new Set(['publish'])
    const publishing = publish(draft, previewId).finally(() => running.clear())
    const answers: string[] = []
    while (running.size > 0)
      answers.push(...(await Promise.all(Array.from({ length: 8 }, () => recommend(shopper)))))
    expect((await publishing).status).toBe(200)
    expect(answers.length).toBeGreaterThan(0)
    const young = await recommend(shopper)
    expect(idsIn(young)).not.toEqual(idsIn(old))
    for (const answer of answers) expect([old, young]).toContain(answer)
    await restore(1, 2)
    expect(await recommend(shopper)).toBe(old)
  })

  it('is in force when it is answered: no later answer is of before', async () => {
    const { draftOf, publishSeen, recommend } = await studio()
    for (const price of [0.2, 0.3, 0.4]) {
      const { body } = await publishSeen(await draftOf({ price }))
      const answers = await Promise.all(Array.from({ length: 5 }, () => recommend(shopper)))
      for (const answer of answers) expect(JSON.parse(answer).meta.weightsVersion).toBe(body.version)
    }
  })
})
