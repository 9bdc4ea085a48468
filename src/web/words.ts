import { enGB, type Messages } from './messages/en-GB.js'

/** Messages, and the locale whose grammar they follow. */
export interface Words {
  readonly locale: string
  readonly messages: Messages
}

export const english: Words = { locale: 'en-GB', messages: enGB }

const others: Readonly<Record<string, () => Promise<Messages>>> = {
  de: async () => (await import('./messages/de.js')).de,
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
