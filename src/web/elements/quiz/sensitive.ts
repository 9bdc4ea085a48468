import type { Option, Question } from '../base/types.js'
import type { Answer } from './answers.js'

// The one name of a slot in the quiz: GET /v1/quiz does not say which slot is sensitive. Once a question says it, read
// it here, and what an option states of it with it.
const sensitivePart = ({ patch }: Option): unknown => patch['conditions']

/** Whether a question is sensitive: what a shopper answers to it is never kept, told or counted. */
export const isSensitive = ({ options }: Question): boolean =>
  options.some((option) => sensitivePart(option) !== undefined)

/** Whether an answer to a sensitive question says that nothing applies, so that it closes no gate. */
export function saysNone({ options }: Question, answer: Answer | null): boolean {
  const chosen = options.find(({ id }) => id === answer)
  const stated = chosen && sensitivePart(chosen)
  return Array.isArray(stated) && stated.length === 0
}
