import { describe, expect, it } from 'vitest'
import type { ProblemCode } from '../../src/errors.js'
import { expectProblem } from './expect-problem.js'
import { pathOf, studio, type Studio } from './governance/studio.js'

/** What every plain object has without being given it. */
const names = ['constructor', 'toString', 'hasOwnProperty', '__proto__'] as const

interface Problem {
  readonly errors?: readonly { readonly pointer: string }[]
}

/** An object with a member of that name, `__proto__` too. */
const member = (name: string, value: unknown): object => Object.fromEntries([[name, value]])

let opened: Promise<Studio> | undefined
/** One site for all tests, because none of them changes it. */
const site = () => (opened ??= studio())

const asked = (path: string, body: object) => async () => (await site()).ask('sk', 'post', path, { body })
const recommended = (body: object) => asked('/v1/recommendations', body)
const profiled = (profile: object) => recommended({ profile })
const compared = (body: object) => asked('/v1/comparisons', body)
const quizzed = (body: object) => asked('/v1/quiz/answers', body)
const got = (path: string) => async () => (await site()).ask('sk', 'get', path)

const products = ['inkey-exosome-hydro-glow', 'medik8-c-tetra-advanced']

/** The rules in force and a first one with a change, as an admin asks what it would do. */
const ruled = (change: (rule: object) => object) => async () => {
  const { ask } = await site()
  const { rules } = (await ask('viewer', 'get', '/v1/rules')).body as { rules: object[] }
  const body = { rules: [change(rules[0]!), ...rules.slice(1)] }
  return ask('admin', 'post', '/v1/rules/preview', { body })
}

const edited = (name: string) => async () => {
  const { ask, draftOf } = await site()
  const draft = await draftOf()
  const body = { weights: { ...draft.weights, ...member(name, 0.5) } }
  return ask('editor', 'patch', pathOf(draft), { body, ifMatch: draft.etag })
}

const saved = (many: 'personas' | 'policies', body: object) => async () =>
  (await site()).ask('editor', 'post', `/v1/${many}`, { body })
const persona = (profile: object) => saved('personas', { id: 'p', name: 'P', request: { profile } })
const never = { id: 'n', text: 'It is never shown.', kind: 'never-shows', product: products[0] }

type Ask = () => ReturnType<Studio['ask']>
type Case = readonly [what: string, ask: Ask, pointer: string, code?: ProblemCode]

const told = ([what, ask, pointer, code = 'invalid-request']: Case) => ({ what, ask, pointer, code })

const values = (name: string): readonly Case[] => [
  ['an option of a choice', profiled({ skinType: name }), '/profile/skinType'],
  ['a condition', profiled({ conditions: [name] }), '/profile/conditions'],
  ['a concern', profiled({ concerns: [{ id: name }] }), '/profile/concerns'],
  ['a source', profiled({ sources: { avoid: [name] } }), '/profile/sources/avoid'],
  ['a region', profiled({ region: name }), '/profile/region'],
  ['a currency', profiled({ budget: { max: 1, currency: name } }), '/profile/budget/currency'],
  ['a locale', recommended({ profile: {}, locale: name }), '/locale'],
  ['a category', recommended({ profile: {}, where: { category: [name] } }), '/where/category'],
  ['a product left out', recommended({ profile: {}, excludeProducts: [name] }), '/excludeProducts'],
  ['how much is explained', recommended({ profile: {}, explain: name }), '/explain'],
  ['weights', recommended({ profile: {}, weightSet: name }), '/weightSet', 'unknown-weight-set'],
  [
    'a version',
    recommended({ profile: {}, asOf: { catalogVersion: name } }),
    '/asOf/catalogVersion',
    'unknown-version',
  ],
  ['a product compared', compared({ productIds: [name, products[0]] }), '/productIds/0', 'unknown-product'],
  ['the locale of a comparison', compared({ productIds: products, locale: name }), '/locale'],
  ['an answer', quizzed({ answers: { health: name } }), '/answers/health'],
  ['an answer of several', quizzed({ answers: { concerns: [name] } }), '/answers/concerns'],
  ['the locale of a query', got(`/v1/quiz?locale=${name}`), ''],
  ['an option of a rule', ruled(applying({ slot: 'conditions', oneOf: [name] })), ''],
  ['a slot of a rule', ruled(applying({ slot: name, oneOf: ['eczema'] })), ''],
  ['an attribute of a rule', ruled(excluding({ attribute: name, oneOf: ['exosome'] })), ''],
  ['a value of a rule', ruled(excluding({ attribute: 'category', oneOf: [name] })), ''],
  ['evidence of a rule', ruled((rule) => ({ ...rule, evidence: [name] })), ''],
  ['the id of a rule', ruled((rule) => ({ ...rule, id: name })), ''],
  ['a kind of rule', ruled((rule) => ({ ...rule, kind: name })), ''],
  ['a kind of policy', saved('policies', { ...never, kind: name }), ''],
  ['a persona of a policy', saved('policies', { ...never, who: { personas: [name] } }), ''],
]

