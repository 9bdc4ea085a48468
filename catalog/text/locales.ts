/** The locale that every catalogue speaks; a request that names none is answered in it. */
export const DEFAULT_LOCALE = 'en-GB'

/** The locales that a catalogue may bring words for. */
export const locales = [DEFAULT_LOCALE, 'de'] as const

export type Locale = (typeof locales)[number]
export type MessageFileName = `messages.${Locale}`

export const messageFileName = <L extends Locale>(locale: L): `messages.${L}` => `messages.${locale}`
