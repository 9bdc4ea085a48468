import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import {
  canonicalJson,
  readCatalog,
  readVersions,
  versionTexts,
  type Json,
  type VersionTexts,
} from '#catalog'
import { compile } from '../../src/snapshot/compile.js'
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

it.each([
  ['both', then],
  ['the weights', { ...now, weights: then.weights }],
  ['the catalogue', { ...now, catalog: then.catalog }],
])('answer as those of today where %s are old', (_, texts) => {
  expect(answer(texts)).toBe(answer(now))
  expect(readVersions(texts).criteria).toEqual(readVersions(now).criteria)
})

it('old texts of no known shape are refused by what they lack', () => {
  expect(() => readVersions({ ...then, weights: '{"criteria":[{}]}' })).toThrow('criteria.json: 0.id')
})
