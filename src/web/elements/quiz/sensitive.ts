import type { Question } from '../base/types.js'
import { chosenIn, type Answer } from './answers.js'

/** Whether a question is sensitive: what a shopper answers to it is never kept, told or counted. */
export const isSensitive = ({ sensitiveSlots = [] }: Question): boolean => sensitiveSlots.length > 0

/** Whether an answer to a sensitive question says of each sensitive slot that nothing applies, so that it closes no gate. */
export function saysNone(question: Question, answer: Answer | null): boolean {
  const chosen = chosenIn(question, answer)
  const isNone = (stated: unknown): boolean => Array.isArray(stated) && stated.length === 0
  const { sensitiveSlots = [] } = question
  return chosen.length > 0 && chosen.every(({ patch }) => sensitiveSlots.every((slot) => isNone(patch[slot])))
}
