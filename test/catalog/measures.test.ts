import { describe, expect, it } from 'vitest'
import { silentProfile, type Catalog, type Profile } from '#catalog'
import { definitionsIn } from '../../catalog/load/all-attributes.js'
import { measures } from '../../catalog/measures/index.js'
import { compile } from '../../src/snapshot/compile.js'
import { pick, problemsAfter } from './break-one.js'
import { exosome, headphones, readVertical } from '../support/read-vertical.js'
import { singleAnswers } from '../support/slot-options.js'
import { askKettles, kettle, kettles, kettlesOn } from '../support/kettles.js'
import { versions } from '../support/versions.js'

const kinds = [
  'claim-match',
  'claim-evidence',
  'amount-fit',
  'choice-fit',
  'compatibility',
  'preference-match',
  'cases',
  'amount',
]
const verticals = [exosome, headphones].map(readVertical)

/** Profiles that say one thing each, and one that says something everywhere. */
function profilesOf({ slots }: Catalog): readonly Profile[] {
  const silent = silentProfile(slots)
  const single = singleAnswers(slots).map(([, said]) => said)
  return [Object.assign({}, silent, ...single) as Profile, ...single.map((said) => ({ ...silent, ...said }))]
}

it('there are eight kinds of measure', () => {
  expect(measures.map(({ kind }) => kind)).toEqual(kinds)
})

describe.each(measures.map((one) => [one.kind, one] as const))('a measure of kind %s', (kind, definition) => {
  const examples = verticals.flatMap(({ catalog, files }) =>
    catalog.criteria
      .filter(({ measure }) => measure.kind === kind)
      .map((criterion) => ({ catalog, files, criterion })),
  )

  it('is used by both verticals, and its schema reads their data', () => {
    expect(new Set(examples.map(({ files }) => files)).size).toBe(2)
    for (const { criterion } of examples)
      expect(definition.schema.parse(criterion.measure)).toEqual(criterion.measure)
  })

  it('looks at attributes that are defined', () => {
    for (const { criterion, files } of examples) {
      const definitions = definitionsIn(files)
      const looked = definition.attributes(criterion.measure as never, definitions)
      expect(looked.length).toBeGreaterThan(0)
      expect(looked.filter((id) => !definitions.attributes.has(id))).toEqual([])
    }
  })

  it('says only messages that it has announced, each with the values it has announced', () => {
    for (const { catalog, criterion, files } of examples) {
      const announced = definition.messages(criterion.measure as never, definitionsIn(files))
      const { measures: compiled, sheets } = compile(catalog, versions, '2026-11-23')
      const measure = compiled.find((one) => one.criterion.id === criterion.id)!
      const profiles = profilesOf(catalog).filter(measure.appliesTo)
      expect(profiles.length).toBeGreaterThan(0)
      for (const profile of profiles)
        for (const row of sheets.keys())
          for (const { message, values } of measure.assessorFor(profile).argumentsFor(row)) {
            const name = message.replace(`reason.${criterion.id}.`, '')
            expect([name, Object.keys(values).sort()]).toEqual([name, [...announced[name]!].sort()])
          }
    }
  })
})

const known = 'concerns, skinType, budget, sources.prefer, routine'

/** A criterion of the shipped catalogue, what is changed in its measure, and what is said of that. */
const wrong: readonly (readonly [string, object, readonly string[]])[] = [
  [
    'concerns',
    { slot: 'skinType' },
    [
      'concerns: skinType is no slot that it can read. Name one of: concerns.',
      'evidence: No criterion says what claims for concerns are worth. Add one of kind claim-match for this slot.',
    ],
  ],
  ['price', { slot: 'routine' }, ['price: routine is no slot that it can read. Name one of: budget.']],
  [
    'skin_type',
    { slot: 'concerns' },
    ['skin_type: concerns is no slot that it can read. Name one of: skinType.'],
  ],
  [
    'routine',
    { slot: 'conditions', interactions: [] },
    ['routine: conditions is no slot that it can read. Name one of: concerns, routine.'],
  ],
  ['source', { slot: 'budget' }, ['source: budget is no slot that it can read. Name one of: sources.']],
  [
    'gentleness',
    { speaksTo: ['conditions'] },
    [`gentleness: conditions is no slot that it can read. Name one of: ${known}.`],
  ],
  [
    'gentleness',
    { speaksTo: ['sources.avoid', 'region'] },
    ['sources.avoid', 'region'].map(
      (part) => `gentleness: ${part} is no slot that it can read. Name one of: ${known}.`,
    ),
  ],
  [
    'price',
    { kind: 'charm' },
    [`price: measure.kind: Expected one of the kinds ${kinds.join(', ')}. Correct this field.`],
  ],
]

it.each(wrong)('the criterion %s is refused with %j', (id, change, expected) => {
  const problems = problemsAfter((files) => void Object.assign(pick(files.criteria, id).measure, change))
  const ofCriteria = problems.filter(({ file }) => file === 'criteria')
  expect(ofCriteria.map(({ at, problem, fix }) => `${at}: ${problem} ${fix}`)).toEqual(expected)
})

it('a preference is told of those values alone that the shopper named', () => {
  const rows = [kettle({ material: ['steel', 'glass'], price: 20 })]
  const material = { type: 'choices', vocabulary: ['steel', 'glass', 'plastic'] }
  const snapshot = kettlesOn(kettles(rows, {}, { material }))
  const reasonsFor = (prefer: string[]) =>
    askKettles(snapshot, { materials: { prefer } }).ranking[0]!.reasons!.map(({ text }) => text)
  expect(reasonsFor(['glass'])).toContain('It is stated as glass, which you prefer.')
  expect(reasonsFor(['glass', 'steel'])).toContain('It is stated as steel and glass, which you prefer.')
  expect(reasonsFor(['plastic'])).toContain('It is stated as steel and glass; you prefer plastic.')
})
