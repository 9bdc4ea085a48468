import {
  type Attribute,
  type AttributeId,
  claimsOn,
  type FactSheet,
  type Measure,
  type Resolved,
  sortedBy,
} from '#catalog'
import type { CompiledGate, Snapshot } from '../../snapshot/snapshot.js'
import { criterionData } from './criterion-data.js'
import { findUses, isUsed, openersOf, type Uses } from './uses.js'

export const gapStatuses = ['not-stated', 'below-threshold', 'contested', 'expired', 'estimated'] as const
/** Why a product cannot be held to an attribute. */
export type GapStatus = (typeof gapStatuses)[number]

/** What comes of a gap, the gravest first. */
export const gapEffects = ['closes-gate', 'no-data', 'used', 'unused'] as const
export type GapEffect = (typeof gapEffects)[number]

/** An attribute of a product on which nothing, or nothing sure, is known. */
export interface Gap {
  readonly row: number
  readonly attribute: Attribute
  readonly status: GapStatus
  readonly effect: GapEffect
  readonly gates: readonly { readonly gate: CompiledGate['gate']; readonly closes: boolean }[]
  readonly criteria: readonly { readonly id: string; readonly known: boolean }[]
  readonly uses: Uses
  /** Its place in the list. */
  readonly key: string
}

export interface Findings {
  readonly gaps: readonly Gap[]
  /** How many attributes of products were looked at, those without a gap included. */
  readonly looked: number
  readonly data: ReadonlyMap<Measure, readonly boolean[]>
}

const found = new WeakMap<Snapshot, Findings>()

/** Every gap of the catalogue: the gravest first, then in the order of products and attributes. Looked for once. */
export function findGaps(snapshot: Snapshot): Findings {
  const known = found.get(snapshot) ?? lookAt(snapshot)
  found.set(snapshot, known)
  return known
}

function lookAt(snapshot: Snapshot): Findings {
  const data = criterionData(snapshot)
  const uses = findUses(snapshot)
  const attributes = openAttributes(snapshot).map((attribute) => ({ attribute, uses: uses(attribute.id) }))
  const claims = claimsOn(snapshot.catalog.slots)
  const looked = snapshot.sheets.flatMap((sheet, row) =>
    attributes
      .filter(({ attribute: { id } }) => !claims.has(id) || sheet.facts(id).length > 0)
      .map((one) => ({ ...one, row, status: statusIn(sheet, one.attribute.id, one.uses) })),
  )
  const gaps = looked.flatMap(({ status, ...one }) =>
    status === null ? [] : gapOf(snapshot, data, { ...one, status }),
  )
  return { gaps: sortedBy(gaps, ({ key }) => key), looked: looked.length, data }
}

/** What may be told; the tier of a price follows from the price. */
function openAttributes({ catalog }: Snapshot): readonly Attribute[] {
  const { priceTier } = catalog.roles
  return [...catalog.attributes.values()].filter(({ id, private: hidden }) => !hidden && id !== priceTier)
}

/** What stands in the way of showing a value, or else of judging it; null where nothing does. */
function statusIn(sheet: FactSheet, attribute: AttributeId, { gates }: Uses): GapStatus | null {
  if (sheet.shown(attribute).estimated) return 'estimated'
  const shown = statusOf(sheet.resolved(attribute, 'show'))
  return shown ?? (gates.length > 0 ? statusOf(sheet.resolved(attribute, 'gate')) : null)
}

function statusOf(resolved: Resolved): GapStatus | null {
  if (resolved.kind === 'known') return resolved.contested ? 'contested' : null
  return resolved.why === 'unstated' ? 'not-stated' : resolved.why
}

type Place = Pick<Gap, 'row' | 'attribute' | 'status' | 'uses'>

function gapOf(snapshot: Snapshot, data: Findings['data'], place: Place): Gap {
  const { row, attribute, uses } = place
  const { weights } = snapshot.catalog.weights
  const gates = uses.gates.map((one) => ({ gate: one.gate, closes: isClosedBy(one, row, attribute.id) }))
  const criteria = uses.measures.map((one) => ({
    id: one.criterion.id,
    known: data.get(one)?.[row] === true,
  }))
  const isMissed = criteria.some(({ id, known }) => !known && (weights[id] ?? 0) > 0)
  const used = isUsed(uses) ? 'used' : 'unused'
  const effect = gates.some(({ closes }) => closes) ? 'closes-gate' : isMissed ? 'no-data' : used
  const id = snapshot.catalog.products[row]?.id ?? ''
  const key = `${gapEffects.indexOf(effect)} ${id} ${attribute.id}`
  return { ...place, gates, criteria, effect, key }
}

/** A gate that does not know stays closed: of what it looked at, or of what could have opened it. */
function isClosedBy({ gate, judgements }: CompiledGate, row: number, attribute: AttributeId): boolean {
  const judgement = judgements[row]
  if (judgement?.verdict !== 'unknown') return false
  return judgement.looks.some((look) => look.attribute === attribute) || openersOf(gate).includes(attribute)
}
