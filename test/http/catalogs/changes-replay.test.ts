import fc from 'fast-check'
import { expect, it } from 'vitest'
import { anyProfile } from '../../support/arbitrary.js'
import { exosomeFiles } from '../../support/exosome.js'
import { storedService } from '../../support/stored-service.js'

type Change =
  | { readonly kind: 'price' | 'stock' | 'name'; readonly of: number; readonly value: number }
  | { readonly kind: 'add' | 'remove' | 'recall' | 'end' | 'restore'; readonly of: number }

const ids = exosomeFiles().products.map(({ id }) => id)
const change: fc.Arbitrary<Change> = fc.oneof(
  fc.record({
    kind: fc.constantFrom('price', 'stock', 'name'),
    of: fc.nat(6),
    value: fc.integer({ min: 1, max: 200 }),
  }),
  fc.record({ kind: fc.constantFrom('add', 'remove', 'recall', 'end', 'restore'), of: fc.nat(6) }),
)
const stock = ['in_stock', 'out_of_stock', 'preorder', 'discontinued']

it('answers after any changes as a fresh reading of what is kept does, and shows nothing that a rule or a recall excludes', async () => {
  const service = await storedService()
  const { admin } = await service.keysOf()
  const key = { Authorization: `Bearer ${admin}` }
  const idOf = (of: number): string => ids[of] ?? `added-${of}`
  const send = (method: 'post' | 'put' | 'patch' | 'delete', path: string, body?: object) =>
    service.http()[method](path).set(key).send(body)
  const restore = async (of: number) => {
    const { body } = await service.http().get('/v1/catalogs').set(key).expect(200)
    const { version } = body.versions[of % body.versions.length] as { readonly version: string }
    return send('post', `/v1/catalogs/${encodeURIComponent(version)}/restore`, { note: 'Back' }).expect(201)
  }
  const make = ({ kind, of, ...rest }: Change) => {
    const address = `/v1/products/${idOf(of)}`
    const value = 'value' in rest ? rest.value : 0
    if (kind === 'price') return send('patch', address, { price: value / 2 })
    if (kind === 'stock') return send('patch', address, { availability: stock[value % 4] })
    if (kind === 'name') return send('patch', address, { name: `Name ${value}` })
    if (kind === 'add') return send('put', address, { brand: 'B', name: 'N', category: 'exosome', price: 20 })
    if (kind === 'restore') return restore(of)
    if (kind === 'remove') return send('delete', address)
    if (kind === 'recall') return send('post', `${address}/recall`, { reason: 'A batch was bad' })
    return send('delete', `${address}/recall`)
  }
  const ask = async (profile: object, asOf?: object) => {
    const { body } = await send('post', '/v1/recommendations', { profile, explain: 'full', asOf }).expect(200)
    const { recommendationId: _id, meta, ...answer } = body
    return { answer, meta }
  }
  const profiles = fc.array(anyProfile(exosomeFiles().profile.slots), { minLength: 4, maxLength: 4 })
  let [made, excluded] = [0, 0]
  const answers: { readonly profile: object; readonly live: Awaited<ReturnType<typeof ask>> }[] = []
  const property = fc.asyncProperty(
    fc.array(change, { minLength: 1, maxLength: 3 }),
    profiles,
    async (changes, asked) => {
      for (const one of changes) {
        const { status } = await make(one)
        expect([200, 201, 204, 404, 400]).toContain(status)
        made += status < 300 ? 1 : 0
      }
      for (const profile of asked) {
        const live = await ask(profile)
        answers.push({ profile, live })
        const out = live.answer.excluded.map(({ productId }: { productId: string }) => productId)
        excluded += out.length
        for (const { productId } of live.answer.ranking) expect(out).not.toContain(productId)
      }
    },
  )
  await make({ kind: 'price', of: 0, value: 100 })
  await fc.assert(property, { numRuns: 8, endOnFailure: true })
  // Nothing of these is in force any more, so that each is read from what is kept.
  await make({ kind: 'name', of: 0, value: 1000 })
  for (const { profile, live } of answers) {
    const { catalogVersion, weightsVersion, rulesVersion, date } = live.meta
    const kept = await ask(profile, { catalogVersion, weightsVersion, rulesVersion, date })
    expect(kept.meta.replay).toBe(true)
    expect(live.answer).toEqual(kept.answer)
  }
  expect([made > 0, excluded > 0]).toEqual([true, true])
}, 120_000)
