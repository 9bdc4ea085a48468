import { ask } from '../ledger/product-test.js'
import type { Criterion } from './criterion.js'
import type { Evidence } from '../ledger/evidence.js'
import type { FactSheet } from '../ledger/product.js'
import type { TodaysProfile as Profile } from './todays-profile.js'
import {
  type Definitions,
  ground,
  knownUtility,
  unknownUtility,
  type Ground,
  type Measure,
  type Utility,
} from './measure.js'

type Definition = Extract<Criterion['measure'], { kind: 'routine-fit' }>
type Interaction = Definition['interactions'][number]

interface Met {
  readonly interaction: Interaction
  readonly ground: Ground
}

/** How a product goes with what the shopper already uses; one conflict outweighs every complement. */
export function routineFit(
  criterion: Criterion,
  definition: Definition,
  sheets: readonly FactSheet[],
  definitions: Definitions,
): Measure {
  const table = sheets.map((sheet) =>
    definition.interactions.flatMap((one) => meet(criterion, definition, one, sheet, definitions)),
  )
  const met = ({ routine }: Profile, row: number): readonly Met[] =>
    (table[row] ?? []).filter(({ interaction }) =>
      interaction.routine.some((active) => routine.includes(active)),
    )
  return {
    criterion,
    speaks: ({ routine }) => routine.length > 0,
    utility: (profile, row) => utilityFrom(criterion, definition, met(profile, row)),
    grounds: (profile, row) => {
      const found = deciding(met(profile, row)).map((one) => forRoutine(one, profile))
      const values = { routine: profile.routine.map((active) => ({ label: `label.value.${active}` })) }
      const neutral = ground('against', `reason.${criterion.id}.neutral`, criterion.unknown.utility, {
        values,
      })
      return found.length > 0 ? found : [neutral]
    },
  }
}

function meet(
  { id }: Criterion,
  { utilities }: Definition,
  interaction: Interaction,
  sheet: FactSheet,
  definitions: Definitions,
): readonly Met[] {
  const answer = ask(interaction.product, sheet, interaction.effect === 'conflict' ? 'lower' : 'show')
  if (answer.truth !== 'true') return []
  const cited = interaction.evidence
    .map((one) => definitions.evidence.get(one))
    .filter((one): one is Evidence => one !== undefined)
  const kind = interaction.effect === 'conflict' ? 'against' : 'for'
  const parts = { evidence: cited, facts: answer.looks.flatMap(({ facts }) => facts) }
  return [
    {
      interaction,
      ground: ground(kind, `reason.${id}.${interaction.id}`, utilities[interaction.effect], parts),
    },
  ]
}

function deciding(met: readonly Met[]): readonly Met[] {
  const conflicts = met.filter(({ interaction }) => interaction.effect === 'conflict')
  return conflicts.length > 0 ? conflicts : met
}

function utilityFrom(criterion: Criterion, { utilities }: Definition, met: readonly Met[]): Utility {
  const [first] = deciding(met)
  return first === undefined ? unknownUtility(criterion) : knownUtility(utilities[first.interaction.effect])
}

function forRoutine({ interaction, ground: one }: Met, { routine }: Profile): Ground {
  const used = routine.filter((active) => interaction.routine.includes(active))
  return { ...one, values: { routine: used.map((active) => ({ label: `label.value.${active}` })) } }
}
