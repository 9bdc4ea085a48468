import { allAttributes } from './all-attributes.js'
import type { MeasureDefinition } from '../measures/criterion.js'
import { scopes } from '../ledger/evidence.js'
import { disclosureMessages } from './disclosure-messages.js'
import type { CatalogFiles } from './files.js'
import { DEFAULT_LOCALE, type Locale } from '../text/locales.js'
import { messagesInPlaceOfData } from '../text/messages-in-place-of-data.js'
import { optionsOf } from '../quiz/quiz.js'
import { idsOf } from '../support/ids.js'

/** Every message the service may have to say for this catalogue. */
export function requiredMessages(files: CatalogFiles): readonly string[] {
  const { taxonomy, rules, cautions, advice, criteria, catalog } = files
  const strict = ['fails', 'unknown', 'contested'].map((status) => `gate.budget.strict.${status}`)
  const avoid = ['fails', 'unknown', 'contested'].map((status) => `gate.sources.avoid.${status}`)
  return [
    ...labels(files),
    ...disclosureMessages(files),
    ...['compare.level', 'compare.leads', 'compare.driver'],
    ...[
      'format.quantity',
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
    ...strict,
    ...(taxonomy.sources.members.length > 0 ? avoid : []),
    ...rules.map(({ id }) => `gate.${id}.fails`),
    ...cautions.map(({ id }) => `caution.${id}`),
    ...advice.map(({ id }) => `advice.${id}`),
    ...catalog.support.map((id) => `support.${id}`),
    ...quizMessages(files),
    ...(files.faq.length > 0 ? ['faq.unquoted'] : []),
    ...criteria.flatMap(({ id, measure }) => groundsOf(measure).map((name) => `reason.${id}.${name}`)),
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
    ...idsOf(files.taxonomy.sources.members).map((id) => `sources.avoid.${id}`),
  ]
  const endings = ['fails', 'unknown', 'contested', ...Object.keys(files.attributes)]
  return [
    ...gates.flatMap((gate) => endings.map((ending) => `gate.${gate}.${ending}`)),
    ...files.quiz.questions.flatMap((question) => [
      `quiz.${question.id}.help`,
      ...idsOf(question.options).map((id) => `quiz.${question.id}.option.${id}.help`),
    ]),
    ...files.faq.flatMap(({ id, evidence }) => evidence.map((one) => `faq.${id}.${one}`)),
    ...messagesInPlaceOfData(files),
  ]
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
  const ofProfile = [...taxonomy.skinTypes, ...idsOf(taxonomy.actives), ...idsOf(taxonomy.sources.members)]
  const ofCatalog = [
    ...idsOf(taxonomy.areas),
    ...taxonomy.categories,
    ...taxonomy.formats,
    ...idsOf(taxonomy.priceTiers),
  ]
  const grades = criteria.flatMap(({ measure }) =>
    measure.kind === 'concern-evidence' ? Object.keys(measure.grades) : [],
  )
  const named = {
    value: [...values, ...ofProfile, ...ofCatalog, 'yes', 'no'],
    concern: idsOf(taxonomy.concerns),
    condition: idsOf(taxonomy.conditions),
    attribute: Object.keys(files.attributes),
    grade: grades,
    criterion: idsOf(criteria),
  }
  return Object.entries(named).flatMap(([kind, ids]) => [...new Set(ids)].map((id) => `label.${kind}.${id}`))
}

const concernGrounds = [...scopes.flatMap((scope) => [scope, `${scope}.unquoted`]), 'none', 'doubtful']

/** What each measure can say for or against a product. */
function groundsOf(measure: MeasureDefinition): readonly string[] {
  switch (measure.kind) {
    case 'concern-match':
      return concernGrounds
    case 'concern-evidence':
      return ['none', 'statement', 'tested']
    case 'price-fit':
      return ['within', 'above', 'unknown']
    case 'type-fit':
      return ['named', 'all', 'cautioned', 'unknown']
    case 'routine-fit':
      return [...idsOf(measure.interactions), 'neutral']
    case 'source-match':
      return ['match', 'other', 'unknown', 'contested']
    case 'cases':
      return [...idsOf(measure.cases), 'unknown']
    case 'amount':
      return ['high', 'low', 'unknown']
  }
}