const applying = (applies: object) => (rule: object) => ({ ...rule, applies })
const excluding = (excludes: object) => (rule: object) => ({ ...rule, excludes })

const keys = (name: string): readonly Case[] => [
  ['slot', profiled(member(name, [])), '/profile'],
  ['side of a slot', profiled({ sources: member(name, []) }), '/profile/sources'],
  ['criterion emphasised', profiled({ emphasis: member(name, 2) }), '/profile/emphasis'],
  ['list of a scope', recommended({ profile: {}, where: member(name, []) }), '/where'],
  ['slot of a comparison', compared({ productIds: products, profile: member(name, []) }), '/profile'],
  ['question', quizzed({ answers: member(name, 'yes') }), '/answers'],
  ['slot of a persona', persona(member(name, [])), '/request/profile'],
  ['one of whom a policy speaks of', saved('policies', { ...never, who: member(name, ['p']) }), '/who'],
  ['question about a profile', ruled(applying(member(name, ['eczema']))), '/rules/0/applies'],
  ['question inside another', ruled(applying({ all: [member(name, ['eczema'])] })), '/rules/0/applies'],
  ['test of facts', ruled(excluding(member(name, ['exosome']))), '/rules/0/excludes'],
  ['field of a rule', ruled((rule) => ({ ...rule, ...member(name, 1) })), '/rules/0'],
  ['weight', edited(name), '/weights'],
]

/** What is refused before anybody looks at it has no place of its own. */
const isAnyones = (name: string) => name === '__proto__'

describe.each(names)('%s', (name) => {
  it.each(values(name).map(told))('is not $what', async ({ ask, pointer, code }) => {
    const { errors = [] } = expectProblem(await ask(), code) as Problem
    if (code === 'invalid-request') expect(errors.map((one) => one.pointer).join()).toContain(pointer)
  })

  it.each(keys(name).map(told))('is the name of no $what', async ({ ask, pointer }) => {
    const { errors = [] } = expectProblem(await ask(), 'invalid-request') as Problem
    expect(errors.map((one) => one.pointer)).toContain(isAnyones(name) ? '' : pointer)
  })

  it.each([
    ['a product', 'get', `/v1/products/${name}`],
    ['a draft', 'get', `/v1/weight-sets/${name}`],
    ['a persona', 'get', `/v1/personas/${name}`],
    ['a policy', 'get', `/v1/policies/${name}`],
    ['a key', 'delete', `/v1/keys/${name}`],
    ['a file', 'get', `/widget/v1/${name}`],
  ] as const)('is the address of no %s', async (_, method, path) => {
    const { status } = await (await site()).ask('admin', method, path)
    expect([400, 404]).toContain(status)
  })
})
