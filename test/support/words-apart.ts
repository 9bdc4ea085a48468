/** Where an answer holds words of its locale; everything else in it is the same in every locale. */
const wordKeys = [
  'text',
  'fact',
  'label',
  'help',
  'why',
  'when',
  'summary',
  'question',
  'speaker',
  'interest',
]

interface WordsApart {
  /** Words that are the same in both. */
  readonly same: readonly string[]
  readonly words: readonly string[]
  /** Where the documents differ although it is no place for words. */
  readonly differing: readonly string[]
}

/** Two answers to one question in two locales, leaf by leaf; the words are those of the second. */
export function wordsApart(one: unknown, other: unknown): WordsApart {
  const [leaves, others] = [leavesOf(one), leavesOf(other)]
  const places = [...new Set([...leaves.keys(), ...others.keys()])]
  const ofWords = places.filter((place) => isWords(place) && typeof others.get(place) === 'string')
  const isSame = (place: string): boolean => leaves.get(place) === others.get(place)
  const words = ofWords.map((place) => String(others.get(place)))
  return {
    same: [...new Set(ofWords.filter(isSame).map((place) => String(others.get(place))))],
    words,
    differing: places.filter((place) => !ofWords.includes(place) && !isSame(place)),
  }
}

/** `why` is a question's reason in a quiz and a code in a product, where `text` stands beside it. */
function isWords(place: string): boolean {
  const key = place.slice(place.lastIndexOf('/') + 1)
  if (/^\/gateTexts\/[^/]+$/.test(place)) return true
  return wordKeys.includes(key) && !/^\/attributes\/[^/]+\/why$/.test(place)
}

function leavesOf(value: unknown, place = ''): ReadonlyMap<string, unknown> {
  if (typeof value !== 'object' || value === null) return new Map([[place, value]])
  return new Map(Object.entries(value).flatMap(([key, one]) => [...leavesOf(one, `${place}/${key}`)]))
}
