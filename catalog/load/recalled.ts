import type { Attribute } from '../ledger/attribute.js'
import type { Product } from '../ledger/product.js'
import type { Rule } from '../gates/rule.js'
import type { Recall } from '../gates/recall.js'
import type { Evidence } from '../ledger/evidence.js'
import type { Fact } from '../ledger/fact.js'
import { always } from '../profile/profile-test.js'
import { order } from '../support/order.js'
import type { Locale } from '../text/locales.js'

/** A sign that starts no id of a rule, so that no rule of a catalogue has this name. */
const RECALL = '$recall'

/** What a recall adds to. */
interface Recallable {
  readonly recalls: readonly Recall[]
  readonly products: readonly Product[]
  readonly attributes: ReadonlyMap<string, Attribute>
  readonly rules: readonly Rule[]
  readonly messages: ReadonlyMap<Locale, ReadonlyMap<string, string>>
}

/**
 * A catalogue in which some products are recalled: each states it, and a rule leaves out whatever states it. So a recall
 * is judged, said and replayed as every other gate is. One of a product that the catalogue has no more says nothing.
 */
export function recalled<Linked extends Recallable>(catalog: Linked, recalls: readonly Recall[]): Linked {
  const [first] = recalls.map(({ from }) => from).sort(order)
  if (first === undefined) return catalog
  const facts = new Map(recalls.map((one) => [one.product, factOf(one)]))
  return {
    ...catalog,
    recalls,
    products: catalog.products.map((product) => {
      const fact = facts.get(product.id)
      return fact === undefined ? product : { ...product, facts: [...product.facts, fact] }
    }),
    attributes: withRecall(catalog.attributes),
    rules: [...catalog.rules, { ...rule, from: first }],
    messages: new Map(
      [...catalog.messages].map(([locale, messages]) => [
        locale,
        new Map([...messages, ...Object.entries(sentences[locale])]),
      ]),
    ),
  }
}

type Attributes = Recallable['attributes']
const extended = new WeakMap<Attributes, Attributes>()

/** The same attributes make the same object, so that what was read of a product with them stays good. */
function withRecall(attributes: Attributes): Attributes {
  const more =
    extended.get(attributes) ?? new Map([...attributes, [RECALL, { ...attribute, id: RECALL }] as const])
  extended.set(attributes, more)
  return more
}

/** The attributes of a catalogue without what a recall adds. */
export const withoutRecall = (attributes: Attributes): Readonly<Record<string, Attribute>> =>
  Object.fromEntries([...attributes].filter(([id]) => id !== RECALL))

const attribute = {
  type: 'text',
  readings: {},
  show: 0.6,
  gate: 0.6,
  sure: 0.6,
  estimates: false,
  private: false,
} as const

const rule = {
  id: RECALL,
  kind: 'withdrawal',
  applies: always,
  excludes: { not: { attribute: RECALL, unknown: true } },
  evidence: [],
} as const

/** The reason without the full stop that the sentence around it has. */
function factOf({ product, reason, address, from }: Recall): Fact {
  const evidence: Evidence = {
    id: `${RECALL}.${product}`,
    publication: {
      id: 'recall',
      kind: 'page',
      label: 'the shop’s notice of a recall',
      address,
      published: from,
      retrieved: from,
      basis: 'retailer',
      interest: null,
      earns: false,
      secondary: false,
    },
    quote: null,
    scope: 'product',
    confidence: 1,
    class: null,
    repeatable: true,
  }
  return { attribute: RECALL, value: reason.replace(/[.\s]+$/, ''), evidence: [evidence], from }
}

const sentences: Readonly<Record<Locale, Readonly<Record<string, string>>>> = {
  'en-GB': {
    [`label.attribute.${RECALL}`]: 'recall',
    [`gate.${RECALL}.${RECALL}`]: 'The shop has recalled it: {value}.',
  },
  de: {
    [`label.attribute.${RECALL}`]: 'Rückruf',
    [`gate.${RECALL}.${RECALL}`]: 'Der Shop hat es zurückgerufen: {value}.',
  },
}
