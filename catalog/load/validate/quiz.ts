import type { CatalogFiles } from '../files.js'
import { profileSchema } from '../../profile/profile.js'
import { optionsOf, type Question } from '../../quiz/quiz.js'
import { idsOf } from '../../support/ids.js'
import { listed, repeated, type DataProblem } from './problem.js'
import { pathProblems } from './quiz-paths.js'

const file = 'quiz'

/**
 * Ids once each, patches that are parts of a valid profile, and then the proof over all paths, which needs ids and
 * nexts that mean something.
 */
export function validateQuiz(files: CatalogFiles): readonly DataProblem[] {
  const { questions } = files.quiz
  const names = [...repeatedIds(questions), ...unknownNexts(questions)]
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
function patchProblems({ quiz, taxonomy, catalog, criteria }: CatalogFiles): readonly DataProblem[] {
  const schema = profileSchema(
    taxonomy,
    catalog.currency,
    idsOf(criteria.filter(({ merchant }) => !merchant)),
  )
  return quiz.questions.flatMap((question) =>
    optionsOf(question).flatMap(({ id, patch }) => {
      const at = `${question.id}: ${id}`
      const faults = schema.safeParse(patch).error?.issues ?? []
      return [
        ...faults.map(({ path, message }) => ({
          file,
          at,
          problem: `Its patch is no part of a profile (${['patch', ...path].join('.')}): ${message}`,
          fix: 'Use the slots of a profile and the ids of taxonomy.json.',
        })),
        ...(patch['conditions'] === 'not-asked'
          ? [
              {
                file,
                at,
                problem: 'It says that conditions were not asked, and this asks.',
                fix: 'Patch [] for none, a list, or "undisclosed".',
              },
            ]
          : []),
      ]
    }),
  )
}

/** Without the question every answer would be "undisclosed", and every gate on health closed. */
function unasked({ quiz, taxonomy }: CatalogFiles): readonly DataProblem[] {
  const asks = quiz.questions.some((question) =>
    optionsOf(question).some(({ patch }) => 'conditions' in patch),
  )
  const isFine = asks || quiz.questions.length === 0 || taxonomy.conditions.length === 0
  return isFine
    ? []
    : [
        {
          file,
          at: 'questions',
          problem: 'No question asks about conditions.',
          fix: 'Ask one whose options patch conditions: [] for none, "undisclosed" for the rest.',
        },
      ]
}
