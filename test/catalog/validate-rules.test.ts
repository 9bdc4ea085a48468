import { describe, it } from 'vitest'
import type { CatalogFiles } from '#catalog'
import type { ProfileTest } from '../../catalog/profile/profile-test.js'
import { expectOnly, pick, type Break } from './break-one.js'

const strangers: readonly (readonly [string, ProfileTest, part: string, file: string])[] = [
  ['fever', { slot: 'conditions', oneOf: ['fever'] }, 'conditions', 'profile.json'],
  ['fever', { slot: 'conditions', oneOf: ['fever'], stated: true }, 'conditions', 'profile.json'],
  ['UK', { slot: 'region', oneOf: ['UK'] }, 'region', 'taxonomy.json'],
  ['caffeine', { slot: 'routine', oneOf: ['caffeine'] }, 'routine', 'profile.json'],
  ['mineral', { slot: 'sources.avoid', oneOf: ['mineral'] }, 'sources.avoid', 'profile.json'],
  ['tired', { slot: 'skinType', oneOf: ['tired'] }, 'skinType', 'profile.json'],
  [
    'mineral',
    {
      all: [
        { slot: 'conditions', oneOf: ['eczema'] },
        { any: [{ not: { slot: 'sources.avoid', oneOf: ['mineral'] } }] },
      ],
    },
    'sources.avoid',
    'profile.json',
  ],
]
const noSlots: readonly (readonly [string, ProfileTest])[] = ['mood', 'sources', 'budget'].map((slot) => [
  slot,
  { any: [{ slot, oneOf: ['low'] }] },
])

/** A rule, a caution and a piece of advice that apply so. */
const applying = (applies: ProfileTest, said: Pick<Break, 'problem' | 'fix'>): readonly Break[] => [
  {
    name: `a rule that applies to ${JSON.stringify(applies)}`,
    make: ({ rules }: CatalogFiles) => void (pick(rules, 'gb-human-origin').applies = applies),
    file: 'rules',
    at: 'gb-human-origin',
    ...said,
  },
  {
    name: `a caution that applies to ${JSON.stringify(applies)}`,
    make: ({ cautions }: CatalogFiles) => void (pick(cautions, 'acids').applies = applies),
    file: 'cautions',
    at: 'acids',
    ...said,
  },
  {
    name: `advice that applies to ${JSON.stringify(applies)}`,
    make: ({ advice }: CatalogFiles) => void (pick(advice, 'market-kr').applies = applies),
    file: 'advice',
    at: 'market-kr',
    ...said,
  },
]

const unknownWords: readonly Break[] = [
  ...strangers.flatMap(([word, applies, part, file]) =>
    applying(applies, { problem: `${word} is nothing that ${part} knows`, fix: `add it to ${file}` }),
  ),
  ...noSlots.flatMap(([slot, applies]) =>
    applying(applies, {
      problem: `${slot} is no slot that can be asked about`,
      fix: 'declare it in profile.json',
    }),
  ),
]

const rules: readonly Break[] = [
  {
    name: 'a rule about an attribute nobody defined',
    make: (files) => void (pick(files.rules).excludes = { attribute: 'colour', oneOf: ['green'] }),
    file: 'rules',
    at: 'exosome-pregnancy',
    problem: 'Attribute colour is not defined',
    fix: 'attributes.json',
  },
  {
    name: 'a rule about a word outside the vocabulary',
    make: (files) =>
      void (pick(files.rules).excludes = { attribute: 'category', oneOf: ['exosome', 'serum'] }),
    file: 'rules',
    at: 'exosome-pregnancy',
    problem: 'serum is not a value of category',
    fix: 'Use one of: exosome',
  },
  {
    name: 'a rule opened by an attribute nobody defined',
    make: (files) =>
      void (pick(files.rules, 'eu-human-origin').opensWhenUnknown = {
        not: { attribute: 'colour', above: 1 },
      }),
    file: 'rules',
    at: 'eu-human-origin',
    problem: 'Attribute colour is not defined',
    fix: 'attributes.json',
  },
  {
    name: 'a rule that ends on the day it starts',
    make: (files) => void (pick(files.rules, 'eu-human-origin').until = '2013-07-11'),
    file: 'rules',
    at: 'eu-human-origin',
    problem: 'ends before it starts',
    fix: 'until after from',
  },
  {
    name: 'a rule that rests on memory alone',
    make: (files) => void pick(files.rules).evidence.splice(0, 1, 'medik8-size-recalled'),
    file: 'rules',
    at: 'exosome-pregnancy',
    problem: 'unverified evidence',
    fix: 'make it a caution',
  },
  {
    name: 'a caution about an attribute nobody defined',
    make: ({ cautions }) => void (pick(cautions, 'acids').product = { attribute: 'colour', contested: true }),
    file: 'cautions',
    at: 'acids',
    problem: 'Attribute colour is not defined',
    fix: 'attributes.json',
  },
  ...(['rules', 'cautions', 'advice'] as const).map((file): Break => ({
    name: `${file} with an id twice`,
    make: (files) => {
      const list: { id: string }[] = files[file]
      list.push(structuredClone(pick(list)))
    },
    file,
    at: { rules: 'exosome-pregnancy', cautions: 'who-may-avoid', advice: 'ask-a-clinician' }[file],
    problem: 'stands twice',
    fix: 'an id of its own',
  })),
  ...(['rules', 'cautions', 'advice'] as const).map((file): Break => ({
    name: `${file} that cite what is not there`,
    make: (files) => void pick(files[file]).evidence.push('leaflet'),
    file,
    at: { rules: 'exosome-pregnancy', cautions: 'who-may-avoid', advice: 'ask-a-clinician' }[file],
    problem: 'Evidence leaflet does not exist',
    fix: 'evidence.json',
  })),
  {
    name: 'an area that cites what is not there',
    make: ({ taxonomy }) => void pick(taxonomy.areas, 'NI').evidence.push('leaflet'),
    file: 'taxonomy',
    at: 'NI',
    problem: 'Evidence leaflet does not exist',
    fix: 'evidence.json',
  },
]

describe('a broken rule, caution or advice', () => {
  it.each(unknownWords)('is named: $name', expectOnly)
  it.each(rules)('is named: $name', expectOnly)
})
