import { withDefaultMessages } from '../../catalog/load/default-messages.js'
import type { catalogFilesSchema, CatalogFiles } from '../../catalog/load/files.js'
import { optionalMessages, requiredMessages } from '../../catalog/load/message-ids.js'
import { placeholdersIn, valuesIn } from '../../catalog/load/message-values.js'
import { measures, type MeasureData } from '../../catalog/measures/index.js'

/** A message of a catalogue, with what stands for an id in angle brackets. */
export interface Message {
  readonly id: string
  readonly needed: boolean
  readonly values: readonly string[]
  /** What the service says where the catalogue has no sentence of its own. */
  readonly sentence: string | undefined
}

export interface MessageTable {
  /** The kind of the criterion that they are of; null for those of every catalogue. */
  readonly kind: string | null
  readonly messages: readonly Message[]
}

/** Every message that a catalogue may have, once, and those of each kind of criterion. */
export function messageTables(): readonly MessageTable[] {
  const general = messagesOf(catalogueWith([]))
  const known = new Set(general.map(({ id }) => id))
  const ofKinds = measures.map(({ kind }) => {
    const own = messagesOf(catalogueWith([dataOf(kind)])).filter(({ id }) => !known.has(id))
    return { kind, messages: own.filter(({ id }) => isOfMeasure(id)) }
  })
  const all = [
    ...measures.flatMap(({ kind }) => messagesOf(catalogueWith([dataOf(kind)]))),
    ...messagesOf(catalogueWith([dataOf('amount')], true)),
  ].filter(({ id }) => !known.has(id) && !isOfMeasure(id))
  const shared = all.filter(({ id }, i) => all.findIndex((one) => one.id === id) === i)
  return [{ kind: null, messages: [...general, ...shared] }, ...ofKinds]
}

const isOfMeasure = (id: string): boolean => /^(reason|note|label\.grade)\./.test(id)

function messagesOf(files: CatalogFiles): readonly Message[] {
  const valuesFor = valuesIn(files)
  const sentences = withDefaultMessages(files)['messages.en-GB']
  const told = (needed: boolean) => (id: string) => ({
    id,
    needed,
    values: [...new Set(valuesFor(id) ?? placeholdersIn(sentences[id] ?? ''))],
    sentence: sentences[id],
  })
  const required = [...new Set(requiredMessages(files))]
  const optional = [...new Set(optionalMessages(files))].filter((id) => !required.includes(id))
  return [...required.map(told(true)), ...optional.map(told(false))]
}

const utilities = { named: 1, all: 1, cautioned: 0, match: 1, other: 0, complement: 1, conflict: 0 }

/** A measure of a kind whose every id stands in angle brackets. */
function dataOf(kind: MeasureData['kind']): unknown {
  const product = { attribute: '<attribute>', unknown: true }
  const one = { id: `<${kind === 'cases' ? 'case' : 'interaction'}>`, product }
  return {
    kind,
    slot: '<slot>',
    attribute: '<attribute>',
    ...{ suits: '<attribute>', cautioned: '<attribute>', all: '<value>' },
    ...{ speaksTo: [], levels: {}, worth: {}, grades: { '<grade>': 1 }, utilities },
    cases: [one],
    interactions: [one],
  }
}

/** A catalogue of one of everything, with these measures. It is never parsed, because no id of it would be let through. */
function catalogueWith(found: readonly unknown[], merchant = false): CatalogFiles {
  const attribute = '<attribute>'
  const option = { id: '<option>' }
  const slot = { id: '<slot>', named: '<named>', options: [option] }
  const question = {
    id: '<question>',
    kind: 'single',
    next: null,
    required: false,
    options: [{ ...option, patch: {} }],
  }
  const files: Record<keyof typeof catalogFilesSchema.shape, unknown> = {
    catalog: {
      support: [attribute],
      missing: [attribute],
      roles: { price: attribute, priceTier: attribute, category: attribute, offered: attribute },
    },
    profile: {
      slots: [
        { ...slot, kind: 'choices', claims: '<claims>' },
        { ...slot, kind: 'choice' },
        { ...slot, kind: 'amount', attribute, strict: true },
        { ...slot, kind: 'prefer-avoid', attribute },
      ],
    },
    taxonomy: { areas: [{ id: '<value>' }], categories: [], formats: [], priceTiers: [] },
    attributes: { [attribute]: { vocabulary: ['<value>'], readings: {} } },
    publications: { '<publication>': { interest: '<interest>' } },
    evidence: {},
    categories: {},
    products: [],
    rules: [{ id: '<rule>' }],
    recalls: [],
    cautions: [{ id: '<caution>' }],
    advice: [{ id: '<advice>' }],
    criteria: found.map((measure) => ({ id: '<criterion>', measure, merchant })),
    weights: {},
    quiz: { questions: [question] },
    faq: [{ id: '<faq>', own: [], evidence: ['<evidence>'] }],
    wording: [],
    'messages.en-GB': {},
    'messages.de': undefined,
  }
  return files as CatalogFiles
}
