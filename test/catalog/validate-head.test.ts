import { describe, expect, it } from 'vitest'
import { slotIn } from '../support/slot-options.js'
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
    make: (files) => void (slotIn(files, 'sources', 'prefer-avoid').attribute = null),
    file: 'profile',
    at: 'sources',
    problem: 'neither an attribute nor a test',
    fix: 'attribute of sources, or closes',
  },
  {
    name: 'a source that closes on an attribute nobody defined',
    make: (files) =>
      void (pick(slotIn(files, 'sources', 'prefer-avoid').options, 'plant').closes = {
        attribute: 'colour',
        oneOf: ['green'],
      }),
    file: 'profile',
    at: 'sources plant',
    problem: 'Attribute colour is not defined',
    fix: 'attributes.json',
  },
  {
    name: 'a source that closes on a word outside the vocabulary, deep in its test',
    make: (files) =>
      void (pick(slotIn(files, 'sources', 'prefer-avoid').options, 'plant').closes = {
        not: { all: [{ any: [{ attribute: 'key_actives', states: ['seaweed'] }] }] },
      }),
    file: 'profile',
    at: 'sources plant',
    problem: 'seaweed is not a value of key_actives',
    fix: 'Use one of: exosomes',
  },
]

describe('a broken head or source', () => {
  it.each(head)('is named: $name', expectOnly)

  it.each(['category', 'price', 'price_tier'])('is named when it lacks what a role is given to: %s', (id) => {
    const problems = problemsAfter(({ attributes }) => void Reflect.deleteProperty(attributes, id))
    expect(problems).toContainEqual({
      file: 'catalog',
      at: 'roles',
      problem: `Attribute ${id} is not defined.`,
      fix: expect.stringContaining('attributes.json') as string,
    })
  })
})
