import { own, type Catalog, type Locale, type Messages, type PhraseValue, type PhraseValues } from '#catalog'
import { formatsOf, type Formats } from './formats.js'
import { speakersIn, type Speakers } from './speakers.js'

/** Makes sentences of one locale from message ids and values. */
export interface Phrase
  extends Pick<Formats, 'hundredths' | 'quote'>, Pick<Speakers, 'speaker' | 'interest'> {
  (id: string, values?: PhraseValues): string
  readonly label: (id: string) => string
  readonly say: (value: PhraseValue) => string
  readonly or: (values: readonly PhraseValue[]) => string
  /** A part of a sentence, which starts as it is written. */
  readonly part: (id: string, values: PhraseValues) => string
  readonly has: (id: string) => boolean
}

const made = new WeakMap<Messages, Phrase>()

/** The sentences of one shipped locale; number and money formats are costly to make, so they are made once. */
export function phraseFor({ messages }: Catalog, locale: Locale): Phrase {
  const shipped = messages.get(locale)
  if (shipped === undefined) throw new Error(`locale ${locale} is not shipped`)
  const phrase = made.get(shipped) ?? phraseIn(locale, shipped)
  made.set(shipped, phrase)
  return phrase
}

const PLACEHOLDER = /\{(\w+)(?::(or))?\}/g

function phraseIn(locale: Locale, messages: Messages): Phrase {
  const formats = formatsOf(locale)
  const speakers = speakersIn(messages)
  const template = (id: string): string => {
    const found = messages.get(id)
    if (found === undefined) throw new Error(`no message ${id} in ${locale}`)
    return found
  }
  const say = (value: PhraseValue, joint: 'and' | 'or'): string => {
    if (typeof value === 'string') return value
    if (typeof value === 'number') return formats.number(value)
    if (isList(value)) return formats[joint](value.map((one) => say(one, joint)))
    if ('claimant' in value) return speakers.withInterest(value.claimant)
    if ('region' in value) return formats.region(value.region)
    return 'label' in value ? template(value.label) : formats.money(value)
  }
  const part = (id: string, values: PhraseValues): string =>
    template(id).replace(PLACEHOLDER, (_, name: string, joint?: 'or') => {
      const value = own(values, name)
      if (value === undefined) throw new Error(`message ${id} needs ${name}`)
      return say(value, joint ?? 'and')
    })
  const phrase = (id: string, values: PhraseValues = {}): string => sentence(part(id, values))
  return Object.assign(phrase, {
    label: template,
    say: (value: PhraseValue) => say(value, 'and'),
    or: (values: readonly PhraseValue[]) => say(values, 'or'),
    part,
    has: (id: string) => messages.has(id),
    speaker: speakers.speaker,
    interest: speakers.interest,
    hundredths: formats.hundredths,
    quote: formats.quote,
  })
}

const isList = (value: PhraseValue): value is readonly PhraseValue[] => Array.isArray(value)

/** Starts with a capital, unless it starts with a name that is written otherwise: pH, e.l.f. */
function sentence(text: string): string {
  const [first = ''] = text.split(/\s/, 1)
  const isName = /.\p{Lu}|\.\p{L}/u.test(first)
  return isName ? text : text.charAt(0).toUpperCase() + text.slice(1)
}
