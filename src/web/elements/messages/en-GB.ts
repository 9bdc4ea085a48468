import { enGBQuiz } from './en-GB-quiz.js'
import { enGBRanking } from './en-GB-ranking.js'
import type { Message } from './message.js'

/** The elements' own words; what is said of products and questions comes from the service. */
export const enGB = { ...enGBQuiz, ...enGBRanking }

export type MessageId = keyof typeof enGB
export type Messages = Readonly<Record<MessageId, Message>>
