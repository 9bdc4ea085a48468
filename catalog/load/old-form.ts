/**
 * Reads what older builds wrote: kept version texts, which are replayed for ever, and rules as callers may still send
 * them. The tables hold the words that those builds had in code, and a catalogue now declares.
 */

import { own } from '../support/own.js'

type Json = Readonly<Record<string, unknown>>

/** The slots that every profile had, and the list of taxonomy.json that held the options of each. */
const slots = [
  {
    options: 'concerns',
    slot: {
      id: 'concerns',
      kind: 'choices',
      named: 'concern',
      importance: { min: 1, max: 5, default: 3 },
      claims: 'concern',
    },
  },
  { options: 'skinTypes', slot: { id: 'skinType', kind: 'choice' } },
  {
    options: 'conditions',
    slot: { id: 'conditions', kind: 'choices', named: 'condition', sensitive: true, screened: true },
  },
  { options: null, slot: { id: 'region', kind: 'region' } },
  { options: null, slot: { id: 'budget', kind: 'amount', attribute: 'price', strict: true } },
  { options: 'sources', slot: { id: 'sources', kind: 'prefer-avoid' } },
  { options: 'actives', slot: { id: 'routine', kind: 'choices' } },
] as const

/** What the questions about a profile were called. */
const leaves: Readonly<Record<string, { readonly slot: string; readonly stated?: true }>> = {
  conditions: { slot: 'conditions' },
  statedConditions: { slot: 'conditions', stated: true },
  areas: { slot: 'region' },
  routine: { slot: 'routine' },
  avoids: { slot: 'sources.avoid' },
  skinTypes: { slot: 'skinType' },
}

const roles = {
  price: 'price',
  priceTier: 'price_tier',
  category: 'category',
  size: 'size',
  format: 'format',
  link: 'buy_link',
  image: 'image',
  offered: 'offered_in',
} as const
const forTheRecord = ['price_abroad', 'efficacy_claims']
const classes = { physiology: { repeatable: false }, wording: { repeatable: false } }
const amountQuestion = { kind: 'amount', slot: 'budget', shownAs: 'budget' }

/** What a message of a gate called the limit, and what is avoided. */
const placeholders = [
  { messages: 'gate.budget.', was: '{budget', is: '{limit' },
  { messages: 'gate.sources.avoid.', was: '{source', is: '{avoided' },
] as const

type Renames = Readonly<Record<string, string>>

/** What a kind of measure is called now, the slot that it always read, and the new names of what belongs to it. */
interface Renamed {
  readonly kind: string
  readonly slot: string
  /** Values of its messages. */
  readonly values: Renames
}

const measures: Readonly<Record<string, Renamed>> = {
  'concern-match': { kind: 'claim-match', slot: 'concerns', values: { concern: 'answer' } },
  'concern-evidence': { kind: 'claim-evidence', slot: 'concerns', values: { concern: 'answer' } },
  'price-fit': { kind: 'amount-fit', slot: 'budget', values: { price: 'value', budget: 'answer' } },
  'type-fit': { kind: 'choice-fit', slot: 'skinType', values: { type: 'answer' } },
  'routine-fit': { kind: 'compatibility', slot: 'routine', values: { routine: 'answer' } },
  'source-match': {
    kind: 'preference-match',
    slot: 'sources',
    values: { source: 'value', preferred: 'answer' },
  },
}
/** Fields of an interaction. */
const interactionFields: Renames = { routine: 'with' }

/**
 * The files of kept version texts in the form of this build; what is not of an older form stays as it is. The texts of one
 * answer may be of different days, so each is looked at by itself.
 */
export function upgraded(files: Json): Json {
  const tested = Object.fromEntries(
    ['rules', 'cautions', 'advice']
      .filter((name) => name in files)
      .map((name) => [name, upgradedRules(files[name])]),
  )
  const present = { ...files, ...tested, ...('profile' in files ? {} : declared(files)) }
  return measured(present)
}

