import { describe, expect, it } from 'vitest'
import { expectProblem } from '../expect-problem.js'
import { idsIn, ownStudio, shopper, studio, type Studio } from './studio.js'

interface Rule {
  readonly id: string
}

const pregnant = { profile: { ...shopper.profile, conditions: ['pregnancy'] }, explain: 'full' }
const withEczema = { profile: { ...shopper.profile, conditions: ['eczema'] }, explain: 'full' }

const read = async (s: Studio) => {
  const { body, headers } = await s.ask('viewer', 'get', '/v1/rules')
  return { etag: headers['etag']!, rules: body.rules as readonly Rule[], body }
}

const preview = (s: Studio, rules: readonly unknown[]) =>
  s.ask('admin', 'post', '/v1/rules/preview', { body: { rules } })

async function put(s: Studio, rules: readonly unknown[], ifMatch: string, seen?: string) {
  const previewId = seen ?? (await preview(s, rules)).body.previewId
  return s.ask('admin', 'put', '/v1/rules', { body: { rules, note: 'Law changed', previewId }, ifMatch })
}

const without = (rules: readonly Rule[], gone: string) => rules.filter(({ id }) => id !== gone)

describe('rules', () => {
  it('that are taken away show who would now be shown what, and then show it', async () => {
    const s = await studio()
    const { etag, rules } = await read(s)
    const fewer = without(rules, 'exosome-eczema')
    expect(fewer).toHaveLength(rules.length - 1)
    const { body } = await preview(s, fewer)
    expect(body).toMatchObject({ publishedNumber: 1, passes: true })
    const [now] = body.changes
    expect(now.from).toBe('2026-11-23')
    expect(now.changes).toHaveLength(5)
    for (const change of now.changes)
      expect(change).toMatchObject({ becomes: 'visible', conditions: [['eczema']] })
    expect(idsIn(await s.recommend(withEczema))).toEqual([])

    const published = await put(s, fewer, etag)
    expect(published.body).toMatchObject({
      number: 2,
      version: body.rulesVersion,
      note: 'Law changed',
      origin: { kind: 'rules', previous: 1 },
    })
    expect(idsIn(await s.recommend(withEczema))).toHaveLength(5)
    expect(JSON.parse(await s.recommend(shopper)).meta.rulesVersion).toBe(published.body.version)
    const [entry] = await s.audit()
    expect(entry).toMatchObject({
      action: 'rules.publish',
      subject: 'rules/2',
      before: { number: 1 },
      after: { number: 2, diff: { added: [], removed: ['exosome-eczema'], changed: [] } },
    })
    expect((await read(s)).body).toMatchObject({
      number: 2,
      rules: fewer,
      publications: [{ number: 2 }, { number: 1 }],
    })
  })

  it('are the same set in whatever order they come', async () => {
    const s = await studio()
    const { rules } = await read(s)
    const [one, other] = [await preview(s, rules), await preview(s, rules.toReversed())]
    expect(one.body).toEqual(other.body)
    expect(one.body.changes).toEqual([])
  })

  it('are edited by admins only, and studied by the whole studio', async () => {
    const s = await studio()
    const { rules, etag } = await read(s)
    const body = { rules, note: 'A', previewId: '0'.repeat(64) }
    for (const holder of ['viewer', 'editor'] as const) {
      expectProblem(await s.ask(holder, 'put', '/v1/rules', { body, ifMatch: etag }), 'forbidden')
      expectProblem(await s.ask(holder, 'post', '/v1/rules/preview', { body: { rules } }), 'forbidden')
    }
    for (const holder of ['pk', 'sk'] as const)
      expectProblem(await s.ask(holder, 'get', '/v1/rules'), 'forbidden')
  })

  it('that a policy does not allow are not published, and the policy is named', async () => {
    const s = await studio()
    const { etag, rules } = await read(s)
    const fewer = without(rules, 'exosome-pregnancy')
    expect((await preview(s, fewer)).body.passes).toBe(false)
    const { detail, errors } = expectProblem(await put(s, fewer, etag), 'policy-failed')
    expect(detail).toContain('pregnant-or-breastfeeding-no-exosome')
    expect(errors[0].detail).toMatch(/persona pregnant, product /)
    expect(idsIn(await s.recommend(pregnant))).toEqual([])
  })

  it('previewed before another publish, or before other rules, are not published', async () => {
    const s = await studio()
    const { etag, rules } = await read(s)
    const fewer = without(rules, 'exosome-eczema')
    const { previewId } = (await preview(s, fewer)).body
    expectProblem(await put(s, rules, etag, previewId), 'preview-stale')
    await s.publishSeen(await s.draftOf({ price: 0.3 }))
    expectProblem(await put(s, fewer, etag, previewId), 'preview-stale')
    expect((await put(s, fewer, etag)).status).toBe(200)
    expectProblem(await put(s, fewer, etag), 'precondition-failed')
  })

  it('that are changed void the preview of a draft', async () => {
    const s = await studio()
    const { etag, rules } = await read(s)
    const draft = await s.draftOf({ price: 0.3 })
    const { previewId } = await s.preview(draft)
    await put(s, without(rules, 'exosome-eczema'), etag)
    expectProblem(await s.publish(draft, previewId), 'preview-stale')
    expect((await s.publishSeen(draft)).status).toBe(200)
    expect(idsIn(await s.recommend(withEczema))).toHaveLength(5)
  })

  it('that do not fit are refused with the place of each fault', async () => {
    const s = await studio()
    const { rules } = await read(s)
    const [rule] = rules as readonly [Rule]
    const faults: readonly (readonly [object, string])[] = [
      [{ ...rule, kind: 'preference' }, '/rules/0/kind'],
      [{ ...rule, weight: 1 }, '/rules/0'],
      [{ ...rule, from: 'soon' }, '/rules/0/from'],
      [{ ...rule, applies: { conditions: ['nursing'] } }, '/rules/0'],
      [{ ...rule, excludes: { attribute: 'beauty', oneOf: ['x'] } }, '/rules/0'],
      [{ ...rule, evidence: ['none-such'] }, '/rules/0'],
      [{ ...rule, until: '1999-01-01' }, '/rules/0'],
    ]
    for (const [wrong, pointer] of faults) {
      const { errors } = expectProblem(await preview(s, [wrong, ...rules.slice(1)]), 'invalid-request')
      expect(errors[0].pointer).toBe(pointer)
    }
    expectProblem(await preview(s, [rule, rule]), 'invalid-request')
  })

  it('of the release take no place of rules that a site made its own', async () => {
    const first = await ownStudio()
    const { etag, rules } = await read(first)
    const { version } = (await put(first, rules, etag)).body
    expect(version).toMatch(/^site@/)
    await first.close()
    const second = await ownStudio({ dataDir: first.dataDir })
    expect((await read(second)).body).toMatchObject({ number: 2, version })
  })
})
