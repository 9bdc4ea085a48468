import { describe, expect, it } from 'vitest'
import { CatalogError, readCatalog } from '#catalog'
import { requiredFileNames } from '../../catalog/load/files.js'
import { filesIn } from '../../src/sites/catalog-folder.js'
import { espresso, exosome, headphones } from '../support/read-vertical.js'
import { slotIn } from '../support/slot-options.js'
import { expectOnly, pick, problemsAfter, problemsIn, type Break } from './break-one.js'

describe('valid data', () => {
  it.each([exosome, headphones, espresso])('brings no complaint: %s', (folder) => {
    expect(problemsIn(filesIn(folder))).toEqual([])
  })
})

describe('data of the wrong shape', () => {
  it.each(requiredFileNames)('is named when it is missing: %s', (name) => {
    const { [name]: _, ...rest } = filesIn(exosome)
    expect(problemsIn(rest)).toEqual([
      {
        file: name,
        at: 'whole file',
        problem: 'The file is missing.',
        fix: expect.stringMatching(/^Write (an object|a list)\.$/) as string,
      },
    ])
  })

  const first = 'sturm-exosometic-face-serum'
  const misshapen: readonly [file: string, path: string, value: unknown, at: string, told: RegExp][] = [
    ['evidence', 'guide.confidence', 1.2, 'guide.confidence', /Too big/],
    [
      'evidence',
      'guide.scope',
      'brand',
      'guide.scope',
      /^"brand" stands here\. Write one of: product, range/,
    ],
    ['publications', 'article.address', 'not an address', 'article.address', /Invalid URL/],
    ['publications', 'article.retrieved', '23 November', 'article.retrieved', /Write a day: YYYY-MM-DD/],
    ['products', '0.id', ' spaced ', ' spaced : id', /1 to 200 characters/],
    ['products', '0.name', undefined, `${first}: name`, /^The field is missing\. Write a text in quotes\.$/],
    ['products', '0.facts.0.evidence', [], `${first}: facts[0].evidence`, /Too small/],
    [
      'products',
      '0.facts.0.value',
      null,
      `${first}: facts[0].value`,
      /^null stands here\. Write a text .* or a number/,
    ],
    [
      'products',
      '0.facts.0.value',
      { amount: 649.5, currency: 'GBP' },
      `${first}: facts[0].value`,
      /amount: .*649\.5/,
    ],
    ['rules', '0.from', '2026-02-30', 'exosome-pregnancy: from', /Write a day: YYYY-MM-DD/],
    [
      'rules',
      '0.kind',
      'preference',
      'exosome-pregnancy: kind',
      /^"preference" stands here\. Write one of: contra/,
    ],
    ['criteria', '0.unknown.best', 2, 'concerns: unknown.best', /Too big/],
    ['criteria', '0.measure.levels.primary', -0.1, 'concerns: measure.levels.primary', /Too small/],
    ['weights', 'weights.price', -1, 'weights.price', /Too small/],
    ['taxonomy', 'priceTiers.0.from', -5, 'priceTiers[0].from', /Too small/],
    ['catalog', 'currency', 'pounds', 'currency', /pattern/],
    ['attributes', 'price.type', 'sum', 'price.type', /^"sum" stands here\. Write one of: choice, choices/],
    ['wording', '0.pattern', '(unclosed', 'treats: pattern', /no regular expression/],
    ['messages.en-GB', 'fact.stated', '', 'fact.stated', /Too small/],
  ]

  it.each(misshapen)(
    'is named by file, entry and field, with a remedy: %s %s',
    (file, path, value, at, told) => {
      const files = structuredClone(filesIn(exosome))
      put(files[file], path.split(/\.(?!stated)/), value)
      const problems = problemsIn(files)
      expect(problems).toMatchObject([{ file, at }])
      expect(problems.map(({ problem, fix }) => `${problem} ${fix}`)).toEqual([expect.stringMatching(told)])
    },
  )

  it('is named when it holds a field that is not known', () => {
    const files = filesIn(exosome)
    put(files['catalog'], ['colour'], 'green')
    expect(problemsIn(files)).toMatchObject([
      { file: 'catalog', problem: expect.stringContaining('colour') as string },
    ])
    const extra = { ...filesIn(exosome), personas: [] }
    expect(problemsIn(extra)).toMatchObject([{ problem: expect.stringContaining('personas') as string }])
  })

  it('is told all at once, one line for each fault', () => {
    const files = filesIn(exosome)
    put(files['catalog'], ['currency'], 1)
    put(files['weights'], ['merchantCap'], 'all')
    expect(() => readCatalog(files)).toThrow(CatalogError)
    expect(() => readCatalog(files)).toThrow(
      /^catalog\.json: currency: .*\nweights\.json: merchantCap: [^\n]*$/,
    )
  })
})

