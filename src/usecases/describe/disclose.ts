import {
  slotsOf,
  statesTreated,
  type Availability,
  type Catalog,
  type Criterion,
  type GateKind,
  type Locale,
  type SlotPart,
} from '#catalog'
import { normalised, weightOf } from '#scoring'
import type { Snapshot } from '../../snapshot/snapshot.js'
import { measureSpreads, type Spread } from './measure-swings.js'
import { phraseFor, type Phrase } from '../language/phrase.js'

/** Points are of 100 and to a tenth. */
export interface DisclosedCriterion {
  readonly id: string
  readonly label: string
  readonly weight: number
  readonly share: number
  /** The points it really moves between the worst and the best of the present products; null for the shop's own. */
  readonly swing: { readonly mean: number; readonly most: number } | null
  readonly merchant: boolean
  readonly speaksTo: readonly SlotPart[]
  readonly text: string
  readonly when: string
}

export interface Disclosure {
  readonly weightsVersion: string
  readonly summary: string
  readonly criteria: readonly DisclosedCriterion[]
  readonly merchant: {
    readonly influence: 'none' | 'capped'
    readonly share: number
    readonly cap: number
    readonly text: string
  }
  readonly neverWeighed: readonly { readonly kind: GateKind; readonly text: string }[]
}

interface Weighed {
  readonly criterion: Criterion
  readonly weight: number
  /** Of 1, the shop's ceiling kept. */
  readonly part: number
}

/** What decides the order, how much and why, said from the published weights; nothing of a single product. */
export function disclose(snapshot: Snapshot, locale: Locale): Disclosure {
  const { catalog, versions } = snapshot
  const spreads = measureSpreads(snapshot)
  const phrase = phraseFor(catalog, locale)
  const weighed = weighedCriteria(catalog)
  const last = statesTreated(catalog.availability, 'last')
  const labels = weighed.map(({ criterion }) => labelOf(criterion))
  return {
    weightsVersion: versions.weightsVersion,
    summary: [
      weighed.length > 0
        ? phrase('disclosure.order.summary', { criteria: labels })
        : phrase('disclosure.order.none'),
      ...(last.length > 0 ? [phrase('disclosure.order.last', { states: statesSaid(last) })] : []),
    ].join(' '),
    criteria: weighed.map((one) => describeCriterion(one, spreads.get(one.criterion.id), phrase)),
    merchant: describeMerchant(catalog, weighed, phrase),
    neverWeighed: gateKinds(catalog).map((kind) => ({
      kind,
      text: phrase(`disclosure.gate.${kind}`, { states: statesSaid(leftOutIn(catalog)) }),
    })),
  }
}

/** Criteria that weigh something, the weightiest first; equal ones in the order of the catalogue. */
function weighedCriteria({ criteria, weights }: Catalog): readonly Weighed[] {
  const given = criteria.map((criterion) => ({
    criterion,
    capped: criterion.merchant,
    weight: weightOf(criterion.id, weights.weights),
  }))
  return normalised(given, weights.merchantCap)
    .map(({ criterion, weight }) => ({
      criterion,
      weight: weightOf(criterion.id, weights.weights),
      part: weight,
    }))
    .filter(({ part }) => part > 0)
    .sort((a, b) => b.part - a.part)
}

function describeCriterion(
  { criterion, weight, part }: Weighed,
  spread: Spread | undefined,
  phrase: Phrase,
): DisclosedCriterion {
  const { id, merchant, measure, raised } = criterion
  const speaksTo = slotsOf(measure)
  const share = points(part)
  const swing =
    spread === undefined || merchant
      ? null
      : { mean: points(part * spread.mean), most: points(raisedPart(part, raised?.by) * spread.most) }
  const moves = swing !== null && phrase.has(MOVES) ? [phrase(MOVES, { ...swing })] : []
  const slots = speaksTo.map((slot) => ({ label: `label.slot.${slot}` }))
  return {
    id,
    label: phrase.label(labelOf(criterion).label),
    weight,
    share,
    swing,
    merchant,
    speaksTo,
    text: [phrase(`disclosure.${id}`), phrase('disclosure.weight.points', { share }), ...moves].join(' '),
    when: slots.length > 0 ? phrase('disclosure.weight.when', { slots }) : phrase('disclosure.weight.always'),
  }
}

function describeMerchant(
  { criteria, weights }: Catalog,
  weighed: readonly Weighed[],
  phrase: Phrase,
): Disclosure['merchant'] {
  const counting = weighed.filter(({ criterion }) => criterion.merchant)
  const share = points(counting.reduce((total, { part }) => total + part, 0))
  const cap = points(weights.merchantCap)
  if (counting.length > 0) {
    const interests = counting.map(({ criterion }) => labelOf(criterion))
    const text = phrase('disclosure.merchant.capped', { interests, share, cap })
    return { influence: 'capped', share, cap, text }
  }
  const interests = criteria.filter(({ merchant }) => merchant).map(labelOf)
  const text =
    interests.length > 0
      ? phrase('disclosure.merchant.none', { interests, cap })
      : phrase('disclosure.merchant.absent')
  return { influence: 'none', share, cap, text }
}

/** Texts of older releases do not have it. */
const MOVES = 'disclosure.weight.moves'

const kinds: readonly GateKind[] = ['contraindication', 'market', 'withdrawal', 'availability', 'preference']

const leftOutIn = ({ availability }: Catalog): readonly Availability[] =>
  statesTreated(availability, 'exclude')

const statesSaid = (states: readonly Availability[]) => states.map((one) => ({ label: `label.value.${one}` }))

/** The kinds of gate this catalogue has; a shopper may always have musts. */
function gateKinds(catalog: Catalog): readonly GateKind[] {
  const { rules } = catalog
  return kinds.filter(
    (kind) =>
      kind === 'preference' ||
      (kind === 'availability' ? leftOutIn(catalog).length > 0 : rules.some((rule) => rule.kind === kind)),
  )
}

const labelOf = ({ id }: Criterion): { readonly label: string } => ({ label: `label.criterion.${id}` })

/** The share of a weight for those who raise it, the others as they are. */
const raisedPart = (part: number, by = 1): number => (part * by) / (1 + part * (by - 1))

const points = (part: number): number => Math.round(part * 1000) / 10
