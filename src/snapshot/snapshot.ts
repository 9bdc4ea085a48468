import {
  type Advice,
  type Catalog,
  type Caution,
  cellAt,
  type FactSheet,
  type Gate,
  type IsoDate,
  type Judgement,
  type Look,
  type Measure,
  type WeightSet,
} from '#catalog'
import type { GateColumn } from '#scoring'
import type { SiteId } from '../store/site-id.js'

/** The versions an answer was made from. The same versions and the same date give the same answer. */
export interface Versions {
  readonly catalogVersion: string
  readonly weightsVersion: string
  readonly rulesVersion: string
  readonly engineVersion: string
}

/**
 * A gate with its judgement of every product; `judgements` and `verdicts` are in the catalogue's order. A requirement
 * may be relaxed, and no other gate.
 */
export interface CompiledGate extends GateColumn {
  readonly gate: Gate
  readonly judgements: readonly Judgement[]
}

/** A caution with the products that it stands beside. */
export interface CompiledCaution {
  readonly caution: Caution
  /** For each product, in the catalogue's order, what the test looked at; null where the caution does not hold. */
  readonly looks: readonly (readonly Look[] | null)[]
}

/** Everything a request needs, compiled for one UTC day. A request uses one snapshot from its first line to its last. */
export interface Snapshot {
  readonly site: SiteId
  /** The age of the copy that answers while the store cannot be reached; absent while it can. */
  readonly degraded?: { readonly ageSeconds: number }
  readonly versions: Versions
  readonly date: IsoDate
  /** The next day on which a rule or a fact starts or ends; null where there is none. */
  readonly validUntil: IsoDate | null
  readonly catalog: Catalog
  /** The weights that the catalogue in force ships: weights of other days are fitted with them. */
  readonly shipped: WeightSet
  readonly sheets: readonly FactSheet[]
  readonly measures: readonly Measure[]
  readonly rules: readonly CompiledGate[]
  /** By the id of the gate. */
  readonly avoidances: ReadonlyMap<string, CompiledGate>
  /** On the products that the shop does not offer while they are not available; null where it offers all. */
  readonly leftOut: CompiledGate | null
  /** Judges which products stand after all others because of their stock; null where none does. It closes nothing. */
  readonly putLast: CompiledGate | null
  readonly cautions: readonly CompiledCaution[]
  readonly advice: readonly Advice[]
}

/** The facts of the product in a row. Throws an Error for a row that the catalogue does not have. */
export const sheetAt = ({ sheets }: Snapshot, row: number): FactSheet => cellAt(sheets, row)
