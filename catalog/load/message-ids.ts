import { statesTreated } from '../ledger/availability.js'
import { allAttributes, definitionsIn } from './all-attributes.js'
import { optionLabel, optionsIn, slotsOfKind, slotsOf } from '../profile/slot.js'
import { definitionOf, gradesIn } from '../measures/index.js'
import type { Messages } from '../measures/measure.js'
import { disclosureMessages } from './disclosure-messages.js'
import { supportOf, type CatalogFiles } from './files.js'
import { DEFAULT_LOCALE, type Locale } from '../text/locales.js'
import { messagesInPlaceOfData } from '../text/messages-in-place-of-data.js'
import { optionsOf } from '../quiz/quiz.js'
import { idsOf } from '../support/ids.js'

/** Every message the service may have to say for this catalogue. */
export function requiredMessages(files: CatalogFiles): readonly string[] {
  const { rules, cautions, advice, catalog } = files
  return [
    ...labels(files),
    ...disclosureMessages(files),
    ...['compare.level', 'compare.leads', 'compare.open'],
    ...Object.keys(noteMessages(files)),
    ...[
      'format.quantity',
      'format.estimated',
      'fact.stated',
      'fact.unknown',
      'fact.contested',
      'fact.reported',
      'fact.asked',
      'gate.excludeProducts.fails',
      'label.not-stated',
      'reason.missing',
    ],
    ...['gate.fails', 'gate.unknown', 'gate.contested', 'gate.undisclosed'],
    ...mustMessages(files),
    ...(statesTreated(catalog.availability, 'exclude').length > 0 ? ['gate.availability.fails'] : []),
    ...(statesTreated(catalog.availability, 'last').length > 0 ? ['availability.last'] : []),
    ...rules.map(({ id }) => `gate.${id}.fails`),
    ...cautions.map(({ id }) => `caution.${id}`),
    ...advice.map(({ id }) => `advice.${id}`),
    ...supportOf(catalog.support).map(({ attribute }) => `support.${attribute}`),
    ...quizMessages(files),
    ...(files.faq.length > 0 ? ['faq.unquoted'] : []),
    ...files.faq.flatMap(({ id, own }) => (own === undefined ? [] : [`faq.${id}.own`])),
    ...Object.keys(reasonMessages(files)),
  ]
}

/** What a locale must say: every message, and whatever the default one says more exactly or in other files. */
export function requiredIn(locale: Locale, files: CatalogFiles): readonly string[] {
  const required = requiredMessages(files)
  if (locale === DEFAULT_LOCALE) return required
  const exactly = optionalMessages(files).filter(
    (id) => files[`messages.${DEFAULT_LOCALE}`][id] !== undefined,
  )
  return [...new Set([...required, ...exactly, ...messagesInPlaceOfData(files)])]
}

/** Messages that say a gate more exactly than the general one, help with a question, or stand in place of data. */
export function optionalMessages(files: CatalogFiles): readonly string[] {
  const gates = [
    ...idsOf(files.rules),
    ...slotsOfKind(slotsOf(files), 'prefer-avoid').flatMap((slot) =>
      optionsIn(slot).map((option) => `${slot.id}.avoid.${option}`),
    ),
  ]
  const looked = Object.keys(files.attributes).flatMap((id) => [id, `${id}.range`])
  const endings = ['fails', 'unknown', 'contested', ...looked]
  return [
    ...gates.flatMap((gate) => endings.map((ending) => `gate.${gate}.${ending}`)),
    ...files.quiz.questions.flatMap((question) => [
      `quiz.${question.id}.help`,
      ...idsOf(question.options).map((id) => `quiz.${question.id}.option.${id}.help`),
    ]),
    ...files.faq.flatMap(({ id, evidence }) => evidence.map((one) => `faq.${id}.${one}`)),
    'fact.reported.range',
    ...messagesInPlaceOfData(files),
  ]
}

/** The musts a shopper may name: an amount held to strictly, and an option avoided. */
function mustMessages(files: CatalogFiles): readonly string[] {
  const slots = slotsOf(files)
  const musts = [
    ...slotsOfKind(slots, 'amount').flatMap(({ id, strict }) => (strict ? [`${id}.strict`] : [])),
    ...slotsOfKind(slots, 'prefer-avoid').flatMap(({ id, options }) =>
      options.length > 0 ? [`${id}.avoid`] : [],
    ),
  ]
  return musts.flatMap((must) => ['fails', 'unknown', 'contested'].map((status) => `gate.${must}.${status}`))
}

/** The text of each question, why it is asked, and the names of its options. */
function quizMessages({ quiz }: CatalogFiles): readonly string[] {
  return quiz.questions.flatMap((question) => [
    `quiz.${question.id}.text`,
    `quiz.${question.id}.why`,
    ...optionsOf(question).map(({ label }) => label),
  ])
}

/** Whether a message is, or stands in, a reason. */
export const isReason = (id: string): boolean => /^(reason|support|label\.publication)\./.test(id)

function labels(files: CatalogFiles): readonly string[] {
  const { taxonomy, criteria } = files
  const attributes = [...allAttributes(files).values()]
  const values = attributes.flatMap(({ vocabulary = [], readings }) => [
    ...vocabulary,
    ...Object.keys(readings),
  ])
  const ofCatalog = [
    ...idsOf(taxonomy.areas),
    ...taxonomy.categories,
    ...taxonomy.formats,
    ...idsOf(taxonomy.priceTiers),
  ]
  const grades = criteria.flatMap(({ measure }) => gradesIn(measure))
  const named = {
    value: [...values, ...ofCatalog, 'yes', 'no'],
    attribute: Object.keys(files.attributes),
    grade: grades,
    criterion: idsOf(criteria),
  }
  const options = files.profile.slots.flatMap((slot) => optionsIn(slot).map((one) => optionLabel(slot, one)))
  const others = Object.entries(named).flatMap(([kind, ids]) => ids.map((id) => `label.${kind}.${id}`))
  return [...new Set([...others, ...options])]
}

/** What can be said once of a whole answer, with the values it is given. */
export function noteMessages({
  criteria,
  catalog: { roles, missing, availability },
}: CatalogFiles): Messages {
  const ofCriteria = criteria.flatMap(({ id, measure }) =>
    Object.entries(definitionOf(measure).notes?.(measure) ?? {}).map(
      ([name, values]) => [`note.${id}.${name}`, values] as const,
    ),
  )
  return {
    ...Object.fromEntries(ofCriteria),
    ...(roles.offered !== undefined && { 'note.offers.none': ['region'] }),
    ...(missing.length > 0 && { 'note.facts.missing': ['attribute'] }),
    ...(statesTreated(availability, 'last').length > 0 && { 'note.order.last': ['states'] }),
    'note.order.rests-on': ['criteria'],
    'note.order.level': [],
  }
}

/** What releases say that older ones did not, and can leave out where a text of then has no words for it. */
export function laterMessages(files: CatalogFiles): readonly string[] {
  const studied = files.criteria.map(({ id }) => `reason.${id}.tested.ingredient`)
  const formats = ['disclosure.weight.moves', 'format.estimated', 'compare.open']
  return [...formats, ...Object.keys(noteMessages(files)), ...studied]
}

/** What each criterion can say for or against a product, with the values it is given. */
export function reasonMessages(files: CatalogFiles): Messages {
  const definitions = definitionsIn(files)
  const messages = files.criteria.flatMap(({ id, measure }) => {
    const said = Object.entries(definitionOf(measure).messages(measure, definitions))
    return said.map(([name, values]) => [`reason.${id}.${name}`, values] as const)
  })
  return Object.fromEntries(messages)
}
