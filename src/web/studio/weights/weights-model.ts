import { apportion, areEqual, WHOLE, type Shares } from './shares.js'

const STEPS = 200

interface Step {
  readonly shares: Shares
  readonly locked: ReadonlySet<string>
}

/** Shares that are being edited, with the steps before them and the steps that were undone. */
export interface WeightsModel extends Step {
  readonly past: readonly Step[]
  readonly future: readonly Step[]
  /** The drag that goes on, all of whose positions are one step; null between drags. */
  readonly gesture: string | null
}

/** Why a change went less far than was wanted; null where it went all the way. */
export type Stop = 'locked' | 'others-locked' | 'clamped' | null

/** The shares after a change. */
export interface Changed {
  readonly model: WeightsModel
  readonly stop: Stop
}

/** Shares that nobody has edited yet. */
export const startFrom = (shares: Shares): WeightsModel => ({
  shares,
  locked: new Set(),
  past: [],
  future: [],
  gesture: null,
})

/** A share that is wanted for a criterion; `gesture` names the drag that it belongs to. */
export interface WantedShare {
  readonly id: string
  readonly share: number
  readonly gesture?: string | undefined
}

/** Sets one share; the unlocked others take or give the difference in proportion, so that the sum stays 100. */
export function setShare(model: WeightsModel, wanted: WantedShare): Changed {
  const { id, gesture } = wanted
  const goesOn = gesture !== undefined && gesture === model.gesture
  const from = goesOn ? (model.past.at(-1) ?? model) : model
  if (from.locked.has(id)) return { model, stop: 'locked' }
  const others = Object.keys(from.shares).filter((other) => other !== id && !from.locked.has(other))
  if (others.length === 0) return { model, stop: 'others-locked' }
  const shares = moved(from.shares, wanted, others)
  const stop = shares[id] === Math.round(wanted.share) ? null : 'clamped'
  const next = { shares, locked: from.locked }
  if (goesOn) return { model: { ...model, ...next, future: [] }, stop }
  if (areEqual(shares, model.shares)) return { model, stop }
  return { model: { ...stepTo(model, next), gesture: gesture ?? null }, stop }
}

function moved(shares: Shares, { id, share: wanted }: WantedShare, others: readonly string[]): Shares {
  const free = Object.fromEntries(others.map((other) => [other, shares[other] ?? 0]))
  const available = Object.values(free).reduce((sum, share) => sum + share, shares[id] ?? 0)
  const share = Math.min(Math.max(Math.round(wanted), 0), available)
  return { ...shares, ...apportion(available - share, free), [id]: share }
}

/** The most that a share can be while the locked others stay. */
export function mostOf({ shares, locked }: Step, id: string): number {
  const held = Object.entries(shares).filter(([other]) => other !== id && locked.has(other))
  return held.reduce((left, [, share]) => left - share, WHOLE)
}

/** Ends a drag: the next change is a step of its own. */
export const endGesture = (model: WeightsModel): WeightsModel => ({ ...model, gesture: null })

/** Locks a share, or unlocks it. */
export function switchLock(model: WeightsModel, id: string): WeightsModel {
  const locked = new Set(model.locked)
  if (!locked.delete(id)) locked.add(id)
  return stepTo(model, { shares: model.shares, locked })
}

/** Sets all shares, such as the published ones, as a step that can be undone. Nothing is locked then. */
export function replaceShares(model: WeightsModel, shares: Shares): WeightsModel {
  const isSame = areEqual(shares, model.shares) && model.locked.size === 0
  return isSame ? model : stepTo(model, { shares, locked: new Set() })
}

/** Goes back one step. */
export function undo(model: WeightsModel): WeightsModel {
  const last = model.past.at(-1)
  if (last === undefined) return model
  return { ...last, past: model.past.slice(0, -1), future: [here(model), ...model.future], gesture: null }
}

/** Goes forward one step that was undone. */
export function redo(model: WeightsModel): WeightsModel {
  const [next, ...future] = model.future
  if (next === undefined) return model
  return { ...next, past: [...model.past, here(model)], future, gesture: null }
}

const here = ({ shares, locked }: Step): Step => ({ shares, locked })

const stepTo = (model: WeightsModel, next: Step): WeightsModel => ({
  ...next,
  past: [...model.past, here(model)].slice(-STEPS),
  future: [],
  gesture: null,
})
