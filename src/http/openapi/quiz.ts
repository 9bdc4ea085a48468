import type { ZodOpenApiOperationObject, ZodOpenApiPathsObject } from 'zod-openapi'
import type { LocaleQuery } from '../../usecases/recommend/locale-query.js'
import { quizExamples } from '../routes/schemas/quiz-examples.js'
import { quizAnswerSchema, quizSchema, type QuizRequestSchema } from '../routes/schemas/quiz.js'
import type { RequestSchema } from '../../usecases/recommend/request-schema.js'
import { bodies, json, problems, reads } from './problems.js'

export function quizPaths(
  query: LocaleQuery,
  quizRequest: QuizRequestSchema,
  request: RequestSchema,
): ZodOpenApiPathsObject {
  const quiz: ZodOpenApiOperationObject = {
    operationId: 'getQuiz',
    tags: ['Quiz'],
    summary: 'The questions, why each is asked, and what each option says of a profile',
    requestParams: { query },
    responses: {
      200: { description: 'The quiz.', content: json(quizSchema) },
      304: { description: 'The ETag still holds.' },
      ...problems([...reads, 'not-found']),
    },
  }
  const answers: ZodOpenApiOperationObject = {
    operationId: 'answerQuiz',
    tags: ['Quiz'],
    summary: 'Answers in, a profile and its recommendation out',
    description:
      'Answers may be partial: `nextQuestion` says what to ask next. An answer to a question that the others do not ' +
      'lead to is refused. Nothing of the answers is stored.',
    requestBody: {
      required: true,
      content: { 'application/json': { schema: quizRequest, examples: quizExamples } },
    },
    responses: {
      200: { description: 'The profile, and its recommendation.', content: json(quizAnswerSchema(request)) },
      ...problems([...bodies, 'not-found']),
    },
  }
  return { '/v1/quiz': { get: quiz }, '/v1/quiz/answers': { post: answers } }
}
