import { criterionName } from '../base/names.js'
import type { Gap, Names } from '../base/types.js'

type Gate = Gap['gates'][number]

const kinds: Readonly<Record<Gate['kind'], string>> = {
  contraindication: 'health gates',
  market: 'market gates',
  withdrawal: 'withdrawal gates',
  preference: 'what shoppers may insist on',
}

/** What comes of a gap now: gates that stay closed, criteria without data. */
export function effectsOf(names: Names, { gates, criteria, effect }: Gap): readonly string[] {
  const closed = gates.filter(({ closes }) => closes)
  const unspoken = criteria.filter(({ known }) => !known)
  return [
    ...byKind(closed).map(([kind, ids]) => `Closes ${kinds[kind]}: ${ids.join(', ')}.`),
    ...(unspoken.length === 0 ? [] : [`No data for the criterion ${namesOf(names, unspoken)}.`]),
    ...(effect === 'unused' ? ['Nothing.'] : []),
  ]
}

/** What else looks at it. */
export function usesOf(names: Names, { gates, criteria, cautions, shown }: Gap): readonly string[] {
  const others = gates.filter(({ closes }) => !closes)
  const spoken = criteria.filter(({ known }) => known)
  return [
    ...(spoken.length === 0 ? [] : [`Other facts speak to ${namesOf(names, spoken)}.`]),
    ...byKind(others).map(([kind, ids]) => `Looked at by ${kinds[kind]}: ${ids.join(', ')}.`),
    ...(cautions.length === 0 ? [] : [`Looked at by cautions: ${cautions.join(', ')}.`]),
    ...(shown ? ['Shown with the product.'] : []),
  ]
}

const namesOf = (names: Names, criteria: Gap['criteria']): string =>
  criteria.map(({ criterion }) => criterionName(names, criterion)).join(', ')

function byKind(gates: readonly Gate[]): readonly (readonly [Gate['kind'], readonly string[]])[] {
  const found = [...new Set(gates.map(({ kind }) => kind))]
  return found.map((kind) => [kind, gates.filter((one) => one.kind === kind).map(nameOf)])
}

const AVOID = 'sources.avoid.'

function nameOf({ gate }: Gate): string {
  if (gate === 'budget.strict') return 'a strict budget'
  return gate.startsWith(AVOID) ? `no ${gate.slice(AVOID.length).replaceAll('_', ' ')} source` : gate
}
