import { optionsIn } from '../profile/slot.js'
import type { Criterion } from './criterion.js'
import type { FactSheet } from '../ledger/product.js'
import {
  type Definitions,
  assessments,
  ground,
  knownUtility,
  unknownUtility,
  type Assessment,
  type Measure,
} from './measure.js'

type Definition = Extract<Criterion['measure'], { kind: 'type-fit' }>

/** Whether a product is said to suit the shopper's type; a caution outweighs a claim of suiting. */
export function typeFit(
  criterion: Criterion,
  definition: Definition,
  sheets: readonly FactSheet[],
  { slots }: Definitions,
): Measure {
  const assess = assessments(
    slots.filter(({ kind }) => kind === 'choice').flatMap(optionsIn),
    sheets,
    (sheet, type) => assessType(criterion, definition, sheet, type),
  )
  return {
    criterion,
    speaks: ({ skinType }) => skinType !== 'unknown',
    utility: ({ skinType }, row) => assess(skinType, row).utility,
    grounds: ({ skinType }, row) => assess(skinType, row).grounds,
  }
}

function assessType(
  criterion: Criterion,
  definition: Definition,
  sheet: FactSheet,
  type: string,
): Assessment {
  const { suits, all, cautioned, utilities } = definition
  const values = { type: { label: `label.value.${type}` } }
  const stated = [
    { name: 'cautioned', facts: stating(sheet, cautioned, type, 'lower') },
    { name: 'named', facts: stating(sheet, suits, type, 'show') },
    { name: 'all', facts: stating(sheet, suits, all, 'show') },
  ] as const
  const found = stated.find(({ facts }) => facts.length > 0)
  const name = found?.name ?? 'unknown'
  const utility = found === undefined ? unknownUtility(criterion) : knownUtility(utilities[found.name])
  const kind = name === 'named' || name === 'all' ? 'for' : 'against'
  const parts = { values, facts: found?.facts ?? [] }
  return { utility, grounds: [ground(kind, `reason.${criterion.id}.${name}`, utility.value, parts)] }
}

function stating(sheet: FactSheet, attribute: string, type: string, standard: 'lower' | 'show') {
  const resolved = sheet.resolved(attribute, standard)
  if (resolved.kind === 'unknown') return []
  return resolved.facts.filter(({ value }) => Array.isArray(value) && value.includes(type))
}
