import {
  areasOf,
  idsOf,
  inRegion,
  NOT_ASKED,
  NOT_TOLD,
  partsOf,
  regionsThatDiffer,
  sensitiveSlots,
  silentProfile,
  slotsOfKind,
  UNDISCLOSED,
  type AreaId,
  type Catalog,
  type Profile,
  type ProfileSlot,
  type ProfileTest,
  type Rule,
  type SlotId,
  type SlotOf,
  type SlotPart,
} from '#catalog'
import { Problem } from '../../errors.js'

/** All shoppers that some rules can tell apart: states of health × law groups × other answers. */
export interface Audience {
  readonly states: readonly HealthState[]
  readonly groups: readonly LawGroup[]
  readonly profilesOf: (state: HealthState, group: LawGroup) => readonly Profile[]
}

export function audienceOf(
  { slots, taxonomy }: Pick<Catalog, 'slots' | 'taxonomy'>,
  rules: readonly Rule[],
): Audience {
  const asked = rules.map(({ applies }) => applies)
  const others = otherAnswers(slots, asked)
  const silent = silentProfile(slots)
  return {
    states: healthStates(slots, asked),
    groups: lawGroups(taxonomy),
    profilesOf: (state, { region }) =>
      others.map((other) => inRegion({ ...silent, ...state, ...other }, slots, region)),
  }
}

export type SensitiveAnswer = readonly string[] | typeof UNDISCLOSED | typeof NOT_ASKED
/** An answer to each sensitive slot. */
export type HealthState = Readonly<Record<SlotId, SensitiveAnswer>>
type Options = readonly string[]

const COMBINATIONS_MAX = 1024

/** Every combination of the answers to the sensitive slots: a single one where a catalogue has none. */
function healthStates(slots: readonly ProfileSlot[], asked: readonly ProfileTest[]): readonly HealthState[] {
  return combined<SensitiveAnswer>(sensitiveSlots(slots).map((slot) => [slot.id, answersTo(slot, asked)]))
}

/**
 * Not asked, none, each single option, the sets that some rule asks for together, and undisclosed. No rule may ask for
 * the absence of an option, so whoever states more is shown what these are shown, or less.
 */
function answersTo(slot: SlotOf<'choices'>, asked: readonly ProfileTest[]): readonly SensitiveAnswer[] {
  const ids = idsOf(slot.options)
  const together = asked.flatMap((test) => leastSets(test, slot.id))
  const sets = [[], ...ids.map((id) => [id]), ...together].map((set) => ids.filter((id) => set.includes(id)))
  return [NOT_ASKED, ...distinct(sets).toSorted(bySizeIn(ids)), UNDISCLOSED]
}

/** Smaller sets first, and those of one size in the order of the options. */
function bySizeIn(ids: Options) {
  const place = (set: Options): string => ids.map((id) => (set.includes(id) ? 'a' : 'b')).join('')
  return (a: Options, b: Options): number => a.length - b.length || (place(a) < place(b) ? -1 : 1)
}

/** The smallest sets of options of a slot with which a test may hold. */
function leastSets(test: ProfileTest, slot: SlotId): readonly Options[] {
  if ('all' in test)
    return test.all.reduce<readonly Options[]>((sets, part) => joined(sets, leastSets(part, slot)), [[]])
  if ('any' in test) return distinct(test.any.flatMap((part) => leastSets(part, slot)))
  return 'slot' in test && test.slot === slot ? test.oneOf.map((id) => [id]) : [[]]
}

function joined(sets: readonly Options[], more: readonly Options[]): readonly Options[] {
  return distinct(sets.flatMap((set) => more.map((other) => [...new Set([...set, ...other])].sort())))
}

function distinct(sets: readonly Options[]): readonly Options[] {
  return [...new Map(sets.map((set) => [set.join(' '), set])).values()]
}

/** Regions under the same laws, named by the legal areas they belong to; none for a region outside all of them. */
interface LawGroup {
  readonly areas: readonly AreaId[]
  /** One of its regions: rules cannot tell it from the others. */
  readonly region: string
}

function lawGroups(taxonomy: Catalog['taxonomy']): readonly LawGroup[] {
  const groups = regionsThatDiffer(taxonomy).map((region) => ({ areas: areasOf(region, taxonomy), region }))
  return groups.filter(
    ({ areas }, i) => groups.findIndex((other) => other.areas.join() === areas.join()) === i,
  )
}

/**
 * Every combination of the other answers that some rule tells from the others: a single one where no rule asks.
 *
 * @throws {Problem} invalid-request, for too many: leaving one out could leave out a product that becomes visible
 */
function otherAnswers(slots: readonly ProfileSlot[], asked: readonly ProfileTest[]): readonly Profile[] {
  const leaves = asked.flatMap(leavesOf)
  const listsOf = (part: SlotPart): readonly Options[] =>
    leaves.flatMap((leaf) => ('slot' in leaf && leaf.slot === part ? [leaf.oneOf] : []))
  const sensitive = idsOf(sensitiveSlots(slots))
  const single = slotsOfKind(slots, 'choice').map(
    ({ id }) => [id, [NOT_TOLD, ...new Set(listsOf(id).flat())]] as const,
  )
  const several = slotsOfKind(slots, 'choices')
    .filter(({ id }) => !sensitive.includes(id))
    .map((slot) => [slot.id, subsets(choices(listsOf(slot.id))).map(chosenOf(slot))] as const)
  const leaning = slotsOfKind(slots, 'prefer-avoid').map((slot) => {
    const [prefer = [], avoid = []] = partsOf(slot).map((part) => subsets(choices(listsOf(part))))
    return [slot.id, prefer.flatMap((one) => avoid.map((other) => ({ prefer: one, avoid: other })))] as const
  })
  return combined<Profile[string]>([...single, ...several, ...leaning])
}

const chosenOf =
  ({ importance }: SlotOf<'choices'>) =>
  (ids: Options) =>
    importance === undefined ? ids : ids.map((id) => ({ id, importance: importance.default }))

/** Every choice of one answer for each slot. */
function combined<Said>(
  answers: readonly (readonly [SlotId, readonly Said[]])[],
): readonly Readonly<Record<SlotId, Said>>[] {
  if (answers.reduce((count, [, some]) => count * some.length, 1) > COMBINATIONS_MAX)
    throw new Problem('invalid-request', 'The rules ask about more answers than can be tried.')
  return answers.reduce<readonly Readonly<Record<SlotId, Said>>[]>(
    (all, [slot, some]) => all.flatMap((one) => some.map((said) => ({ ...one, [slot]: said }))),
    [{}],
  )
}

function leavesOf(test: ProfileTest): readonly ProfileTest[] {
  if ('all' in test) return test.all.flatMap(leavesOf)
  if ('any' in test) return test.any.flatMap(leavesOf)
  return 'not' in test ? leavesOf(test.not) : [test]
}

/** One id for each way in which ids stand in lists. */
function choices(lists: readonly Options[]): Options {
  const ids = [...new Set(lists.flat())]
  const places = (id: string): string => lists.map((list) => list.includes(id)).join()
  return ids.filter((id, i) => ids.findIndex((other) => places(other) === places(id)) === i)
}

function subsets(ids: Options): readonly Options[] {
  if (2 ** ids.length > COMBINATIONS_MAX)
    throw new Problem('invalid-request', 'The rules ask about more answers than can be tried.')
  return ids.reduce<readonly Options[]>((sets, id) => [...sets, ...sets.map((set) => [...set, id])], [[]])
}
