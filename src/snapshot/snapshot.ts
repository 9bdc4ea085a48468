import type {
  Advice,
  Catalog,
  Caution,
  FactSheet,
  IsoDate,
  Judgement,
  Look,
  Measure,
  Requirement,
  Rule,
  SourceId,
} from '#catalog'
import type { SiteId } from '../store/site-id.js'

/** What an answer was made from; the same versions and the same date give the same answer. */
export interface Versions {
  readonly catalogVersion: string
  readonly weightsVersion: string
  readonly rulesVersion: string
  readonly engineVersion: string
}

/** A gate with its judgement of every product. */
export interface CompiledGate {
  readonly gate: Rule | Requirement
  readonly judgements: readonly Judgement[]
  readonly verdicts: Uint8Array
}

export interface CompiledCaution {
  readonly caution: Caution
  /** What the caution's test looked at for each product; null where it does not hold. */
  readonly looks: readonly (readonly Look[] | null)[]
}

/** Everything a request needs, compiled for one day. A request sees one snapshot from first line to last. */
export interface Snapshot {
  readonly site: SiteId
  /** How old the copy is that answers while the store cannot be reached; absent otherwise. */
  readonly degraded?: { readonly ageSeconds: number }
  readonly versions: Versions
  readonly date: IsoDate
  /** The next day on which a rule or a fact starts or ends; null when none does. */
  readonly validUntil: IsoDate | null
  readonly catalog: Catalog
  readonly sheets: readonly FactSheet[]
  readonly measures: readonly Measure[]
  readonly rules: readonly CompiledGate[]
  readonly avoidances: ReadonlyMap<SourceId, CompiledGate>
  readonly cautions: readonly CompiledCaution[]
  readonly advice: readonly Advice[]
}

export function sheetAt({ sheets }: Snapshot, row: number): FactSheet {
  const sheet = sheets[row]
  if (sheet === undefined) throw new Error(`no product in row ${row}`)
  return sheet
}
