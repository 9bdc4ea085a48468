import { describe, expect, it } from 'vitest'
import type { DescribedQuiz } from '../../src/usecases/describe/describe-quiz.js'
import { quizExamples } from './requests.js'
import { readAloud } from '../support/read-aloud.js'
import { block, holds } from '../support/documents.js'
import { postTo, service } from '../support/service.js'

const { app, catalog, http } = service()
const nameOf = (id: string): string => catalog.products.find((product) => product.id === id)?.name ?? id

/** The address, the content type and the body of a curl command, as a newcomer would run it. */
function callIn(name: string): { path: string; json: boolean; body: string | undefined } {
  const curl = block(name)
  const path = /^curl -s http:\/\/localhost:3000(\S+)/.exec(curl)?.[1] ?? ''
  return {
    path,
    json: curl.includes("'Content-Type: application/json'"),
    body: /-d '([^']+)'/.exec(curl)?.[1],
  }
}

describe('the guide to the quiz', () => {
  it('starts with the questions', async () => {
    const { path, body } = callIn('quiz call')
    expect(body).toBeUndefined()
    const quiz: DescribedQuiz = (await http().get(path).expect(200)).body
    const { answers } = quizExamples['quiz-end'].value
    expect(quiz.questions.map(({ id }) => id)).toEqual(Object.keys(answers))
  })

  it.each([
    ['quiz-start', 'quiz-start call', 'quiz-start answer'],
    ['quiz-on', 'quiz-on call', 'quiz-on answer'],
    ['quiz-end', 'quiz-end call', 'quiz-end answer'],
  ] as const)('goes on as it says: %s', async (name, call, answer) => {
    const { path, json, body = '' } = callIn(call)
    expect([path, json]).toEqual(['/v1/quiz/answers', true])
    expect(JSON.parse(body)).toEqual(quizExamples[name].value)
    const { nextQuestion, recommendation } = (await postTo(app, path, body).expect(200)).body
    const counts = `${recommendation.rankedCount} ranked, ${recommendation.excludedCount} left out`
    const said = readAloud(recommendation, nameOf)
    holds(answer, [`nextQuestion: ${nextQuestion}`, counts, said].join('\n'))
  })

  it('asks each time what the answer before said to ask', async () => {
    const asked = []
    for (const name of ['quiz-start', 'quiz-on', 'quiz-end'] as const) {
      const answers: string[] = Object.keys(quizExamples[name].value.answers)
      const next = asked.at(-1)
      if (next !== undefined) expect(answers).toContain(next)
      const { body } = await postTo(app, '/v1/quiz/answers', quizExamples[name].value).expect(200)
      asked.push(body.nextQuestion)
    }
    expect(asked).toEqual(['health', 'region', null])
  })
})
