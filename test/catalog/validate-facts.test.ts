import { describe, it } from 'vitest'
import { expectOnly, factIn, pick, type Break } from './break-one.js'

const inkey = 'inkey-exosome-hydro-glow'
const medik8 = 'medik8-c-tetra-advanced'
const sturm = 'sturm-exosometic-face-serum'

const facts: readonly Break[] = [
  {
    name: 'a product twice',
    make: ({ products }) => void products.push(structuredClone(pick(products, inkey))),
    file: 'products',
    at: inkey,
    problem: 'stands twice',
    fix: 'an id of its own',
  },
  {
    name: 'an attribute nobody defined',
    make: (files) => void (factIn(files, inkey, 'size').attribute = 'volume'),
    file: 'products',
    at: `${inkey}: facts[4] volume`,
    problem: 'not defined',
    fix: 'attributes.json',
  },
  {
    name: 'a concern nobody defined, said of a category',
    make: ({ categories }) => void (categories['exosome']!.facts[0]!.attribute = 'concern.glow'),
    file: 'categories',
    at: 'exosome: facts[0] concern.glow',
    problem: 'not defined',
    fix: 'add the option that it claims something of to profile.json',
  },
  {
    name: 'one value where a list belongs',
    make: (files) => void (factIn(files, inkey, 'skin_types').value = 'all'),
    file: 'products',
    at: `${inkey}: facts[10] skin_types`,
    problem: 'A list stands where one value belongs, or the reverse',
    fix: 'type choices',
  },
  {
    name: 'a list where one value belongs',
    make: (files) => void (factIn(files, inkey, 'format').value = ['serum']),
    file: 'products',
    at: `${inkey}: facts[9] format`,
    problem: 'A list stands where one value belongs, or the reverse',
    fix: 'type choice',
  },
  {
    name: 'a word where a number belongs',
    make: (files) => void (factIn(files, inkey, 'size').value = '30 ml'),
    file: 'products',
    at: `${inkey}: facts[4] size`,
    problem: 'not of type number',
    fix: 'Correct the value or the attribute',
  },
  {
    name: 'a number where money belongs',
    make: (files) => void (factIn(files, inkey, 'price').value = 2000),
    file: 'products',
    at: `${inkey}: facts[2] price`,
    problem: 'not of type money',
    fix: 'no more digits than the currency has',
  },
  {
    name: 'a word where yes or no belongs',
    make: (files) => void (factIn(files, inkey, 'claims_disputed').value = 'yes'),
    file: 'products',
    at: `${inkey}: facts[17] claims_disputed`,
    problem: 'not of type flag',
    fix: 'Correct the value or the attribute',
  },
  {
    name: 'a number where a text belongs',
    make: (files) => void (factIn(files, sturm, 'buy_link').value = 7),
    file: 'products',
    at: `${sturm}: facts[19] buy_link`,
    problem: 'not of type text',
    fix: 'Correct the value or the attribute',
  },
  {
    name: 'a number where a word of the vocabulary belongs',
    make: (files) => void (factIn(files, inkey, 'format').value = 7),
    file: 'products',
    at: `${inkey}: facts[9] format`,
    problem: 'not of type choice',
    fix: 'Correct the value or the attribute',
  },
  {
    name: 'a word outside the vocabulary',
    make: (files) => void (factIn(files, medik8, 'exosome_source').value = 'seaweed'),
    file: 'products',
    at: `${medik8}: facts[6] exosome_source`,
    problem: 'not in the vocabulary',
    fix: 'human, animal, plant, synthetic, microbial, hybrid',
  },
  {
    name: 'a level that does not exist',
    make: ({ categories }) => void (categories['exosome']!.facts[0]!.value = 'tertiary'),
    file: 'categories',
    at: 'exosome: facts[0] concern.redness',
    problem: 'not in the vocabulary',
    fix: 'primary, secondary',
  },
  {
    name: 'a price in another currency',
    make: (files) => void (factIn(files, inkey, 'price').value = { amount: 2000, currency: 'USD' }),
    file: 'products',
    at: `${inkey}: facts[2] price`,
    problem: 'another currency',
    fix: 'GBP minor units',
  },
  {
    name: 'a fact that ends before it starts',
    make: (files) =>
      void Object.assign(factIn(files, inkey, 'price'), { from: '2026-02-01', validUntil: '2026-02-01' }),
    file: 'products',
    at: `${inkey}: facts[2] price`,
    problem: 'ends before it starts',
    fix: 'validUntil after from',
  },
  {
    name: 'evidence that is not there',
    make: (files) => void factIn(files, inkey, 'price').evidence.push('receipt'),
    file: 'products',
    at: `${inkey}: facts[2] price`,
    problem: 'Evidence receipt does not exist',
    fix: 'evidence.json',
  },
  {
    name: 'evidence of two scopes behind one fact',
    make: (files) => void factIn(files, inkey, 'price').evidence.push('exo-calm'),
    file: 'products',
    at: `${inkey}: facts[2] price`,
    problem: 'several scopes',
    fix: 'one fact for each scope',
  },
  {
    name: 'a category that is not sure',
    make: (files) => void (factIn(files, inkey, 'category').evidence = ['medicube-spicule']),
    file: 'products',
    at: `${inkey}: facts[0] category`,
    problem: 'category is not sure',
    fix: 'at least 0.6',
  },
]
describe('a broken fact', () => {
  it.each(facts)('is named: $name', expectOnly)
})
