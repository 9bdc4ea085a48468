import { allAttributes } from '../all-attributes.js'
import type { CatalogFiles } from '../files.js'
import { EMPHASIS, optionsIn, reservedOptions, type DeclaredSlot, type SlotOf } from '../../profile/slot.js'
import { idsOf } from '../../support/ids.js'
import { listed, repeated, type DataProblem } from './problem.js'
import { productTestProblems } from './tests.js'
import { isOfEveryObject } from '../../support/own.js'

const file = 'profile'
type Faults = readonly (DataProblem | false)[]

/** Slots with ids of their own, options once each, flags that go together, and attributes that can be held to. */
export function validateProfile(files: CatalogFiles): readonly DataProblem[] {
  const { slots } = files.profile
  const regions = slots.filter(({ kind }) => kind === 'region')
  const faults: Faults = [
    ...repeated(idsOf(slots)).map((at) => ({
      file,
      at,
      problem: 'The slot stands twice.',
      fix: 'Give each an id of its own.',
    })),
    regions.length > 1 && {
      file,
      at: listed(idsOf(regions)),
      problem: 'There is more than one region.',
      fix: 'Keep one: the law of a shopper hangs on it.',
    },
    ...slots.flatMap((slot) => [...slotProblems(slot), ...attributeProblems(files, slot)]),
  ]
  return faults.filter((one) => one !== false)
}

function slotProblems(slot: DeclaredSlot): Faults {
  const { id: at } = slot
  const ids = optionsIn(slot)
  return [
    isOfEveryObject(at) && {
      file,
      at,
      problem: 'Every object has a member of that name, said or not.',
      fix: 'Give the slot another id.',
    },
    at === EMPHASIS && {
      file,
      at,
      problem: 'Emphasis stands beside the slots of a profile.',
      fix: 'Give the slot another id.',
    },
    ...repeated(ids).map((id) => ({ file, at, problem: `${id} stands twice.`, fix: 'Keep one.' })),
    ...ids
      .filter((id) => reservedOptions.includes(id))
      .map((id) => ({
        file,
        at,
        problem: `${id} says that nothing is said.`,
        fix: `Give the option another id; ${listed(reservedOptions)} are taken.`,
      })),
    ...(slot.kind === 'choices' ? choicesProblems(slot) : []),
  ]
}

function choicesProblems({ id: at, sensitive, screened, importance }: SlotOf<'choices'>): Faults {
  const { min, max, default: usual } = importance ?? { min: 1, max: 1, default: 1 }
  return [
    screened &&
      !sensitive && {
        file,
        at,
        problem: 'It is screened and not sensitive, so an answer could not be held back.',
        fix: 'Make it sensitive too.',
      },
    sensitive &&
      importance !== undefined && {
        file,
        at,
        problem: 'It is sensitive and asks how much each option matters.',
        fix: 'Drop the importance.',
      },
    (min < 1 || min > usual || usual > max) && {
      file,
      at,
      problem: 'The usual importance is not between its bounds.',
      fix: 'Set 1 ≤ min ≤ default ≤ max.',
    },
  ]
}

function attributeProblems(files: CatalogFiles, slot: DeclaredSlot): Faults {
  const attributes = allAttributes(files)
  const { id: at } = slot
  const undefinedOne = (id: string): DataProblem => ({
    file,
    at,
    problem: `Attribute ${id} is not defined.`,
    fix: `Define it in attributes.json; there are ${listed(Object.keys(files.attributes))}.`,
  })
  if (slot.kind === 'amount') {
    const type = attributes.get(slot.attribute)?.type
    if (type === undefined) return [undefinedOne(slot.attribute)]
    return [
      type !== 'money' &&
        type !== 'number' && {
          file,
          at,
          problem: `Attribute ${slot.attribute} has no size to hold to an amount.`,
          fix: 'Name one of type money or number.',
        },
    ]
  }
  if (slot.kind !== 'prefer-avoid') return []
  const { attribute, options } = slot
  const known = attribute === null || attributes.has(attribute)
  return [
    !known && undefinedOne(attribute),
    attribute === null &&
      options.some(({ closes }) => closes === undefined) && {
        file,
        at,
        problem: 'An option names neither an attribute nor a test.',
        fix: `Set the attribute of ${at}, or closes on each option.`,
      },
    ...options.flatMap(({ id, closes }) =>
      closes ? productTestProblems(closes, attributes, file, `${at} ${id}`) : [],
    ),
  ]
}
