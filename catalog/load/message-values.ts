import type { CatalogFiles } from './files.js'
import { noteMessages, reasonMessages } from './message-ids.js'
import { optionsIn } from '../profile/slot.js'
import { idsOf } from '../support/ids.js'
import { own } from '../support/own.js'

const PLACEHOLDER = /\{(\w+)(?::or)?\}/g

/** The names of the values a message asks for. */
export function placeholdersIn(text: string): readonly string[] {
  return [...text.matchAll(PLACEHOLDER)].map(([, name = '']) => name)
}

/** The values the service gives each message, or null where something else checks it. */
export function valuesIn(files: CatalogFiles): (id: string) => readonly string[] | null {
  const reasons = { ...reasonMessages(files), ...noteMessages(files) }
  const criteria = idsOf(files.criteria)
  return (id) => {
    const [kind = '', criterion = ''] = id.split('.')
    if (kind === 'gate') return gateValues(id, files)
    if (kind === 'faq' && id.endsWith('.own')) return []
    if (kind === 'quiz') return ['max', ...optionSlots(files)]
    const known = own(reasons, id) ?? own(ownValues, id) ?? own(kindValues, kind)
    return known ?? (kind === 'reason' && !criteria.includes(criterion) ? [] : null)
  }
}

const kindValues: Readonly<Record<string, readonly string[]>> = {
  label: [],
  advice: [],
  caution: ['statements', 'used'],
  support: ['value', 'speaker', 'quote'],
  fact: ['attribute', 'value'],
  faq: ['speaker'],
}

const ownValues: Readonly<Record<string, readonly string[]>> = {
  'fact.asked': [],
  'reason.missing': ['attribute'],
  'availability.last': ['value'],
  'format.quantity': ['value', 'unit'],
  'format.estimated': ['value'],
  'compare.level': ['leader', 'other'],
  'compare.leads': ['leader', 'other', 'lead', 'drivers'],
  'compare.driver': ['criterion', 'difference'],
  'compare.open': ['leader', 'other'],
}

/** A question may list the options of a slot under its id. */
const optionSlots = ({ profile }: CatalogFiles): readonly string[] =>
  profile.slots.filter((slot) => optionsIn(slot).length > 0).map(({ id }) => id)

function gateValues(id: string, { profile }: CatalogFiles): readonly string[] {
  if (id.startsWith('gate.excludeProducts')) return []
  const looked = ['attribute', 'value', 'statements']
  const isOf = (must: string): boolean =>
    profile.slots.some((slot) => id.startsWith(`gate.${slot.id}.${must}.`))
  if (isOf('strict')) return [...looked, 'limit']
  return isOf('avoid') ? [...looked, 'avoided'] : looked
}
