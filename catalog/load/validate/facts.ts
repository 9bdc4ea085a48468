import type { Attribute } from '../../ledger/attribute.js'
import { allAttributes } from '../all-attributes.js'
import type { CatalogFiles } from '../files.js'
import { idOf, scalarsOf, type Scalar } from '../../ledger/value.js'
import { gradesIn } from '../../measures/index.js'
import { claimAttributes } from '../../profile/slot.js'
import { listed, repeated, type DataProblem } from './problem.js'
import { own } from '../../support/own.js'

type RawFact = CatalogFiles['products'][number]['facts'][number]

/** Products and categories: ids once, attributes defined, values in their type, unit and vocabulary, one scope a fact. */
export function validateFacts(files: CatalogFiles): readonly DataProblem[] {
  const attributes = allAttributes(files)
  const ofProducts = files.products.flatMap(({ id, facts }) =>
    facts.flatMap((fact, i) =>
      factProblems(files, attributes, fact, 'products', `${id}: facts[${i}] ${fact.attribute}`),
    ),
  )
  const ofCategories = Object.entries(files.categories).flatMap(([id, { facts }]) =>
    facts.flatMap((fact, i) =>
      factProblems(files, attributes, fact, 'categories', `${id}: facts[${i}] ${fact.attribute}`),
    ),
  )
  return [
    ...productProblems(files),
    ...undefinedAttributes(files, attributes),
    ...ofProducts,
    ...ofCategories,
  ]
}

/** An attribute that is not defined is one fault, however many products use it. */
function undefinedAttributes(
  { products, categories }: CatalogFiles,
  attributes: ReadonlyMap<string, Attribute>,
): readonly DataProblem[] {
  const owners = [
    ...products.map(({ id, facts }) => ({ file: 'products', id, facts })),
    ...Object.entries(categories).map(([id, { facts }]) => ({ file: 'categories', id, facts })),
  ]
  const uses = owners.flatMap(({ file, id, facts }) =>
    facts.flatMap(({ attribute }, i) =>
      attributes.has(attribute) ? [] : [{ file, attribute, at: `${id}: facts[${i}] ${attribute}` }],
    ),
  )
  return [...new Set(uses.map(({ attribute }) => attribute))].map((attribute) => {
    const [first, ...more] = uses.filter((use) => use.attribute === attribute)
    return {
      file: first?.file ?? 'products',
      at: `${first?.at ?? attribute}${more.length === 0 ? '' : ` and ${more.length} more`}`,
      problem: 'The attribute is not defined.',
      fix: 'Define it in attributes.json, or add the option that it claims something of to profile.json.',
    }
  })
}

function productProblems({ products }: CatalogFiles): readonly DataProblem[] {
  return repeated(products.map(({ id }) => id)).map((id) => ({
    file: 'products',
    at: id,
    problem: 'The id stands twice.',
    fix: 'Give each product an id of its own.',
  }))
}

function factProblems(
  files: CatalogFiles,
  attributes: ReadonlyMap<string, Attribute>,
  fact: RawFact,
  file: string,
  at: string,
): readonly DataProblem[] {
  const attribute = attributes.get(fact.attribute)
  if (attribute === undefined) return []
  return [
    ...scalarsOf(fact.value).flatMap((value) => valueProblems(files, attribute, value, file, at)),
    ...shapeProblems(files, attribute, fact, file, at),
    ...referenceProblems(files, fact, file, at),
    ...gradeProblems(files, fact, file, at),
  ]
}

function shapeProblems(
  { profile }: CatalogFiles,
  attribute: Attribute,
  fact: RawFact,
  file: string,
  at: string,
): readonly DataProblem[] {
  const isClaim = claimAttributes(profile.slots).includes(attribute.id)
  const wrong = !isClaim && (attribute.type === 'choices') !== Array.isArray(fact.value)
  const order = fact.from !== undefined && fact.validUntil !== undefined && fact.from >= fact.validUntil
  return [
    ...(wrong
      ? [
          {
            file,
            at,
            problem: 'A list stands where one value belongs, or the reverse.',
            fix: `The attribute is of type ${attribute.type}.`,
          },
        ]
      : []),
    ...(order ? [{ file, at, problem: 'It ends before it starts.', fix: 'Set validUntil after from.' }] : []),
  ]
}

const typeChecks: Record<Attribute['type'], (value: Scalar) => boolean> = {
  choice: (value) => typeof value === 'string',
  choices: (value) => typeof value === 'string',
  text: (value) => typeof value === 'string',
  number: (value) => typeof value === 'number',
  flag: (value) => typeof value === 'boolean',
  money: (value) => typeof value === 'object',
}

function valueProblems(
  files: CatalogFiles,
  attribute: Attribute,
  value: Scalar,
  file: string,
  at: string,
): readonly DataProblem[] {
  if (!typeChecks[attribute.type](value)) {
    return [
      {
        file,
        at,
        problem: `The value is not of type ${attribute.type}.`,
        fix:
          attribute.type === 'money'
            ? 'Write a number with no more digits than the currency has, or { "amount", "currency" } in minor units.'
            : 'Correct the value or the attribute.',
      },
    ]
  }
  const vocabulary = [...(attribute.vocabulary ?? []), ...Object.keys(attribute.readings)]
  if (attribute.vocabulary !== undefined && !vocabulary.includes(idOf(value))) {
    return [
      {
        file,
        at,
        problem: 'The value is not in the vocabulary of its attribute.',
        fix: `Use one of: ${listed(vocabulary)}.`,
      },
    ]
  }
  const { price, salePrice } = files.catalog.roles
  const foreign =
    [price, salePrice].includes(attribute.id) &&
    typeof value === 'object' &&
    value.currency !== files.catalog.currency
  return foreign
    ? [
        {
          file,
          at,
          problem: 'The price is in another currency than the catalogue.',
          fix: `Give it in ${files.catalog.currency} minor units, or under another attribute.`,
        },
      ]
    : []
}

function referenceProblems(
  files: CatalogFiles,
  fact: RawFact,
  file: string,
  at: string,
): readonly DataProblem[] {
  const cited = fact.evidence.map((id) => own(files.evidence, id))
  const missing = fact.evidence.filter((_, i) => cited[i] === undefined)
  const scopes = new Set(cited.flatMap((one) => one?.scope ?? []))
  const unsure =
    fact.attribute === files.catalog.roles.category &&
    !cited.some((one) => one !== undefined && one.confidence >= 0.6)
  return [
    ...missing.map((id) => ({
      file,
      at,
      problem: `Evidence ${id} does not exist.`,
      fix: 'Add it to evidence.json.',
    })),
    ...(scopes.size > 1
      ? [
          {
            file,
            at,
            problem: 'Its evidence speaks of several scopes.',
            fix: 'Make one fact for each scope.',
          },
        ]
      : []),
    ...(unsure
      ? [
          {
            file,
            at,
            problem: 'The category is not sure, and its facts would be inherited.',
            fix: 'Cite evidence of at least 0.6, or leave the category out.',
          },
        ]
      : []),
  ]
}

function gradeProblems(
  { criteria }: CatalogFiles,
  { grade }: RawFact,
  file: string,
  at: string,
): readonly DataProblem[] {
  const grades = criteria.flatMap(({ measure }) => gradesIn(measure))
  if (grade === undefined || grades.includes(grade)) return []
  return [{ file, at, problem: 'No criterion knows its grade.', fix: `Use one of: ${listed(grades)}.` }]
}
