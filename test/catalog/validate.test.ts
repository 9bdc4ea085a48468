import { describe, expect, it } from 'vitest'
import { CatalogError, readCatalog, requiredFileNames } from '#catalog'
import { filesIn } from '../../src/sites/builtin-catalog.js'
import { exosome, headphones } from '../support/read-vertical.js'
import { expectOnly, pick, problemsIn, type Break } from './break-one.js'

describe('valid data', () => {
  it.each([exosome, headphones])('brings no complaint: %s', (folder) => {
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
        problem: expect.any(String) as string,
        fix: expect.stringContaining(name) as string,
      },
    ])
  })

  const misshapen: readonly [file: string, at: string, value: unknown][] = [
    ['evidence', 'guide.confidence', 1.2],
    ['evidence', 'guide.scope', 'brand'],
    ['publications', 'article.address', 'not an address'],
    ['publications', 'article.retrieved', '23 November'],
    ['products', '0.id', 'With Spaces'],
    ['products', '0.facts.0.evidence', []],
    ['rules', '0.from', '2026-02-30'],
    ['rules', '0.kind', 'preference'],
    ['criteria', '0.unknown.best', 2],
    ['criteria', '0.measure.levels.primary', -0.1],
    ['weights', 'weights.price', -1],
    ['taxonomy', 'priceTiers.0.from', -5],
    ['catalog', 'currency', 'pounds'],
    ['attributes', 'price.type', 'sum'],
    ['messages.en-GB', 'fact.stated', ''],
  ]

  it.each(misshapen)('is named by file and field: %s %s', (file, at, value) => {
    const files = filesIn(exosome)
    put(files[file], at.split(/\.(?!stated)/), value)
    expect(problemsIn(files)).toEqual([
      { file, at, problem: expect.stringMatching(/\S/) as string, fix: 'Correct this field.' },
    ])
  })

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

const taxonomyBreaks: readonly Break[] = [
  ...(['concerns', 'conditions', 'actives'] as const).map((list) => ({
    name: `${list} with an id twice`,
    make: ({ taxonomy }: Parameters<Break['make']>[0]) =>
      void taxonomy[list].push({ id: pick(taxonomy[list]).id, aliases: [] }),
    file: 'taxonomy',
    at: list,
    problem: 'stands twice',
    fix: 'Keep one',
  })),
  {
    name: 'skin types with an id twice',
    make: ({ taxonomy }) => void taxonomy.skinTypes.push('dry'),
    file: 'taxonomy',
    at: 'skinTypes',
    problem: 'dry stands twice',
    fix: 'Keep one',
  },
  {
    name: 'a source twice',
    make: ({ taxonomy }) => void taxonomy.sources.members.push({ id: 'human' }),
    file: 'taxonomy',
    at: 'sources',
    problem: 'human stands twice',
    fix: 'Keep one',
  },
  {
    name: 'an area twice',
    make: ({ taxonomy }) => void taxonomy.areas.push({ id: 'GB', members: ['GB'], evidence: [] }),
    file: 'taxonomy',
    at: 'areas',
    problem: 'GB stands twice',
    fix: 'Keep one',
  },
  {
    name: 'an alias of two things',
    make: ({ taxonomy }) => void pick(taxonomy.conditions, 'eczema').aliases.push('fine lines'),
    file: 'taxonomy',
    at: 'aliases',
    problem: 'fine lines stands twice',
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
