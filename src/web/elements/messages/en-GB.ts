import { enGBQuiz } from './en-GB-quiz.js'
import { enGBRanking } from './en-GB-ranking.js'
import type { Message } from './message.js'

/** All words of the elements. The texts of products and questions come from the service. */
export const enGB = { ...enGBQuiz, ...enGBRanking }

/** The names that `strings` of an element may replace. */
export type MessageId = keyof typeof enGB
export type Messages = Readonly<Record<MessageId, Message>>
