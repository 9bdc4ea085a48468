import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import {
  canonicalJson,
  readCatalog,
  readVersions,
  versionTexts,
  type Json,
  type VersionTexts,
} from '#catalog'
import { compile } from '../../src/snapshot/compile.js'
import { fittedWeights } from '../../src/snapshot/fitted-weights.js'
import { ask, exosomeFiles, today } from '../support/exosome.js'
import { versions } from '../support/versions.js'

const read = (name: string) =>
  JSON.parse(readFileSync(new URL(`../fixtures/old-measures/${name}.json`, import.meta.url), 'utf8')) as Json

const now = versionTexts(exosomeFiles())
const parsed = (text: string) => JSON.parse(text) as Record<string, Json>

/** The texts as they were while measures were called after slots of skincare. */
const then: VersionTexts = {
  catalog: canonicalJson({
    ...parsed(now.catalog),
    'messages.en-GB': {
      ...(parsed(now.catalog)['messages.en-GB'] as object),
      ...(read('reasons') as object),
    },
  }),
  weights: canonicalJson({ ...parsed(now.weights), criteria: read('criteria') }),
  rules: now.rules,
}

function answer(texts: VersionTexts): string {
  const concerns = [{ id: 'redness' }, { id: 'dryness' }]
  const asked = {
    concerns,
    routine: ['retinol'],
    skinType: 'sensitive',
    budget: { max: 5000, currency: 'GBP' },
  }
  const profile = { ...asked, sources: { prefer: ['plant'] } }
  return JSON.stringify(ask(compile(readVersions(texts), versions, today), profile))
}

it('texts with the old names of measures are not the texts of today', () => {
  expect(then.catalog).not.toBe(now.catalog)
  expect(then.weights).not.toBe(now.weights)
  expect(() => readCatalog({ ...parsed(then.catalog), ...parsed(then.weights) })).toThrow(
    'Expected one of the kinds',
  )
})

it('old weights have the criteria of today, so they are used as they stand under their version', () => {
  const { criteria, weights } = readVersions(now)
  const published = { version: 'site@0', text: then.weights }
  expect(fittedWeights(published, { criteria, weights })).toBe(published)
  const [, ...fewer] = criteria
  expect(fittedWeights(published, { criteria: fewer, weights })).not.toBe(published)
})

it.each([
  ['both', then],
  ['the weights', { ...now, weights: then.weights }],
  ['the catalogue', { ...now, catalog: then.catalog }],
])('answer as those of today where %s are old', (_, texts) => {
  expect(answer(texts)).toBe(answer(now))
  expect(readVersions(texts).criteria).toEqual(readVersions(now).criteria)
})

it('old texts of no known shape are refused by what they lack', () => {
  expect(() => readVersions({ ...then, weights: '{"criteria":[{}]}' })).toThrow('criteria.json: [0].id')
})

describe('texts of before slots were declared', () => {
  const old = (name: string) =>
    JSON.parse(readFileSync(new URL(`../fixtures/old-slots/${name}.json`, import.meta.url), 'utf8')) as Json
  const { profile: _declared, ...kept } = parsed(now.catalog)
  const parts = ['taxonomy', 'cautions', 'advice', 'quiz', 'catalog'].map((name) => [name, old(name)])
  const words = { ...(kept['messages.en-GB'] as object), ...(old('gates') as object) }
  const before: VersionTexts = {
    catalog: canonicalJson({ ...kept, ...(Object.fromEntries(parts) as object), 'messages.en-GB': words }),
    weights: now.weights,
    rules: canonicalJson(old('rules')),
  }
  const profiles = [
    {},
    { conditions: ['pregnancy'], routine: ['retinol'] },
    { conditions: 'undisclosed' },
    { region: 'FR', sources: { avoid: ['animal', 'human'] } },
    {
      region: 'KR',
      skinType: 'dry',
      budget: { max: 2500, currency: 'GBP', strict: true },
      routine: ['retinol'],
    },
  ]
  const answersOf = (texts: VersionTexts): readonly string[] => {
    const snapshot = compile(readVersions(texts), versions, today)
    return profiles.map((profile) => JSON.stringify(ask(snapshot, profile)))
  }

  it('are not those of today, and are no catalogue that anybody may write now', () => {
    expect(before.catalog).not.toBe(now.catalog)
    expect(() => readCatalog({ ...parsed(before.catalog), ...parsed(before.weights) })).toThrow(
      'profile.json',
    )
  })

  it.each([
    ['both', before],
    ['the rules', { ...now, rules: before.rules }],
    ['the catalogue', { ...now, catalog: before.catalog }],
  ])('answer as those of today where %s are old', (_, texts) => {
    expect(answersOf(texts)).toEqual(answersOf(now))
    const [was, is] = [readVersions(texts), readVersions(now)]
    expect(was.slots).toEqual(is.slots)
    expect([was.roles, was.classes, was.forTheRecord]).toEqual([is.roles, is.classes, is.forTheRecord])
    expect([was.quiz, was.rules, was.cautions]).toEqual([is.quiz, is.rules, is.cautions])
  })

  it('are refused by what they lack where they have no known shape', () => {
    expect(() => readVersions({ ...before, catalog: '{"taxonomy":[]}' })).toThrow('taxonomy.json')
  })
})
