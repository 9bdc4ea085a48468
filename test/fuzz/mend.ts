import { optionsOf, type Quiz, type QuizAnswers } from '#catalog'
import type { Mend } from './valid-request.js'

type Body = Readonly<Record<string, unknown>>

/** What the schemas of the document say in words only: each concern once, and answers that the quiz leads to. */
export function mendFor(quiz: Quiz): Mend {
  return (path, body) => {
    const asked = body as Body
    if (path === '/v1/quiz/answers')
      return { ...asked, answers: reached(quiz, asked['answers'] as QuizAnswers) }
    const profile = asked['profile'] as Body | undefined
    return profile === undefined ? asked : { ...asked, profile: mendProfile(profile) }
  }
}

function mendProfile(profile: Body): Body {
  const concerns = profile['concerns'] as readonly { readonly id: string }[] | undefined
  if (concerns === undefined) return profile
  return { ...profile, concerns: [...new Map(concerns.map((one) => [one.id, one])).values()] }
}

function reached(quiz: Quiz, answers: QuizAnswers): QuizAnswers {
  const taken: Record<string, QuizAnswers[string]> = {}
  for (let id: string | null = quiz.questions[0]?.id ?? null; id !== null;) {
    const question = quiz.questions.find((one) => one.id === id)
    if (question === undefined) break
    const answer = alone(question, answers[id])
    if (answer === undefined && question.required) break
    if (answer !== undefined) taken[id] = answer
    id = (optionsOf(question).find((option) => option.id === answer) ?? question).next
  }
  return taken
}

/** An option that may not be chosen beside another is chosen alone. */
function alone(question: Quiz['questions'][number], answer: QuizAnswers[string]): QuizAnswers[string] {
  if (!Array.isArray(answer)) return answer
  const exclusive = optionsOf(question).find((option) => option.exclusive && answer.includes(option.id))
  return exclusive === undefined ? answer : [exclusive.id]
}
