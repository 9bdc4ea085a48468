import { idOf } from '../ledger/value.js'
import type { Criterion } from './criterion.js'
import type { FactSheet } from '../ledger/product.js'
import type { TodaysProfile as Profile } from './todays-profile.js'
import type { Resolved } from '../ledger/resolve.js'
import {
  type Definitions,
  ground,
  knownUtility,
  unknownUtility,
  type Assessment,
  type Measure,
} from './measure.js'

type Definition = Extract<Criterion['measure'], { kind: 'source-match' }>

/** Whether the stated source is one the shopper prefers; contested or unknown is neither. */
export function sourceMatch(
  criterion: Criterion,
  { utilities }: Definition,
  sheets: readonly FactSheet[],
  { slots }: Definitions,
): Measure {
  const attribute = slots.flatMap((slot) => (slot.kind === 'prefer-avoid' ? [slot.attribute] : []))[0] ?? null
  const assess = ({ sources }: Profile, row: number): Assessment => {
    const resolved = attribute === null ? undefined : sheets[row]?.resolved(attribute, 'show')
    const preferred = sources.prefer.map(labelOf)
    if (resolved === undefined || resolved.kind === 'unknown') return neither(criterion, 'unknown', resolved)
    const matches = resolved.values.filter((value) => sources.prefer.includes(idOf(value)))
    if (resolved.contested) return neither(criterion, 'contested', resolved)
    const name = matches.length > 0 ? 'match' : 'other'
    const values = { source: resolved.values.map((value) => labelOf(idOf(value))), preferred }
    const kind = name === 'match' ? 'for' : 'against'
    const parts = { values, facts: resolved.facts }
    const reason = ground(kind, `reason.${criterion.id}.${name}`, utilities[name], parts)
    return { utility: knownUtility(utilities[name]), grounds: [reason] }
  }
  return {
    criterion,
    speaks: ({ sources }) => sources.prefer.length > 0,
    utility: (profile, row) => assess(profile, row).utility,
    grounds: (profile, row) => assess(profile, row).grounds,
  }
}

const labelOf = (source: string) => ({ label: `label.value.${source}` })

function neither(criterion: Criterion, name: string, resolved: Resolved | undefined): Assessment {
  const facts = resolved?.kind === 'known' ? resolved.facts : []
  const utility = unknownUtility(criterion)
  return { utility, grounds: [ground('against', `reason.${criterion.id}.${name}`, utility.value, { facts })] }
}