/** Criteria whose measures have the names of today, and the reasons that they give. */
function measured(files: Json): Json {
  if (!Array.isArray(files['criteria'])) return files
  const criteria = files['criteria'].map((one: unknown) =>
    isObject(one) ? { ...one, measure: upgradedMeasure(one['measure']) } : one,
  )
  const renames = new Map(criteria.filter(isObject).map((one) => [one['id'], valuesOf(one['measure'])]))
  const messages = Object.keys(files).filter((name) => name.startsWith('messages.'))
  const upgradedReason = (text: unknown, id: string): unknown => {
    const [kind, criterion] = id.split('.')
    const values = kind === 'reason' ? renames.get(criterion) : undefined
    if (values === undefined || typeof text !== 'string') return text
    return text.replace(/\{(\w+)/g, (_, name: string) => `{${own(values, name) ?? name}`)
  }
  return {
    ...files,
    criteria,
    ...Object.fromEntries(messages.map((name) => [name, mapped(object(files[name]), upgradedReason)])),
  }
}

function upgradedMeasure(measure: unknown): unknown {
  const now = isObject(measure) ? own(measures, String(measure['kind'])) : undefined
  if (!isObject(measure) || now === undefined) return measure
  const { interactions } = measure
  return {
    ...measure,
    kind: now.kind,
    slot: now.slot,
    ...(Array.isArray(interactions) && { interactions: interactions.map(upgradedInteraction) }),
  }
}

const upgradedInteraction = (one: unknown): unknown =>
  isObject(one)
    ? Object.fromEntries(
        Object.entries(one).map(([name, value]) => [own(interactionFields, name) ?? name, value]),
      )
    : one

const valuesOf = (measure: unknown): Renames | undefined =>
  Object.values(measures).find(({ kind }) => isObject(measure) && measure['kind'] === kind)?.values

/** Rules, cautions or pieces of advice whose questions about a profile name slots. Recalls beside rules are none of them. */
export function upgradedRules(rules: unknown): unknown {
  if (isObject(rules) && Array.isArray(rules['recalls'])) return upgradedRules(rules['rules'])
  if (!Array.isArray(rules)) return rules
  return rules.map((rule: unknown) =>
    isObject(rule) && 'applies' in rule ? { ...rule, applies: upgradedTest(rule['applies']) } : rule,
  )
}

function upgradedTest(test: unknown): unknown {
  if (Array.isArray(test)) return test.map(upgradedTest)
  if (!isObject(test)) return test
  const [only, ...more] = Object.entries(test)
  const leaf = only === undefined || more.length > 0 ? undefined : own(leaves, only[0])
  if (only === undefined || leaf === undefined) return mapped(test, upgradedTest)
  return { slot: leaf.slot, oneOf: only[1], ...(leaf.stated && { stated: true }) }
}

/** What files without a profile had in code: slots, roles and classes. */
function declared({ taxonomy, catalog, attributes, quiz, ...files }: Json): Json {
  const old = object(taxonomy)
  const known = Object.entries(roles).filter(([, attribute]) => Object.hasOwn(object(attributes), attribute))
  const messages = Object.keys(files).filter((name) => name.startsWith('messages.'))
  return {
    profile: { slots: slots.map(({ options, slot }) => ({ ...slot, ...optionsOf(options, old) })) },
    taxonomy: without(
      old,
      slots.flatMap(({ options }) => options ?? []),
    ),
    catalog: { ...object(catalog), roles: Object.fromEntries(known), classes, forTheRecord },
    attributes,
    quiz: mapped(object(quiz), upgradedQuestions),
    ...Object.fromEntries(messages.map((name) => [name, mapped(object(files[name]), upgradedMessage)])),
  }
}

function optionsOf(list: (typeof slots)[number]['options'], taxonomy: Json): Json {
  if (list === null) return {}
  const had = taxonomy[list]
  if (!isObject(had)) return { options: Array.isArray(had) ? had.map(option) : had }
  return { attribute: had['attribute'], options: had['members'] }
}

const option = (was: unknown): unknown => ({ id: isObject(was) ? was['id'] : was })

const upgradedQuestions = (questions: unknown): unknown =>
  Array.isArray(questions)
    ? questions.map((one: unknown) =>
        isObject(one) && one['kind'] === 'budget' ? { ...one, ...amountQuestion } : one,
      )
    : questions

function upgradedMessage(text: unknown, id: string): unknown {
  const one = placeholders.find(({ messages }) => id.startsWith(messages))
  return one === undefined || typeof text !== 'string' ? text : text.replaceAll(one.was, one.is)
}

const mapped = (value: Json, map: (inner: unknown, name: string) => unknown): Json =>
  Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, map(inner, name)]))

const without = (value: Json, names: readonly string[]): Json =>
  Object.fromEntries(Object.entries(value).filter(([name]) => !names.includes(name)))

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const object = (value: unknown): Json => (isObject(value) ? value : {})
