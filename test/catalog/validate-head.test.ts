import { describe, expect, it } from 'vitest'
import { setMessage } from '../support/set-message.js'
import { expectOnly, pick, problemsAfter, type Break } from './break-one.js'

const head: readonly Break[] = [
  ...(['card', 'support', 'missing'] as const).map((at): Break => ({
    name: `${at} of an attribute nobody defined`,
    make: (files) => {
      files.catalog[at].push('colour')
      if (at === 'support') setMessage(files, 'support.colour', 'Green.')
    },
    file: 'catalog',
    at,
    problem: 'Attribute colour is not defined',
    fix: 'attributes.json',
  })),
  {
    name: 'sources without an attribute or a test',
    make: ({ taxonomy }) => void (taxonomy.sources.attribute = null),
    file: 'taxonomy',
    at: 'sources',
    problem: 'neither an attribute nor a test',
    fix: 'sources.attribute, or closes',
  },
  {
    name: 'a source that closes on an attribute nobody defined',
    make: ({ taxonomy }) =>
      void (pick(taxonomy.sources.members, 'plant').closes = { attribute: 'colour', oneOf: ['green'] }),
    file: 'taxonomy',
    at: 'sources plant',
    problem: 'Attribute colour is not defined',
    fix: 'attributes.json',
  },
  {
    name: 'a source that closes on a word outside the vocabulary, deep in its test',
    make: ({ taxonomy }) =>
      void (pick(taxonomy.sources.members, 'plant').closes = {
        not: { all: [{ any: [{ attribute: 'key_actives', states: ['seaweed'] }] }] },
      }),
    file: 'taxonomy',
    at: 'sources plant',
    problem: 'seaweed is not a value of key_actives',
    fix: 'Use one of: exosomes',
  },
]

describe('a broken head or source', () => {
  it.each(head)('is named: $name', expectOnly)

  it.each(['category', 'price', 'price_tier'])(
    'is named when it lacks what the service knows by name: %s',
    (id) => {
      const problems = problemsAfter(({ attributes }) => void Reflect.deleteProperty(attributes, id))
      expect(problems).toContainEqual({
        file: 'catalog',
        at: 'well-known',
        problem: `Attribute ${id} is not defined.`,
        fix: expect.stringContaining('attributes.json') as string,
      })
    },
  )
})
