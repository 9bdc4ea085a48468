import type { CatalogFiles } from '../files.js'
import { profileSchema } from '../../profile/profile.js'
import {
  NOT_ASKED,
  screenedSlots,
  sensitiveSlots,
  slotsOf,
  slotsOfKind,
  UNDISCLOSED,
} from '../../profile/slot.js'
import { optionsOf, type Question } from '../../quiz/quiz.js'
import { idsOf } from '../../support/ids.js'
import { listed, repeated, type DataProblem } from './problem.js'
import { pathProblems } from './quiz-paths.js'
import { own } from '../../support/own.js'

const file = 'quiz'

/**
 * Ids once each, patches that are parts of a valid profile, and then the proof over all paths, which needs ids and
 * nexts that mean something.
 */
export function validateQuiz(files: CatalogFiles): readonly DataProblem[] {
  const { questions } = files.quiz
  const names = [...repeatedIds(questions), ...unknownNexts(questions), ...amountProblems(files)]
  return [
    ...names,
    ...patchProblems(files),
    ...(names.length === 0 ? [...pathProblems(files.quiz), ...unasked(files)] : []),
  ]
}

function repeatedIds(questions: readonly Question[]): readonly DataProblem[] {
  const fix = 'Give each an id of its own.'
  return [
    ...repeated(idsOf(questions)).map((at) => ({ file, at, problem: 'The question stands twice.', fix })),
    ...questions.flatMap((question) =>
      repeated(idsOf(question.options)).map((id) => ({
        file,
        at: `${question.id}: ${id}`,
        problem: 'The option stands twice.',
        fix,
      })),
    ),
  ]
}

function unknownNexts(questions: readonly Question[]): readonly DataProblem[] {
  const ids = idsOf(questions)
  const named = questions.flatMap((question) => [
    { at: question.id, next: question.next },
    ...optionsOf(question)
      .filter(({ next }) => next !== question.next)
      .map(({ id, next }) => ({ at: `${question.id}: ${id}`, next })),
  ])
  return named.flatMap(({ at, next }) =>
    next === null || ids.includes(next)
      ? []
      : [
          {
            file,
            at,
            problem: `The next question ${next} does not exist.`,
            fix: `Name one of: ${listed(ids)}; or null to end.`,
          },
        ],
  )
}

/** Whatever is chosen, the profile is one that a request could have sent. */
function patchProblems(files: CatalogFiles): readonly DataProblem[] {
  const slots = slotsOf(files)
  const schema = profileSchema(slots, idsOf(files.criteria.filter(({ merchant }) => !merchant)))
  return files.quiz.questions.flatMap((question) =>
    optionsOf(question).flatMap(({ id, patch }) => {
      const at = `${question.id}: ${id}`
      const faults = schema.safeParse(patch).error?.issues ?? []
      return [
        ...faults.map(({ path, message }) => ({
          file,
          at,
          problem: `Its patch is no part of a profile (${['patch', ...path].join('.')}): ${message}`,
          fix: 'Use the slots and the options of profile.json.',
        })),
        ...sensitiveSlots(slots)
          .filter((slot) => own(patch, slot.id) === NOT_ASKED)
          .map((slot) => ({
            file,
            at,
            problem: `It says that ${slot.id} were not asked, and this asks.`,
            fix: `Patch [] for none, a list, or "${UNDISCLOSED}".`,
          })),
      ]
    }),
  )
}

/** Without the question every answer would be "undisclosed", and every contraindication closed. */
function unasked(files: CatalogFiles): readonly DataProblem[] {
  const { questions } = files.quiz
  const asks = (slot: string): boolean =>
    questions.some((question) => optionsOf(question).some(({ patch }) => Object.hasOwn(patch, slot)))
  const open = questions.length === 0 ? [] : screenedSlots(slotsOf(files))
  return open
    .filter(({ id, options }) => options.length > 0 && !asks(id))
    .map(({ id }) => ({
      file,
      at: 'questions',
      problem: `No question asks about ${id}.`,
      fix: `Ask one whose options patch ${id}: [] for none, "${UNDISCLOSED}" for the rest.`,
    }))
}

/** An amount fills in a slot that takes one. */
function amountProblems(files: CatalogFiles): readonly DataProblem[] {
  const known = idsOf(slotsOfKind(slotsOf(files), 'amount'))
  return files.quiz.questions.flatMap((question) =>
    question.kind !== 'amount' || known.includes(question.slot)
      ? []
      : [
          {
            file,
            at: question.id,
            problem: `${question.slot} is no slot for an amount.`,
            fix: `Name one of: ${listed(known)}; or declare it in profile.json.`,
          },
        ],
  )
}
