import {
  ask,
  avoidance,
  factSheet,
  idsOf,
  inForce,
  judge,
  nextChange,
  type Catalog,
  type FactSheet,
  type IsoDate,
  type Judgement,
  type Requirement,
  type Rule,
  type SourceId,
} from '../../catalog/index.js'
import { FAILS, PASSES, UNKNOWN } from '../../scoring/index.js'
import { measureFor } from './measures/index.js'
import type { CompiledCaution, CompiledGate, Snapshot, Versions } from './snapshot.js'

/** Compiles facts to utilities and verdicts, once per catalogue version and day on which something changes. */
export function compile(catalog: Catalog, versions: Versions, date: IsoDate): Snapshot {
  const sheets = catalog.products.map((product) => factSheet(product, catalog.attributes, date))
  const facts = catalog.products.flatMap((product) => product.facts)
  return {
    versions,
    date,
    validUntil: nextChange([...facts, ...catalog.rules], date),
    catalog,
    sheets,
    measures: catalog.criteria.map((criterion) => measureFor(criterion, sheets, catalog)),
    rules: catalog.rules.filter((rule) => inForce(rule, date)).map((rule) => compileGate(rule, sheets)),
    avoidances: compileAvoidances(catalog, sheets),
    cautions: compileCautions(catalog, sheets),
    advice: catalog.advice,
  }
}

const verdictCodes = { passes: PASSES, fails: FAILS, unknown: UNKNOWN }

export function compileGate(gate: Rule | Requirement, sheets: readonly FactSheet[]): CompiledGate {
  const judgements: readonly Judgement[] = sheets.map((sheet) => judge(gate, sheet))
  return { gate, judgements, verdicts: Uint8Array.from(judgements, ({ verdict }) => verdictCodes[verdict]) }
}

function compileAvoidances(
  { taxonomy }: Catalog,
  sheets: readonly FactSheet[],
): ReadonlyMap<SourceId, CompiledGate> {
  const sources = idsOf(taxonomy.sources.members)
  return new Map(sources.map((source) => [source, compileGate(avoidance(source, taxonomy), sheets)]))
}

function compileCautions({ cautions }: Catalog, sheets: readonly FactSheet[]): readonly CompiledCaution[] {
  return cautions.map((caution) => {
    const answers = sheets.map((sheet) => ask(caution.product, sheet, 'caution'))
    return { caution, looks: answers.map(({ truth, looks }) => (truth === 'false' ? null : looks)) }
  })
}
