import type { Exclusion } from '#scoring'
import type { CompiledGate } from '../../snapshot/snapshot.js'

/** How many products each kind of gate excludes; a product counts once under each of its kinds. */
export function countByKind(
  excluded: readonly Exclusion[],
  gates: readonly CompiledGate[],
): Readonly<Record<string, number>> {
  const kindOf = new Map(gates.map(({ gate }) => [gate.id, gate.kind]))
  const kinds = excluded.flatMap(({ gates: closed }) => [
    ...new Set(closed.map(({ gate }) => kindOf.get(gate) ?? '')),
  ])
  return Object.fromEntries(
    [...new Set(kinds)].sort().map((kind) => [kind, kinds.filter((one) => one === kind).length]),
  )
}
