import { definitionsIn } from '../all-attributes.js'
import { citingIn, definitionOf } from '../../measures/index.js'
import type { CatalogFiles } from '../files.js'
import { idsOf } from '../../support/ids.js'
import type { DataProblem } from './problem.js'
import { unverified } from './rules.js'
import { profileTestProblems } from './tests.js'
import { isOfEveryObject } from '../../support/own.js'

type Criterion = CatalogFiles['criteria'][number]
const file = 'criteria'

/** Criteria and weights: fixed rising anchors, an unknown between its worst and best, one weight each. */
export function validateCriteria(files: CatalogFiles): readonly DataProblem[] {
  return [
    ...files.criteria.flatMap((criterion) => criterionProblems(files, criterion)),
    ...weightProblems(files),
  ]
}

function criterionProblems(files: CatalogFiles, criterion: Criterion): readonly DataProblem[] {
  const { id: at, unknown, anchors = [], raised } = criterion
  const between = unknown.worst <= unknown.utility && unknown.utility <= unknown.best
  const rising = anchors.every(([x], i) => i === 0 || x > (anchors[i - 1]?.[0] ?? Infinity))
  return [
    ...(isOfEveryObject(at)
      ? [
          {
            file,
            at,
            problem: 'Every object has a member of that name, weighed or not.',
            fix: 'Give the criterion another id.',
          },
        ]
      : []),
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
    ...(raised === undefined ? [] : profileTestProblems(raised.when, files, file, at)),
    ...measureProblems(files, criterion),
  ]
}

/** Only the service fits weights: what a catalogue ships was published with its own criteria. */
export function validateUnfitted({ weights }: CatalogFiles): readonly DataProblem[] {
  if (weights.fitted === undefined) return []
  return [
    { file: 'weights', at: 'fitted', problem: 'The service writes it, and no catalogue.', fix: 'Remove it.' },
  ]
}

/** What is filled in for a missing fact is no better and no worse than a fact could make it. */
export function validateReach({ criteria }: CatalogFiles): readonly DataProblem[] {
  return criteria.flatMap(reachProblems)
}

function reachProblems({ id: at, ...criterion }: Criterion): readonly DataProblem[] {
  const [least, most] = definitionOf(criterion.measure).reach({ id: at, ...criterion })
  const { worst, best } = criterion.unknown
  if (least <= worst && best <= most) return []
  const problem = `Its unknown reaches from ${worst} to ${best}, and what is known from ${least} to ${most}.`
  return [{ file, at, problem, fix: 'Keep worst and best of the unknown inside what is known.' }]
}

function measureProblems(files: CatalogFiles, { id, measure }: Criterion): readonly DataProblem[] {
  const faults = definitionOf(measure).faults(measure, definitionsIn(files))
  const placeOf = (part?: string): string => (part === undefined ? id : `${id}: ${part}`)
  return [
    ...faults.map(({ at, problem, fix }) => ({ file, at: placeOf(at), problem, fix })),
    ...citingIn(measure).flatMap((part) => unverified(files, part.evidence, file, placeOf(part.id))),
  ]
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
