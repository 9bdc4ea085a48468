import { describe, expect, it } from 'vitest'
import {
  canonicalJson,
  readVersions,
  upgradedRules,
  versionTexts,
  type CatalogFiles,
  type Json,
} from '#catalog'
import { resolve } from '../../catalog/ledger/resolve.js'
import { exosomeFiles } from '../support/exosome.js'
import { pick, problemsAfter } from './break-one.js'
import { attributeOf, factOf } from './build-fact.js'

/** What every plain object has without being given it. */
const names = ['constructor', 'toString', 'hasOwnProperty', '__proto__'] as const

const member = (name: string, value: unknown): object => Object.fromEntries([[name, value]])
const now = versionTexts(exosomeFiles())

describe.each(names)('%s', (name) => {
  it.each<[string, (files: CatalogFiles) => void, string]>([
    ['evidence of a rule', ({ rules }) => void rules[0]!.evidence.push(name), 'does not exist'],
    [
      'evidence of a fact',
      ({ products }) => void products[0]!.facts[0]!.evidence.push(name),
      'does not exist',
    ],
    ['evidence of an answer', ({ faq }) => void faq[0]!.evidence.push(name), 'does not exist'],
    ['evidence of an area', ({ taxonomy }) => void taxonomy.areas[0]!.evidence.push(name), 'does not exist'],
    [
      'publication',
      ({ evidence }) => void (Object.values(evidence)[0]!.publication = name),
      'does not exist',
    ],
    ['class', ({ evidence }) => void (Object.values(evidence)[0]!.class = name), 'is not declared'],
    ['attribute', ({ products }) => void (products[0]!.facts[0]!.attribute = name), 'is not defined'],
    ['attribute of an amount', (files) => void amountOn(files, name), 'is not defined'],
    [
      'value of a message',
      (files) => void sayUnder(files, 'fact.asked', `{${name}}`),
      `Nothing fills {${name}}`,
    ],
  ])('is no %s unless a catalogue says it', (_, make, problem) => {
    expect(problemsAfter(make).map((one) => one.problem)).toContainEqual(expect.stringContaining(problem))
  })

  it('is no question of older rules, and stays as it was sent', () => {
    const rules = [{ id: 'a', applies: { all: [member(name, ['eczema'])] } }]
    expect(JSON.stringify(upgradedRules(rules))).toBe(JSON.stringify(rules))
  })

  it('is no measure of older criteria', () => {
    const { criteria, ...rest } = JSON.parse(now.weights) as { criteria: object[] }
    const other = { ...rest, criteria: criteria.map((one) => ({ ...one, measure: { kind: name } })) }
    const weights = canonicalJson(other as unknown as Json)
    expect(() => readVersions({ ...now, weights })).toThrow('Expected one of the kinds')
  })

  it('reads as nothing but itself', () => {
    expect(resolve([factOf(name)], 'show', attributeOf(), '2026-11-23')).toMatchObject({ values: [name] })
  })
})

const ofEveryObject = expect.stringContaining('Every object has a member of that name') as string

it.each(['constructor', 'toString', 'valueOf'])('%s is the id of no slot, and of no message', (name) => {
  const slot = problemsAfter(({ profile }) => void (profile.slots[0]!.id = name))
  expect(slot).toContainEqual(expect.objectContaining({ file: 'profile', at: name, problem: ofEveryObject }))
  const message = problemsAfter((files) => void sayUnder(files, name))
  expect(message).toMatchObject([{ at: name, problem: 'Nothing says this message.' }])
})

it('constructor is the id of no criterion', () => {
  const criterion = problemsAfter(({ criteria }) => void (pick(criteria).id = 'constructor'))
  expect(criterion).toContainEqual(
    expect.objectContaining({ file: 'criteria', at: 'constructor', problem: ofEveryObject }),
  )
})

function amountOn({ profile }: CatalogFiles, attribute: string): void {
  for (const slot of profile.slots) if (slot.kind === 'amount') slot.attribute = attribute
}

/** A message under an id, in the form in which a file brings it. */
function sayUnder(files: CatalogFiles, id: string, text = 'It is said.'): void {
  const messages = files['messages.en-GB']
  Object.defineProperty(messages, id, { value: text, enumerable: true, configurable: true, writable: true })
}
