import { callerOf } from '../middleware/caller.js'
import { describeQuiz } from '../../usecases/describe/describe-quiz.js'
import { takeQuiz } from '../../usecases/describe/take-quiz.js'
import { jsonWith } from '../../usecases/json-text.js'
import { parseInput } from '../../usecases/parse-input.js'
import { answerOne } from '../../usecases/recommend/answer.js'
import { defineRoute } from '../define-route.js'
import type { Route } from '../route.js'
import { localeBySite, schemaBySite } from '../schema-by-site.js'
import type { RouteDeps } from './deps.js'
import { quizExamples } from './examples.js'
import { quizAnswerSchema, quizRequestSchema, quizSchema } from './quiz-schema.js'

/** `GET /v1/quiz`: what to ask. `POST /v1/quiz/answers`: answers in, a profile and its recommendation out. */
export function quizRoutes(deps: RouteDeps): readonly Route[] {
  const { snapshot, catalog, requestSchema } = deps
  const request = schemaBySite(deps, (one) => quizRequestSchema(one, requestSchema(one)))
  const answer = quizAnswerSchema(requestSchema(catalog))
  return [
    defineRoute({
      method: 'get',
      path: '/v1/quiz',
      access: 'read',
      operationId: 'getQuiz',
      tag: 'Quiz',
      summary: 'The questions, why each is asked, and what each option says of a profile',
      query: localeBySite(deps, {}),
      answers: { 200: { description: 'The quiz.', schema: quizSchema(catalog) } },
      cached: true,
      problems: ['not-found'],
      run: ({ query, res }) => describeQuiz(snapshot(res), query.locale),
    }),
    defineRoute({
      method: 'post',
      path: '/v1/quiz/answers',
      access: 'read',
      operationId: 'answerQuiz',
      tag: 'Quiz',
      summary: 'Answers in, a profile and its recommendation out',
      description:
        'Answers may be partial: `nextQuestion` says what to ask next. An answer to a question that the others do not ' +
        'lead to is refused. Nothing of the answers is stored.',
      body: request,
      named: { QuizRequest: request.documented },
      examples: quizExamples(catalog),
      answers: { 200: { description: 'The profile, and its recommendation.', schema: answer } },
      problems: ['not-found'],
      run: async ({ body: { answers, ...asked }, res }) => {
        const current = snapshot(res)
        const taken = takeQuiz(answers, current.catalog)
        const profile = parseInput(requestSchema(current.catalog).shape.profile, taken.profile)
        const { text, versions } = await answerOne(deps, { profile, ...asked }, current, callerOf(res))
        res.locals.versions = versions
        return jsonWith({ profile, nextQuestion: taken.nextQuestion }, 'recommendation', text)
      },
    }),
  ]
}
