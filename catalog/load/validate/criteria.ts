import { allAttributes } from '../all-attributes.js'
import type { MeasureDefinition } from '../../measures/criterion.js'
import type { CatalogFiles } from '../files.js'
import { idsOf } from '../../support/ids.js'
import type { DataProblem } from './problem.js'
import { optionsIn } from '../../profile/slot.js'
import { unverified } from './rules.js'
import { productTestProblems } from './tests.js'

type Criterion = CatalogFiles['criteria'][number]
const file = 'criteria'

/** Criteria and weights: fixed rising anchors, an unknown between its worst and best, one weight each. */
export function validateCriteria(files: CatalogFiles): readonly DataProblem[] {
  return [
    ...files.criteria.flatMap((criterion) => criterionProblems(files, criterion)),
    ...weightProblems(files),
  ]
}

function criterionProblems(
  files: CatalogFiles,
  { id: at, unknown, anchors = [], measure }: Criterion,
): readonly DataProblem[] {
  const between = unknown.worst <= unknown.utility && unknown.utility <= unknown.best
  const rising = anchors.every(([x], i) => i === 0 || x > (anchors[i - 1]?.[0] ?? Infinity))
  return [
    ...(between
      ? []
      : [
          {
            file,
            at,
            problem: 'Its unknown utility is not between its worst and best.',
            fix: 'Set worst ≤ utility ≤ best.',
          },
        ]),
    ...(rising
      ? []
      : [{ file, at, problem: 'Its anchors do not rise in performance.', fix: 'Order them, each once.' }]),
    ...measureProblems(files, measure, at),
  ]
}

function measureProblems(
  files: CatalogFiles,
  measure: MeasureDefinition,
  at: string,
): readonly DataProblem[] {
  const attributes = allAttributes(files)
  const named =
    measure.kind === 'type-fit'
      ? [measure.suits, measure.cautioned]
      : measure.kind === 'amount'
        ? [measure.attribute]
        : []
  const undefinedOnes = named
    .filter((id) => !attributes.has(id))
    .map((id) => ({
      file,
      at,
      problem: `Attribute ${id} is not defined.`,
      fix: 'Define it in attributes.json.',
    }))
  const cases = measure.kind === 'cases' ? measure.cases : []
  const lists =
    measure.kind === 'type-fit'
      ? named.filter((id) => attributes.has(id) && attributes.get(id)?.type !== 'choices')
      : []
  return [
    ...undefinedOnes,
    ...lists.map((id) => ({
      file,
      at,
      problem: `Attribute ${id} holds no list.`,
      fix: 'Give it the type choices.',
    })),
    ...cases.flatMap(({ product }) => productTestProblems(product, attributes, file, at)),
    ...(measure.kind === 'routine-fit' ? interactionProblems(files, measure, at) : []),
  ]
}

function interactionProblems(
  files: CatalogFiles,
  { interactions }: Extract<MeasureDefinition, { kind: 'routine-fit' }>,
  criterion: string,
): readonly DataProblem[] {
  const actives = files.profile.slots.filter(({ id }) => id === 'routine').flatMap(optionsIn)
  return interactions.flatMap(({ id, product, routine, evidence }) => {
    const at = `${criterion}: ${id}`
    const strangers = routine.filter((active) => !actives.includes(active))
    return [
      ...strangers.map((active) => ({
        file,
        at,
        problem: `${active} is not an active.`,
        fix: 'Add it to profile.json.',
      })),
      ...productTestProblems(product, allAttributes(files), file, at),
      ...unverified(files, evidence, file, at),
    ]
  })
}

function weightProblems({ criteria, weights }: CatalogFiles): readonly DataProblem[] {
  const ids = idsOf(criteria)
  const weighed = Object.keys(weights.weights)
  return [
    ...ids
      .filter((id) => !weighed.includes(id))
      .map((at) => ({
        file: 'weights',
        at,
        problem: 'The criterion has no weight.',
        fix: 'Give it one; 0 is allowed.',
      })),
    ...weighed
      .filter((id) => !ids.includes(id))
      .map((at) => ({
        file: 'weights',
        at,
        problem: 'There is no such criterion.',
        fix: 'Remove it, or define it in criteria.json.',
      })),
  ]
}
