import { wishGate } from '../../elements/base/wish-gate.js'
import { criterionName } from '../base/names.js'
import type { Gap, Names } from '../base/types.js'

type Gate = Gap['gates'][number]

const kinds: Readonly<Record<Gate['kind'], string>> = {
  contraindication: 'safety gates',
  market: 'market gates',
  withdrawal: 'withdrawal gates',
  availability: 'gates on stock',
  preference: 'what shoppers may insist on',
}

/** The effects of a gap now: gates that stay closed, and criteria without data. */
export function effectsOf(names: Names, { gates, criteria, effect }: Gap): readonly string[] {
  const closed = gates.filter(({ closes }) => closes)
  const unspoken = criteria.filter(({ known }) => !known)
  return [
    ...byKind(closed).map(([kind, ids]) => `Closes ${kinds[kind]}: ${ids.join(', ')}.`),
    ...(unspoken.length === 0 ? [] : [`No data for the criterion ${namesOf(names, unspoken)}.`]),
    ...(effect === 'unused' ? ['Nothing.'] : []),
  ]
}

/** The other uses of the attribute: they would change if it were known. */
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

function nameOf({ gate }: Gate): string {
  const wish = wishGate(gate)
  if (wish === null) return gate
  if (wish.kind === 'strict') return `a strict ${wish.slot}`
  return `no ${wish.value.replaceAll('_', ' ')} ${wish.slot.replace(/s$/, '')}`
}
