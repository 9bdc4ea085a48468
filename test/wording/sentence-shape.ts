interface Flaw {
  readonly what: string
  readonly found: (text: string) => boolean
}

const SENTENCE_BREAK = /(?<=[.!?][”“’)]?)\s+/u
const QUOTED = /„[^„“”]*“|“[^„“”]*”/gu

const inEveryText: readonly Flaw[] = [
  { what: 'an unfilled place', found: (text) => /[{}]|undefined|null|NaN|\[object/u.test(text) },
  { what: 'a double space or a space at an end', found: (text) => /\s{2}|^\s|\s$/u.test(text) },
  { what: 'a space before a mark', found: (text) => /\s[.,;:!?”)]/u.test(text) },
  { what: 'a doubled word', found: (text) => /\b(\p{L}+) \1\b/iu.test(text) },
  { what: 'a doubled mark', found: (text) => /[.,;:!?][.,;:!?]|\.[”“]\./u.test(text) },
  { what: 'an empty quote or list', found: (text) => /“”|„“|\(\)|: ?[.;)]/u.test(text) },
  {
    what: 'a lone quotation mark',
    found: (text) => /[„“”"]/u.test(text.replaceAll(QUOTED, '')),
  },
]

const inSentences: readonly Flaw[] = [
  ...inEveryText,
  { what: 'no end mark', found: (text) => !/[.!?][”“’)]?$/u.test(text) },
  {
    what: 'a lower-case start',
    found: (text) => text.split(SENTENCE_BREAK).some((one) => /^[“„(]?\p{Ll}/u.test(one)),
  },
]

/** A fact is a line of a record, `Attribute: value`, or what the shopper did, in three words or more; no sentence. */
const factShape = /^\p{Lu}[^:]*: \S(.*[^.\s])?$|^\p{Lu}[^\s:]*( [^\s:]+){2,}(?<!\.)$/u

const inFacts: readonly Flaw[] = [
  ...inEveryText,
  { what: 'not a line of a record', found: (text) => !factShape.test(text) },
]

const flawsIn = (flaws: readonly Flaw[], text: string): readonly string[] =>
  flaws.filter(({ found }) => found(text)).map(({ what }) => `${what}: ${text}`)

export const sentenceFlaws = (text: string): readonly string[] => flawsIn(inSentences, text)
export const factFlaws = (text: string): readonly string[] => flawsIn(inFacts, text)
