import {
  type AttributeId,
  attributesIn,
  attributesOf,
  isRule,
  type Measure,
  type ProductTest,
  slotsOfKind,
  strictLimit,
} from '#catalog'
import { compileGate } from '../../snapshot/compile.js'
import type { CompiledGate, Snapshot } from '../../snapshot/snapshot.js'

/** What looks at an attribute. */
export interface Uses {
  readonly gates: readonly CompiledGate[]
  readonly measures: readonly Measure[]
  /** Their ids. */
  readonly cautions: readonly string[]
  /** It stands on the card of a product, or is said of one whatever is asked. */
  readonly shown: boolean
}

export const isUsed = ({ gates, measures, cautions, shown }: Uses): boolean =>
  shown || [gates, measures, cautions].some((users) => users.length > 0)

/** Who looks at which attribute; a measure of what is private to the shop is nobody's business. */
export function findUses(snapshot: Snapshot): (attribute: AttributeId) => Uses {
  const { catalog, cautions } = snapshot
  const gates = gatesOf(snapshot).map((gate) => [gate, looksOf(gate)] as const)
  const measures = openMeasures(snapshot).map(
    (one) => [one, attributesOf(one.criterion.measure, catalog)] as const,
  )
  const cautioned = cautions.map(({ caution }) => [caution.id, attributesIn(caution.product)] as const)
  const said = [...catalog.card, ...catalog.support.map(({ attribute }) => attribute), ...catalog.missing]
  return (attribute) => ({
    gates: lookingAt(attribute, gates),
    measures: lookingAt(attribute, measures),
    cautions: lookingAt(attribute, cautioned),
    shown: said.includes(attribute),
  })
}

const lookingAt = <User>(
  attribute: AttributeId,
  users: readonly (readonly [User, readonly AttributeId[]])[],
): readonly User[] => users.filter(([, looks]) => looks.includes(attribute)).map(([user]) => user)

/** The measures that look at nothing private. */
export function openMeasures({ measures, catalog }: Snapshot): readonly Measure[] {
  const isPrivate = (id: AttributeId): boolean => catalog.attributes.get(id)?.private === true
  return measures.filter(({ criterion }) => !attributesOf(criterion.measure, catalog).some(isPrivate))
}

/** The rules in force and the musts of shoppers; whether a strict limit can judge a product does not hang on the limit. */
function gatesOf({ rules, leftOut, avoidances, sheets, catalog }: Snapshot): readonly CompiledGate[] {
  const limits = slotsOfKind(catalog.slots, 'amount').filter(({ strict }) => strict)
  return [
    ...rules,
    ...(leftOut === null ? [] : [leftOut]),
    ...avoidances.values(),
    ...limits.map((slot) => compileGate(strictLimit(slot, 1), sheets)),
  ]
}

const looksOf = ({ gate }: CompiledGate): readonly AttributeId[] => [
  ...attributesIn(gate.excludes),
  ...openersOf(gate),
]

/** What may open a gate that does not know what it needs. */
export function openersOf(gate: CompiledGate['gate']): readonly AttributeId[] {
  const opens: ProductTest | undefined = isRule(gate) ? gate.opensWhenUnknown : undefined
  return opens === undefined ? [] : attributesIn(opens)
}
