import type { Catalog } from '#catalog'
import { callerOf } from '../middleware/caller.js'
import type { SnapshotFor } from './snapshot-for.js'
import { describeQuiz } from '../../usecases/describe/describe-quiz.js'
import { takeQuiz } from '../../usecases/describe/take-quiz.js'
import { answerOne, type AnswerDeps } from '../../usecases/recommend/answer.js'
import { jsonBody } from '../body/json-body.js'
import { parseInput } from '../../usecases/parse-input.js'
import type { Route } from './route-table.js'
import type { LocaleQuery } from '../../usecases/recommend/locale-query.js'
import type { QuizRequestSchema } from './schemas/quiz.js'
import { sendDocument } from './send-document.js'

interface Deps extends AnswerDeps {
  readonly snapshot: SnapshotFor
  readonly query: LocaleQuery
  readonly quizSchema: (catalog: Catalog) => QuizRequestSchema
  readonly bodyLimit: number
}

/** `GET /v1/quiz`: what to ask. `POST /v1/quiz/answers`: answers in, a profile and its recommendation out. */
export function quizRoutes({ snapshot, query, quizSchema, bodyLimit, ...deps }: Deps): readonly Route[] {
  return [
    {
      path: '/v1/quiz',
      query,
      get: {
        access: 'read',
        handlers: [
          (req, res) => {
            const { locale } = parseInput(query, req.query)
            sendDocument(res, 'application/json', describeQuiz(snapshot(res), locale))
          },
        ],
      },
    },
    {
      path: '/v1/quiz/answers',
      post: {
        access: 'read',
        handlers: [
          jsonBody(bodyLimit),
          async (req, res) => {
            const current = snapshot(res)
            const { answers, ...asked } = parseInput(quizSchema(current.catalog), req.body)
            const { profile, nextQuestion } = takeQuiz(answers, current.catalog)
            const whole = parseInput(deps.requestSchema(current.catalog).shape.profile, profile)
            const { text, versions } = await answerOne(
              deps,
              { profile: whole, ...asked },
              current,
              callerOf(res),
            )
            res.locals.versions = versions
            const head = JSON.stringify({ profile: whole, nextQuestion }).slice(0, -1)
            res.set('Cache-Control', 'no-store').type('json').send(`${head},"recommendation":${text}}`)
          },
        ],
      },
    },
  ]
}
