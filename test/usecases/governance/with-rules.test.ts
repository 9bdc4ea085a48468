import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CatalogError, locales, rulesText, versionTexts, type CatalogFiles } from '#catalog'
import { withRules } from '../../../src/snapshot/with-rules.js'
import { withWeights } from '../../../src/snapshot/with-weights.js'
import { anyProfile } from '../../support/arbitrary.js'
import * as edit from '../../support/edit-files.js'
import { ask, snapshotOf } from '../../support/exosome.js'
import { shuffledFiles } from '../../support/shuffled-files.js'
import { files, five } from './build.js'

const texts = versionTexts(files)

function problemsOf(make: () => unknown): readonly (readonly [string, string, string])[] {
  try {
    make()
  } catch (error) {
    if (error instanceof CatalogError)
      return error.problems.map(({ file, at, problem }) => [file, at, problem])
    throw error
  }
  return []
}

describe('the text of rules', () => {
  it('is the one whose hash is the version, whatever the order of rules and keys', () => {
    expect(rulesText(files.rules)).toBe(texts.rules)
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        expect(rulesText(shuffledFiles(files, seed).rules)).toBe(texts.rules)
      }),
      { numRuns: 20 },
    )
  })

  it('is refused to what is not a rule, with the place of each fault', () => {
    const [first, second] = files.rules
    const wrong = [first, { ...second, kind: 'preference', weight: 3 }, { ...first, from: 'soon' }]
    const problems = problemsOf(() => rulesText(wrong))
    expect(problems.map(([file, at]) => `${file} ${at}`).sort()).toEqual([
      'rules exosome-breastfeeding',
      'rules exosome-breastfeeding: kind',
      'rules exosome-pregnancy: from',
    ])
    expect(problemsOf(() => rulesText({ rules: [] })).map(([file, at]) => [file, at])).toEqual([
      ['rules', 'whole file'],
    ])
  })
})

describe('a snapshot with other rules', () => {
  const without = files.rules.filter(({ id }) => id !== 'exosome-eczema')

  it('answers as the catalogue that has them', () => {
    const other = withRules(five, texts, {
      rules: rulesText(without),
      rulesVersion: five.versions.rulesVersion,
    })
    const compiled = snapshotOf(edit.withRules(files, without))
    fc.assert(
      fc.property(anyProfile(files.profile.slots), (profile) => {
        expect(JSON.stringify(ask(other, profile))).toBe(JSON.stringify(ask(compiled, profile)))
      }),
      { numRuns: 100 },
    )
  })

  it('has the version it is given and keeps the site and the weights in use', () => {
    const weights = { ...files.weights, merchantCap: 0.05 }
    const weighed = { ...withWeights(five, weights, 'draft'), site: 'shop' }
    const other = withRules(weighed, texts, { rules: rulesText(without), rulesVersion: 'next' })
    expect(other.versions).toEqual({ ...five.versions, weightsVersion: 'draft', rulesVersion: 'next' })
    expect([other.catalog.weights, other.site]).toEqual([weights, 'shop'])
  })

  const [rule] = files.rules as [CatalogFiles['rules'][number]]
  it.each([
    [
      'a condition',
      { ...rule, applies: { slot: 'conditions', oneOf: ['nursing'] } },
      'nursing is nothing that conditions knows.',
    ],
    ['evidence', { ...rule, evidence: ['nowhere'] }, 'Evidence nowhere does not exist.'],
    [
      'an attribute',
      { ...rule, excludes: { attribute: 'colour', oneOf: ['red'] } },
      'Attribute colour is not defined.',
    ],
    [
      'nobody who has a condition',
      { ...rule, applies: { not: { slot: 'conditions', oneOf: ['pregnancy'] } } },
      'It applies to whoever does not give a sensitive answer, so giving one would open it.',
    ],
  ])('is refused where a rule names %s that the catalogue does not have', (_, wrong, problem) => {
    const make = () =>
      withRules(five, texts, { rules: rulesText([...files.rules.slice(1), wrong]), rulesVersion: 'next' })
    expect(problemsOf(make)).toEqual([['rules', rule.id, problem]])
  })

  it('is refused where a rule has no words', () => {
    const make = () =>
      withRules(five, texts, {
        rules: rulesText([...files.rules, { ...rule, id: 'new' }]),
        rulesVersion: 'next',
      })
    expect(problemsOf(make)).toEqual(
      locales.map((locale) => [`messages.${locale}`, 'gate.new.fails', 'The message is missing.']),
    )
  })
})
