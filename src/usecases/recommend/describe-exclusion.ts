import {
  areasOf,
  attributeNamed,
  confidenceOf,
  type Evidence,
  evidenceIn,
  type GateKind,
  type Judgement,
  type Look,
  type PhraseValues,
} from '#catalog'
import type { Exclusion } from '#scoring'
import type { CompiledGate, Snapshot } from '../../snapshot/snapshot.js'
import type { PosedProblem } from './build-problem.js'
import type { EvidenceBook } from './evidence-book.js'
import type { Phrase } from '../language/phrase.js'
import { attributeLabel, sayLook, sayStatements } from '../language/say-value.js'

export interface ClosedGateText {
  readonly gate: string
  readonly kind: GateKind
  readonly text: string
  readonly fact: string
  readonly evidence: readonly string[]
}

export interface ExcludedProduct {
  readonly productId: string
  readonly gates: readonly ClosedGateText[]
}

/** Why a product is left out: every gate that closed, the fact it looked at, and the sources. */
export function describeExclusion(
  snapshot: Snapshot,
  posed: PosedProblem,
  { row, gates }: Exclusion,
  phrase: Phrase,
  book: EvidenceBook,
): ExcludedProduct {
  const closed = posed.gates.filter(({ gate }) => gates.some((one) => one.gate === gate.id))
  const texts = closed.map((compiled) => describeGate(snapshot, posed, compiled, row, phrase, book))
  return { productId: posed.problem.alternatives[row] ?? '', gates: texts }
}

function describeGate(
  snapshot: Snapshot,
  posed: PosedProblem,
  { gate, judgements }: CompiledGate,
  row: number,
  phrase: Phrase,
  book: EvidenceBook,
): ClosedGateText {
  const judgement = judgements[row]
  if (judgement === undefined) throw new Error(`gate ${gate.id} has not judged row ${row}`)
  const [look] = judgement.looks
  const status = statusOf(judgement)
  const ids = messageIds(gate, status, look, posed.profile.conditions === 'undisclosed')
  const id = ids.find((candidate) => phrase.has(candidate))
  if (id === undefined) throw new Error(`no message for gate ${gate.id}`)
  const values = look === undefined ? {} : gateValues(snapshot, posed, gate.id, look, phrase)
  return {
    gate: gate.id,
    kind: gate.kind,
    text: phrase(id, values),
    fact: phrase(factMessage(snapshot, status, look), values),
    evidence: book.cite(citedBy(snapshot, posed, gate, judgement)),
  }
}

function factMessage({ catalog }: Snapshot, status: Status, look: Look | undefined): string {
  if (look === undefined) return 'fact.asked'
  if (look.resolved.kind === 'unknown') return 'fact.unknown'
  if (status === 'contested') return 'fact.contested'
  const { show } = attributeNamed(catalog, look.attribute)
  return look.facts.some((fact) => confidenceOf(fact) >= show) ? 'fact.stated' : 'fact.reported'
}

type Status = 'fails' | 'unknown' | 'contested'

function statusOf({ verdict, looks }: Judgement): Status {
  if (verdict === 'fails') return 'fails'
  return looks.some(({ resolved }) => resolved.kind === 'known' && resolved.contested)
    ? 'contested'
    : 'unknown'
}

/** The messages that could say it, the most particular first. */
function messageIds(
  { id, kind }: CompiledGate['gate'],
  status: Status,
  look: Look | undefined,
  undisclosed: boolean,
): readonly string[] {
  if (kind === 'contraindication' && undisclosed) return ['gate.undisclosed']
  const family = id.slice(0, Math.max(id.lastIndexOf('.'), 0))
  return [
    `gate.${id}.${look?.attribute ?? status}`,
    `gate.${id}.${status}`,
    `gate.${family}.${status}`,
    `gate.${status}`,
  ]
}

function gateValues(
  snapshot: Snapshot,
  { profile }: PosedProblem,
  gate: string,
  look: Look,
  phrase: Phrase,
): PhraseValues {
  const avoided = gate.startsWith('sources.avoid.') ? gate.slice('sources.avoid.'.length) : undefined
  const { budget } = profile
  return {
    attribute: attributeLabel(look.attribute),
    value: sayLook(look, snapshot.catalog, phrase),
    statements: sayStatements(look.facts, phrase),
    ...(avoided !== undefined && { source: { label: `label.value.${avoided}` } }),
    ...(budget !== undefined && { budget: { amount: budget.max, currency: budget.currency } }),
  }
}

/** The rule's own sources, what puts the region under it, and the facts it looked at. */
function citedBy(
  { catalog }: Snapshot,
  { profile }: PosedProblem,
  gate: CompiledGate['gate'],
  { looks }: Judgement,
): readonly Evidence[] {
  const facts = evidenceIn(looks.flatMap((look) => look.facts))
  if (gate.kind === 'preference') return facts
  const areas = areasOf(profile.region, catalog.taxonomy)
  const members = gate.kind === 'market' ? catalog.taxonomy.areas.filter(({ id }) => areas.includes(id)) : []
  const belonging = members.flatMap(({ evidence }) =>
    evidence.flatMap((id) => catalog.evidence.get(id) ?? []),
  )
  return [...gate.evidence, ...belonging, ...facts]
}
