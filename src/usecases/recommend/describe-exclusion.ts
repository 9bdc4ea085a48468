import {
  amountOf,
  areasOf,
  attributeNamed,
  confidenceOf,
  type Evidence,
  evidenceIn,
  isRule,
  type GateKind,
  isUndisclosed,
  type Judgement,
  type Look,
  optionLabel,
  type PhraseValues,
  regionIn,
  type Requirement,
  scopeOf,
} from '#catalog'
import type { Exclusion } from '#scoring'
import { sheetAt, type CompiledGate } from '../../snapshot/snapshot.js'
import type { Answering } from './answering.js'
import { attributeLabel, sayAmount, sayLook, sayStatements } from '../language/say-value.js'

export interface ClosedGateText {
  readonly gate: string
  readonly kind: GateKind
  readonly text: string
  /** By which `gateTexts` has the text, where an answer has them. */
  readonly textId?: string
  readonly fact: string
  readonly evidence: readonly string[]
}

export interface ExcludedProduct {
  readonly productId: string
  readonly gates: readonly ClosedGateText[]
}

/** How many products each kind of gate excludes; a product counts once under each of its kinds. */
export function countByKind(excluded: readonly Exclusion<CompiledGate>[]): Readonly<Record<string, number>> {
  const kinds = excluded.flatMap(({ gates }) => [...new Set(gates.map(({ gate: { gate } }) => gate.kind))])
  return Object.fromEntries(
    [...new Set(kinds)].sort().map((kind) => [kind, kinds.filter((one) => one === kind).length]),
  )
}

/** Why products are left out, and beside them each text once, by the id under which it is named. */
export function describeExclusions(
  answering: Answering,
  excluded: readonly Exclusion<CompiledGate>[],
): {
  readonly gateTexts: Readonly<Record<string, string>>
  readonly excluded: readonly ExcludedProduct[]
} {
  const described = excluded.map((one) => describeExclusion(answering, one))
  const texts = [...new Set(described.flatMap(({ gates }) => gates.map(({ text }) => text)))]
  const idOf = (text: string): string => `t${texts.indexOf(text) + 1}`
  return {
    gateTexts: Object.fromEntries(texts.map((text) => [idOf(text), text])),
    excluded: described.map(({ productId, gates }) => ({
      productId,
      gates: gates.map((gate) => ({ ...gate, textId: idOf(gate.text) })),
    })),
  }
}

/** Why a product is left out: every gate that closed, the fact it looked at, and the sources. */
export function describeExclusion(
  answering: Answering,
  { row, gates }: Exclusion<CompiledGate>,
): ExcludedProduct {
  const texts = gates.map(({ gate }) => describeGate(answering, gate, row))
  return { productId: sheetAt(answering.snapshot, row).product.id, gates: texts }
}

function describeGate(answering: Answering, { gate, judgements }: CompiledGate, row: number): ClosedGateText {
  const { snapshot, posed, phrase, book } = answering
  const judgement = judgements[row]
  if (judgement === undefined) throw new Error(`gate ${gate.id} has not judged row ${row}`)
  const [look] = judgement.looks
  const status = statusOf(judgement)
  const ids = messageIds(gate, {
    status,
    look,
    undisclosed: isUndisclosed(posed.profile, snapshot.catalog.slots),
  })
  const id = ids.find((candidate) => phrase.has(candidate))
  if (id === undefined) throw new Error(`no message for gate ${gate.id}`)
  const values = look === undefined ? {} : gateValues(answering, gate, look)
  return {
    gate: gate.id,
    kind: gate.kind,
    text: phrase(id, values),
    fact: phrase(factMessage(answering, status, look), values),
    evidence: book.cite(citedBy(answering, gate, judgement)),
  }
}

function factMessage(
  { snapshot: { catalog }, phrase }: Answering,
  status: Status,
  look: Look | undefined,
): string {
  if (look === undefined) return 'fact.asked'
  if (look.resolved.kind === 'unknown') return 'fact.unknown'
  if (status === 'contested') return 'fact.contested'
  const { show } = attributeNamed(catalog, look.attribute)
  if (look.facts.some((fact) => confidenceOf(fact) >= show)) return 'fact.stated'
  const isOfRange = look.facts.length > 0 && look.facts.every((fact) => scopeOf(fact) === 'range')
  return isOfRange && phrase.has('fact.reported.range') ? 'fact.reported.range' : 'fact.reported'
}

type Status = 'fails' | 'unknown' | 'contested'

function statusOf({ verdict, looks }: Judgement): Status {
  if (verdict === 'fails') return 'fails'
  return looks.some(({ resolved }) => resolved.kind === 'known' && resolved.contested)
    ? 'contested'
    : 'unknown'
}

interface Closing {
  readonly status: Status
  readonly look: Look | undefined
  readonly undisclosed: boolean
}

/** The messages that could say it, the most particular first. */
function messageIds(
  { id, kind }: CompiledGate['gate'],
  { status, look, undisclosed }: Closing,
): readonly string[] {
  if (kind === 'contraindication' && undisclosed) return ['gate.undisclosed']
  const family = id.slice(0, Math.max(id.lastIndexOf('.'), 0))
  const scope = look?.facts[0] === undefined ? '' : scopeOf(look.facts[0])
  return [
    `gate.${id}.${look?.attribute ?? status}.${scope}`,
    `gate.${id}.${look?.attribute ?? status}`,
    `gate.${id}.${status}`,
    `gate.${family}.${status}`,
    `gate.${status}`,
  ]
}

function gateValues(answering: Answering, gate: CompiledGate['gate'], look: Look): PhraseValues {
  const { phrase, snapshot } = answering
  return {
    attribute: attributeLabel(look.attribute),
    value: sayLook(look, snapshot.catalog, phrase),
    statements: sayStatements(look.facts, phrase),
    ...(gate.kind === 'preference' && mustValues(gate, answering)),
  }
}

/** What the shopper asked for: the option avoided, or the limit. */
function mustValues({ slot: id, option }: Requirement, { snapshot, posed, phrase }: Answering): PhraseValues {
  const slot = snapshot.catalog.slots.find((one) => one.id === id)
  if (slot === undefined) return {}
  if (option !== undefined) return { avoided: { label: optionLabel(slot, option) } }
  const amount = amountOf(posed.profile, slot.id)
  return slot.kind === 'amount' && amount !== undefined ? { limit: sayAmount(amount.max, slot, phrase) } : {}
}

/** The rule's own sources, what puts the region under it, and the facts it looked at. */
function citedBy(
  { snapshot: { catalog }, posed: { profile } }: Answering,
  gate: CompiledGate['gate'],
  { looks }: Judgement,
): readonly Evidence[] {
  const facts = evidenceIn(looks.flatMap((look) => look.facts))
  if (!isRule(gate)) return facts
  const areas = areasOf(regionIn(profile, catalog.slots), catalog.taxonomy)
  const members = gate.kind === 'market' ? catalog.taxonomy.areas.filter(({ id }) => areas.includes(id)) : []
  const belonging = members.flatMap(({ evidence }) =>
    evidence.flatMap((id) => catalog.evidence.get(id) ?? []),
  )
  return [...gate.evidence, ...belonging, ...facts]
}
