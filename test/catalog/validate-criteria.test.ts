import { describe, it } from 'vitest'
import type { CatalogFiles, MeasureData } from '#catalog'
import { expectOnly, pick, type Break } from './break-one.js'

function measureOf<Kind extends MeasureData['kind']>(
  { criteria }: CatalogFiles,
  kind: Kind,
): Extract<MeasureData, { kind: Kind }> {
  const found = criteria.map(({ measure }) => measure).find((measure) => measure.kind === kind)
  if (found === undefined) throw new Error(`no measure ${kind}`)
  return found as Extract<MeasureData, { kind: Kind }>
}

const criteria: readonly Break[] = [
  {
    name: 'weights that say they were fitted',
    make: (files) => void (files.weights.fitted = { of: 'site@0', dropped: [], added: [] }),
    file: 'weights',
    at: 'fitted',
    problem: 'The service writes it',
    fix: 'Remove it',
  },
  {
    name: 'a criterion twice',
    make: (files) => void files.criteria.push(structuredClone(pick(files.criteria, 'source'))),
    file: 'criteria',
    at: 'source',
    problem: 'stands twice',
    fix: 'an id of its own',
  },
  {
    name: 'an unknown below its worst',
    make: (files) => void (pick(files.criteria, 'gentleness').unknown.utility = 0.05),
    file: 'criteria',
    at: 'gentleness',
    problem: 'not between its worst and best',
    fix: 'worst ≤ utility ≤ best',
  },
  {
    name: 'an unknown above its best',
    make: (files) => void (pick(files.criteria, 'gentleness').unknown.best = 0.4),
    file: 'criteria',
    at: 'gentleness',
    problem: 'not between its worst and best',
    fix: 'worst ≤ utility ≤ best',
  },
  {
    name: 'anchors that stand still',
    make: (files) => void pick(files.criteria, 'price').anchors?.push([1.5, 0]),
    file: 'criteria',
    at: 'price',
    problem: 'do not rise in performance',
    fix: 'Order them',
  },
  {
    name: 'anchors that fall',
    make: (files) => void pick(files.criteria, 'price').anchors?.reverse(),
    file: 'criteria',
    at: 'price',
    problem: 'do not rise in performance',
    fix: 'Order them',
  },
  ...(['suits', 'cautioned'] as const).map((part): Break => ({
    name: `a type that ${part} nobody defined`,
    make: (files) => void (measureOf(files, 'choice-fit')[part] = 'moods'),
    file: 'criteria',
    at: 'skin_type',
    problem: 'Attribute moods is not defined',
    fix: 'attributes.json',
  })),
  {
    name: 'an amount of something nobody defined',
    make: (files) => void (measureOf(files, 'amount').attribute = 'joy'),
    file: 'criteria',
    at: 'margin',
    problem: 'Attribute joy is not defined',
    fix: 'attributes.json',
  },
  {
    name: 'a case about a word outside the vocabulary',
    make: (files) =>
      void (pick(measureOf(files, 'cases').cases).product = { attribute: 'gentleness', oneOf: ['rough'] }),
    file: 'criteria',
    at: 'gentleness',
    problem: 'rough is not a value of gentleness',
    fix: 'Use one of: gentle',
  },
  {
    name: 'an interaction with what nobody can choose',
    make: (files) => void pick(measureOf(files, 'compatibility').interactions).with.push('caffeine'),
    file: 'criteria',
    at: 'routine: spicules-retinol',
    problem: 'caffeine is no option of routine',
    fix: 'profile.json',
  },
  {
    name: 'an interaction about a word outside the vocabulary',
    make: (files) =>
      void (pick(measureOf(files, 'compatibility').interactions).product = {
        attribute: 'key_actives',
        states: ['seaweed'],
      }),
    file: 'criteria',
    at: 'routine: spicules-retinol',
    problem: 'seaweed is not a value of key_actives',
    fix: 'Use one of: exosomes',
  },
  {
    name: 'an interaction that rests on memory alone',
    make: (files) =>
      void (pick(measureOf(files, 'compatibility').interactions).evidence = ['medik8-size-recalled']),
    file: 'criteria',
    at: 'routine: spicules-retinol',
    problem: 'unverified evidence',
    fix: 'Cite a source',
  },
  {
    name: 'an interaction that cites what is not there',
    make: (files) => void pick(measureOf(files, 'compatibility').interactions).evidence.push('leaflet'),
    file: 'criteria',
    at: 'spicules-retinol',
    problem: 'Evidence leaflet does not exist',
    fix: 'evidence.json',
  },
  {
    name: 'a criterion that nobody weighs',
    make: ({ weights }) => void Reflect.deleteProperty(weights.weights, 'price'),
    file: 'weights',
    at: 'price',
    problem: 'has no weight',
    fix: '0 is allowed',
  },
  {
    name: 'a weight of nothing',
    make: ({ weights }) => void (weights.weights['charm'] = 0.1),
    file: 'weights',
    at: 'charm',
    problem: 'no such criterion',
    fix: 'criteria.json',
  },
]

describe('a broken criterion or weight', () => {
  it.each(criteria)('is named: $name', expectOnly)
})
