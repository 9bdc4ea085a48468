import type { MeasureDefinition } from '../measures/criterion.js'
import type { CatalogFiles } from './files.js'
import { optionsIn } from '../profile/slot.js'

const PLACEHOLDER = /\{(\w+)(?::or)?\}/g

/** The names of the values a message asks for. */
export function placeholdersIn(text: string): readonly string[] {
  return [...text.matchAll(PLACEHOLDER)].map(([, name = '']) => name)
}

/** The values the service gives a message, or null where its own part of the service checks them. */
export function valuesFor(id: string, files: CatalogFiles): readonly string[] | null {
  const [kind = '', name = '', ground = ''] = id.split('.')
  if (kind === 'reason') return name === 'missing' ? ['attribute'] : reasonValues(name, ground, files)
  if (kind === 'gate') return gateValues(id, files)
  if (kind === 'quiz') return ['max', ...optionSlots(files)]
  return ownValues[id] ?? kindValues[kind] ?? null
}

const kindValues: Readonly<Record<string, readonly string[]>> = {
  label: [],
  advice: [],
  caution: ['statements'],
  support: ['value', 'speaker', 'quote'],
  fact: ['attribute', 'value'],
  faq: ['speaker'],
}

const ownValues: Readonly<Record<string, readonly string[]>> = {
  'fact.asked': [],
  'format.quantity': ['value', 'unit'],
  'compare.level': ['leader', 'other'],
  'compare.leads': ['leader', 'other', 'lead', 'drivers'],
  'compare.driver': ['criterion', 'difference'],
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

function reasonValues(
  criterion: string,
  ground: string,
  { criteria, attributes }: CatalogFiles,
): readonly string[] {
  const measure = criteria.find(({ id }) => id === criterion)?.measure
  if (measure === undefined || (measure.kind === 'amount' && attributes[measure.attribute]?.private))
    return []
  return groundValues(measure, ground)
}

function groundValues({ kind }: MeasureDefinition, ground: string): readonly string[] {
  const claim = ['concern', 'speaker', 'quote']
  switch (kind) {
    case 'concern-match':
      return ground === 'none' || ground === 'doubtful' ? ['concern'] : claim
    case 'concern-evidence':
      return ground === 'none' ? ['concern'] : [...claim, 'grade']
    case 'price-fit':
      return ground === 'unknown' ? ['budget'] : ['price', 'budget']
    case 'type-fit':
      return ['type']
    case 'routine-fit':
      return ['routine']
    case 'source-match':
      return ground === 'match' || ground === 'other' ? ['source', 'preferred'] : []
    case 'amount':
      return ground === 'unknown' ? [] : ['value']
    case 'cases':
      return []
  }
}