const profileBreaks: readonly Break[] = [
  {
    name: 'a slot twice',
    make: (files) => void files.profile.slots.push(structuredClone(pick(files.profile.slots, 'skinType'))),
    file: 'profile',
    at: 'skinType',
    problem: 'The slot stands twice',
    fix: 'an id of its own',
  },
  ...(['concerns', 'conditions', 'routine'] as const).map((slot): Break => ({
    name: `${slot} with an option twice`,
    make: (files) => {
      const { options } = slotIn(files, slot, 'choices')
      options.push({ id: pick(options).id })
    },
    file: 'profile',
    at: slot,
    problem: 'stands twice',
    fix: 'Keep one',
  })),
  {
    name: 'a choice with an option twice',
    make: (files) => void slotIn(files, 'skinType', 'choice').options.push({ id: 'dry' }),
    file: 'profile',
    at: 'skinType',
    problem: 'dry stands twice',
    fix: 'Keep one',
  },
  {
    name: 'an option to avoid twice',
    make: (files) => void slotIn(files, 'sources', 'prefer-avoid').options.push({ id: 'human' }),
    file: 'profile',
    at: 'sources',
    problem: 'human stands twice',
    fix: 'Keep one',
  },
  {
    name: 'an amount held to an attribute nobody defined',
    make: (files) => void (slotIn(files, 'budget', 'amount').attribute = 'cost'),
    file: 'profile',
    at: 'budget',
    problem: 'Attribute cost is not defined',
    fix: 'attributes.json',
  },
]

/** What a slot may not be, each with a part of its fault. */
const slotFaults: readonly (readonly [string, Break['make'], string])[] = [
  [
    'a slot that would stand where emphasis does',
    (files) => void (pick(files.profile.slots, 'skinType').id = 'emphasis'),
    'Emphasis stands beside the slots',
  ],
  ...['unknown', 'undisclosed', 'not-asked'].map((id): readonly [string, Break['make'], string] => [
    `an option called ${id}`,
    (files) => void slotIn(files, 'routine', 'choices').options.push({ id }),
    `${id} says that nothing is said`,
  ]),
  [
    'a slot that is screened and cannot be held back',
    (files) => void (slotIn(files, 'conditions', 'choices').sensitive = false),
    'It is screened and not sensitive',
  ],
  [
    'a sensitive slot with importances',
    (files) => void (slotIn(files, 'conditions', 'choices').importance = { min: 1, max: 3, default: 2 }),
    'asks how much each option matters',
  ],
  [
    'a usual importance out of its bounds',
    (files) => void (slotIn(files, 'concerns', 'choices').importance = { min: 1, max: 5, default: 9 }),
    'not between its bounds',
  ],
  [
    'a second region',
    (files) => void files.profile.slots.push({ id: 'home', kind: 'region', named: 'value' }),
    'more than one region',
  ],
  [
    'an amount held to words',
    (files) => void (slotIn(files, 'budget', 'amount').attribute = 'ingredient_list'),
    'has no size to hold to an amount',
  ],
  [
    'evidence of a class nobody declared',
    (files) => void (files.catalog.classes = {}),
    'Its class physiology is not declared',
  ],
]

describe('a broken profile', () => {
  it.each(profileBreaks)('is named: $name', expectOnly)

  it.each(slotFaults)('is refused: %s', (_, make, problem) => {
    const problems = problemsAfter(make).map((one) => one.problem)
    expect(problems).toContainEqual(expect.stringContaining(problem))
  })
})

const taxonomyBreaks: readonly Break[] = [
  {
    name: 'an area twice',
    make: ({ taxonomy }) => void taxonomy.areas.push({ id: 'GB', members: ['GB'], evidence: [] }),
    file: 'taxonomy',
    at: 'areas',
    problem: 'GB stands twice',
    fix: 'Keep one',
  },
  {
    name: 'an area with a stranger',
    make: ({ taxonomy }) => void pick(taxonomy.areas, 'EU').members.push('UK'),
    file: 'taxonomy',
    at: 'areas EU',
    problem: 'UK is not a region',
    fix: 'GB-NIR',
  },
  {
    name: 'a site in no region',
    make: ({ catalog }) => void (catalog.region = 'UK'),
    file: 'catalog',
    at: 'region',
    problem: 'UK is not a region',
    fix: 'or null',
  },
  {
    name: 'tiers with a gap',
    make: ({ taxonomy }) => void (pick(taxonomy.priceTiers, 'mid').from = 2600),
    file: 'taxonomy',
    at: 'priceTiers budget',
    problem: 'gap or overlaps',
    fix: 'start where the one before ends',
  },
  {
    name: 'a tier twice',
    make: ({ taxonomy }) => void (pick(taxonomy.priceTiers, 'mid').id = 'budget'),
    file: 'taxonomy',
    at: 'priceTiers',
    problem: 'budget stands twice',
    fix: 'Keep one',
  },
  {
    name: 'tiers that end',
    make: ({ taxonomy }) => void (pick(taxonomy.priceTiers, 'luxury').below = 99_999),
    file: 'taxonomy',
    at: 'priceTiers luxury',
    problem: 'gap or overlaps',
    fix: 'the last has no end',
  },
]

describe('a broken taxonomy', () => {
  it.each(taxonomyBreaks)('is named: $name', expectOnly)
})

function put(target: unknown, [key = '', ...rest]: readonly string[], value: unknown): void {
  const holder = target as Record<string, unknown>
  if (rest.length === 0) holder[key] = value
  else put(holder[key], rest, value)
}
