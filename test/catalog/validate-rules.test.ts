import { describe, it } from 'vitest'
import type { CatalogFiles } from '#catalog'
import type { ProfileTest } from '../../catalog/profile/profile-test.js'
import { expectOnly, pick, type Break } from './break-one.js'

const strangers: readonly (readonly [string, ProfileTest])[] = [
  ['fever', { conditions: ['fever'] }],
  ['fever', { statedConditions: ['fever'] }],
  ['UK', { areas: ['UK'] }],
  ['caffeine', { routine: ['caffeine'] }],
  ['mineral', { avoids: ['mineral'] }],
  ['tired', { skinTypes: ['tired'] }],
  ['mineral', { all: [{ conditions: ['eczema'] }, { any: [{ not: { avoids: ['mineral'] } }] }] }],
]

const unknownWords: readonly Break[] = strangers.flatMap(([word, applies]) => {
  const say = { problem: `${word} is not in the taxonomy`, fix: 'add it to taxonomy.json' }
  const kind = JSON.stringify(applies)
  return [
    {
      name: `a rule that applies to ${kind}`,
      make: ({ rules }: CatalogFiles) => void (pick(rules, 'gb-human-origin').applies = applies),
      file: 'rules',
      at: 'gb-human-origin',
      ...say,
    },
    {
      name: `a caution that applies to ${kind}`,
      make: ({ cautions }: CatalogFiles) => void (pick(cautions, 'acids').applies = applies),
      file: 'cautions',
      at: 'acids',
      ...say,
    },
    {
      name: `advice that applies to ${kind}`,
      make: ({ advice }: CatalogFiles) => void (pick(advice, 'market-kr').applies = applies),
      file: 'advice',
      at: 'market-kr',
      ...say,
    },
  ]
})

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
    make: (files) => void pick(files.rules).evidence.splice(0, 1, 'vitamin-c-tingle-recalled'),
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
