import { isFeed } from '../ledger/feed.js'
import { idsOf } from '../support/ids.js'

interface StatedInData {
  readonly publications: Readonly<Record<string, { readonly interest: string | null }>>
  readonly faq: readonly { readonly id: string }[]
}

export const speakerMessage = (publication: string): string => `label.publication.${publication}`
export const interestMessage = (publication: string): string => `${speakerMessage(publication)}.interest`
export const questionMessage = (question: string): string => `label.question.${question}`

/** What other files say in the default locale, and a message says in another: speakers, their interests, questions. */
export function messagesInPlaceOfData({ publications, faq }: StatedInData): readonly string[] {
  return [
    ...Object.entries(publications).flatMap(([id, { interest }]) =>
      // Whoever speaks another language knows what a feed of the shop is called.
      isFeed(id) ? [] : interest === null ? [speakerMessage(id)] : [speakerMessage(id), interestMessage(id)],
    ),
    ...idsOf(faq).map(questionMessage),
  ]
}
