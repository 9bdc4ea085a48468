import { interestMessage, speakerMessage, type Messages, type Publication } from '#catalog'

/** Who speaks, as a part of a sentence of one locale. */
export interface Speakers {
  readonly speaker: (publication: Publication) => string
  /** What the speaker gains by it; null where nothing is known. */
  readonly interest: (publication: Publication) => string | null
  readonly withInterest: (publication: Publication) => string
}

/** The locale's own words, and those of the publication where it has none. */
export function speakersIn(messages: Messages): Speakers {
  const speaker: Speakers['speaker'] = ({ id, label }) => messages.get(speakerMessage(id)) ?? label
  const interest: Speakers['interest'] = ({ id, interest: gain }) =>
    gain === null ? null : (messages.get(interestMessage(id)) ?? gain)
  const withInterest: Speakers['withInterest'] = (publication) => {
    const gain = interest(publication)
    return gain === null ? speaker(publication) : `${speaker(publication)} (${gain})`
  }
  return { speaker, interest, withInterest }
}
