import { loadVerifiedChunk } from './load-verified-chunk.js'
import { enGBQuiz } from '../messages/en-GB-quiz.js'
import type { Messages } from '../messages/en-GB.js'

/** Messages, and the locale whose grammar they follow. */
export interface Words {
  readonly locale: string
  readonly messages: Partial<Messages>
}

const inEnglish: Partial<Messages> = { ...enGBQuiz }
/** The English words, as far as their code was loaded. */
export const english: Words = { locale: 'en-GB', messages: inEnglish }

/** Adds the English messages of code that was loaded later. */
export function learnEnglish(messages: Partial<Messages>): void {
  Object.assign(inEnglish, messages)
}

const others: Readonly<Record<string, () => Promise<Messages>>> = {
  de: async () => (await loadVerifiedChunk('de', () => import('../messages/de.js'))).de,
}

/** The words of a locale's language; English where there are none, or where they cannot be fetched. */
export async function wordsFor(locale: string): Promise<Words> {
  const load = others[new Intl.Locale(locale).language]
  if (load === undefined) return english
  return load().then(
    (messages) => ({ locale, messages }),
    () => english,
  )
}
