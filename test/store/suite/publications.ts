import { expect, it } from 'vitest'
import { builtinSite } from '../../../src/store/site-id.js'
import { aPublication, makeSite } from '../records.js'
import type { OpenEmpty } from './open-empty.js'

export function publicationSuite(open: OpenEmpty): void {
  it('numbers the publications of a kind from 1, and the highest is the current one', async () => {
    const store = await open()
    await makeSite(store, 'one')
    const numbers = [
      await store.write('one', (tx) => tx.publish(aPublication())),
      await store.write('one', (tx) => tx.publish(aPublication({ version: 'v2', note: '' }))),
      await store.write('one', (tx) => tx.publish(aPublication({ kind: 'rules' }))),
    ]
    expect(numbers).toEqual([1, 2, 1])
    const second = { ...aPublication({ version: 'v2', note: '' }), site: 'one', number: 2 }
    const first = { ...aPublication(), site: 'one', number: 1 }
    expect(await store.publications('one', 'weights')).toEqual([second, first])
    expect(await store.publication('one', 'weights', 'current')).toEqual(second)
    expect(await store.publication('one', 'weights', 1)).toEqual(first)
    expect(await store.publication('one', 'weights', 3)).toBeNull()
    expect(await store.publication('one', 'rules', 'current')).toMatchObject({ kind: 'rules', number: 1 })
  })

  it('keeps a text once under its version: again is nothing, another text throws', async () => {
    const store = await open()
    await makeSite(store, 'one')
    const keep = (text: string) => store.write('one', (tx) => tx.keepContent('rules', 'v1', text))
    const text = '{"é":"\u2028 € 𝒳"}'
    await keep(text)
    await keep(text)
    await expect(keep(`${text} `)).rejects.toThrow('rules v1 of site one is kept with another text')
    expect(await store.content('one', 'rules', 'v1')).toBe(text)
    expect(await store.content('one', 'weights', 'v1')).toBeNull()
    expect(await store.content('one', 'rules', 'v2')).toBeNull()
  })

  it('finds the shipped content for every site that has none of its own', async () => {
    const store = await open()
    for (const site of [builtinSite, 'one', 'two']) await makeSite(store, site)
    await store.write(builtinSite, (tx) => tx.keepContent('rules', 'v1', 'shipped'))
    await store.write('one', (tx) => tx.keepContent('rules', 'v1', 'own'))
    expect(await store.content('one', 'rules', 'v1')).toBe('own')
    expect(await store.content('two', 'rules', 'v1')).toBe('shipped')
    expect(await store.content(builtinSite, 'rules', 'v1')).toBe('shipped')
  })
}
