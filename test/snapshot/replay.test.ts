import { expect, it } from 'vitest'
import { createAnswerCache } from '../../src/usecases/recommend/answer-cache.js'
import type { FindContent } from '../../src/snapshot/versions/content.js'
import { createReplay } from '../../src/snapshot/replay.js'
import { loadCatalog } from '../../src/sites/builtin-catalog.js'
import { compile } from '../../src/snapshot/compile.js'
import { ask, requestFor } from '../support/exosome.js'
import { anotherRule, editedData } from '../support/edited-data.js'
import { memoryContent, type MemoryContent } from '../support/memory-content.js'

const { catalog, versions, texts } = loadCatalog()
const current = compile(catalog, versions, '2026-11-23')

/** A replay over kept content, and how often it has looked for a text. */
function counted() {
  const content = memoryContent()
  content.keepAll(texts)
  const looked: string[] = []
  const counting: FindContent = (site, kind, version) => {
    looked.push(kind)
    return content.find(site, kind, version)
  }
  return { content, replay: createReplay(counting), lookups: () => looked.length }
}

/** Versions of the weights that were never published, each kept. */
function otherWeights(content: MemoryContent, count: number): readonly string[] {
  return Array.from({ length: count }, (_, i) =>
    content.keep('weights', texts.weights.replace(/"merchantCap":[\d.]+/, `"merchantCap":0.${i + 11}`)),
  )
}

it('answers a replay of now from what is there, and looks for nothing', async () => {
  const { replay, lookups } = counted()
  expect(await replay(current, {})).toBe(current)
  expect(await replay(current, { date: current.date, rulesVersion: versions.rulesVersion })).toBe(current)
  expect((await replay(current, { date: '2030-01-01' })).catalog).toBe(catalog)
  expect(lookups()).toBe(0)
})

it('reads and compiles versions once for all days between two changes', async () => {
  const { content, replay, lookups } = counted()
  const [weightsVersion] = otherWeights(content, 1)
  const on = (date: string) => replay(current, { weightsVersion, date })
  const [first, second, earlier] = [await on('2026-11-23'), await on('2030-05-06'), await on('2013-07-10')]
  expect([first.date, second.date, earlier.date]).toEqual(['2026-11-23', '2030-05-06', '2013-07-10'])
  expect(second.sheets).toBe(first.sheets)
  expect(earlier.sheets).not.toBe(first.sheets)
  expect(earlier.rules.length).toBeLessThan(first.rules.length)
  expect(lookups()).toBe(3)
})

it('is on any day what a snapshot compiled for that day is', async () => {
  const dated = loadCatalog(editedData(anotherRule('dated', { from: '2026-03-01', until: '2027-03-01' })))
  const now = compile(dated.catalog, dated.versions, '2026-11-23')
  const replay = createReplay(memoryContent().find)
  for (const date of ['2027-03-01', '2026-02-28', '2026-03-01', '2027-02-28', '0001-01-01', '9999-12-31']) {
    const [replayed, fresh] = [await replay(now, { date }), compile(dated.catalog, dated.versions, date)]
    expect(JSON.stringify(ask(replayed))).toBe(JSON.stringify(ask(fresh)))
    expect([replayed.date, replayed.validUntil]).toEqual([date, fresh.validUntil])
  }
})

it('keeps only the versions asked for last', async () => {
  const { content, replay, lookups } = counted()
  const [oldest, ...others] = otherWeights(content, 9)
  for (const weightsVersion of [oldest, ...others, oldest]) await replay(current, { weightsVersion })
  expect(lookups()).toBe(3 * 10)
  await replay(current, { weightsVersion: oldest })
  expect(lookups()).toBe(3 * 10)
})

it('reads and compiles versions once for callers who ask at the same time', async () => {
  const { content, replay, lookups } = counted()
  const [weightsVersion] = otherWeights(content, 1)
  const asked = Array.from({ length: 5 }, () => replay(current, { weightsVersion }))
  const [first, ...others] = await Promise.all(asked)
  for (const other of others) expect(other.sheets).toBe(first?.sheets)
  expect(lookups()).toBe(3)
})

it('answers everybody who asks at the same time for more versions than are kept', async () => {
  const { content, replay } = counted()
  const all = otherWeights(content, 9)
  const answered = await Promise.all(all.map((weightsVersion) => replay(current, { weightsVersion })))
  expect(answered.map((one) => one.versions.weightsVersion)).toEqual(all)
})

it('tells each of those who ask at once for what is lost what they asked for, and looks again the next time', async () => {
  const content = memoryContent()
  const [weightsVersion] = otherWeights(content, 1)
  const { catalogVersion, rulesVersion } = versions
  const replay = createReplay(content.find)
  const named = replay(current, { catalogVersion, weightsVersion, rulesVersion })
  const unnamed = replay(current, { weightsVersion })
  await expect(named).rejects.toMatchObject({ code: 'unknown-version' })
  await expect(unnamed).rejects.toThrow('the current content of kind catalog')
  content.keepAll(texts)
  expect((await replay(current, { weightsVersion })).versions.weightsVersion).toBe(weightsVersion)
})

it('says which current content was lost, rather than that a version is unknown', async () => {
  const content = memoryContent()
  const [weightsVersion] = otherWeights(content, 1)
  await expect(createReplay(content.find)(current, { weightsVersion })).rejects.toThrow(
    'the current content of kind catalog',
  )
})

it.each([
  ['a condition', ['pregnancy'], 2],
  ['"undisclosed"', 'undisclosed' as const, 2],
  ['that there is none', [], 1],
])('an answer to a profile that says %s is kept no longer because it is a replay', (_, conditions, times) => {
  const answer = createAnswerCache()
  const request = { ...requestFor(current, { conditions }), replay: true }
  let made = 0
  for (let i = 0; i < 2; i++) answer(current, request, () => String(++made))
  expect(made).toBe(times)
})
