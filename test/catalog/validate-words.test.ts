import { describe, expect, it } from 'vitest'
import { locales, type Locale } from '#catalog'
import { setMessage } from '../support/set-message.js'
import { expectOnly, factIn, problemsAfter, type Break } from './break-one.js'

const words = (count: number): string => Array.from({ length: count }, (_, i) => `word${i}`).join(' ')

const evidence: readonly Break[] = [
  {
    name: 'a publication that is not there',
    make: (files) => void (files.evidence['guide']!.publication = 'leaflet'),
    file: 'evidence',
    at: 'guide',
    problem: 'Publication leaflet does not exist',
    fix: 'publications.json',
  },
  {
    name: 'a page without its words',
    make: (files) => void (files.evidence['guide']!.quote = null),
    file: 'evidence',
    at: 'guide',
    problem: 'no quote',
    fix: 'record it as unverified',
  },
  {
    name: 'words nobody can look up',
    make: (files) => void (files.evidence['medik8-size-recalled']!.quote = '30 ml'),
    file: 'evidence',
    at: 'medik8-size-recalled',
    problem: 'no words to quote',
    fix: 'drop the quote',
  },
  {
    name: 'a quote of 26 words',
    make: (files) => void (files.evidence['guide']!.quote = words(26)),
    file: 'evidence',
    at: 'guide',
    problem: 'has 26 words',
    fix: 'Keep it to 25',
  },
  {
    name: 'a quote that is no run of its sentence',
    make: (files) => void (files.evidence['exo-tone']!.sentence = 'improve tone and texture'),
    file: 'evidence',
    at: 'exo-tone',
    problem: 'not a run of its sentence',
    fix: 'Quote words that stand together',
  },
  {
    name: 'a reason for words left off where none are quoted',
    make: (files) => void (files.evidence['medik8-size-recalled']!.cut = 'The rest praises.'),
    file: 'evidence',
    at: 'medik8-size-recalled',
    problem: 'quotes none',
    fix: 'drop the reason',
  },
  {
    name: 'a page nobody says when they read',
    make: (files) => void (files.publications['cosing']!.retrieved = null),
    file: 'publications',
    at: 'cosing',
    problem: 'no retrieval date',
    fix: 'the day on which it was read',
  },
  {
    name: 'a statement that nothing cites',
    make: (files) => void factIn(files, 'inkey-exosome-hydro-glow', 'exosome_source').evidence.pop(),
    file: 'evidence',
    at: 'inkey-plant-draft',
    problem: 'Nothing cites it',
    fix: 'or remove it',
  },
  {
    name: 'a publication that nobody quotes',
    make: (files) => {
      files.publications['leaflet'] = { ...files.publications['article']! }
      setMessage(files, 'label.publication.leaflet', 'a leaflet')
      setMessage(files, 'label.publication.leaflet.interest', 'sells the product')
    },
    file: 'publications',
    at: 'leaflet',
    problem: 'No evidence comes from it',
    fix: 'or remove it',
  },
]

const messagesIn = (locale: Locale): readonly Break[] => {
  const file = `messages.${locale}` as const
  return [
    {
      name: `a message that is missing in ${locale}`,
      make: (files) => void Reflect.deleteProperty(files[file]!, 'caution.acids'),
      file,
      at: 'caution.acids',
      problem: 'missing',
      fix: 'Write it',
    },
    {
      name: `a message that nothing says in ${locale}`,
      make: (files) => void (files[file]!['caution.sunlight'] = 'Mind the sun.'),
      file,
      at: 'caution.sunlight',
      problem: 'Nothing says this message',
      fix: 'correct its id',
    },
    {
      name: `a caution that treats in ${locale}`,
      make: (files) => void (files[file]!['caution.acids'] = 'It treats the skin with acids.'),
      file,
      at: 'caution.acids',
      problem: 'break the rule treats',
      fix: 'seen, felt or attributed',
    },
    {
      name: `a reason that names a disease in ${locale}`,
      make: (files) => void (files[file]!['reason.gentleness.gentle'] = 'A seller calls it kind to eczema.'),
      file,
      at: 'reason.gentleness.gentle',
      problem: 'break the rule disease',
      fix: 'seen, felt or attributed',
    },
    {
      name: `a supporting fact that names a disease in ${locale}`,
      make: (files) => void (files[file]!['support.vitamin_c_strength'] = 'A {value} for rosacea.'),
      file,
      at: 'support.vitamin_c_strength',
      problem: 'break the rule disease',
      fix: 'seen, felt or attributed',
    },
  ]
}

const speakers: readonly Break[] = [
  {
    name: 'a speaker who proves',
    make: (files) => void (files.publications['medik8']!.label = 'the clinically minded Medik8'),
    file: 'publications',
    at: 'medik8',
    problem: 'break the rule proof',
    fix: 'seen, felt or attributed',
  },
  {
    name: 'a public quote about physiology',
    make: (files) => void (files.evidence['exo-barrier']!.class = null),
    file: 'evidence',
    at: 'exo-barrier',
    problem: 'break the rule physiology',
    fix: 'give it its class',
  },
]

describe('broken evidence', () => {
  it.each(evidence)('is named: $name', expectOnly)

  it('has up to 25 words', () => {
    expect(problemsAfter((files) => void (files.evidence['guide']!.quote = words(25)))).toEqual([])
  })
})

const furtherLocales: readonly Break[] = [
  {
    name: 'a speaker without a German name',
    make: (files) => void Reflect.deleteProperty(files['messages.de']!, 'label.publication.medik8'),
    file: 'messages.de',
    at: 'label.publication.medik8',
    problem: 'missing',
    fix: 'Write it',
  },
  {
    name: 'a gate that is told less exactly than in English',
    make: (files) => void Reflect.deleteProperty(files['messages.de']!, 'gate.eu-human-origin.unknown'),
    file: 'messages.de',
    at: 'gate.eu-human-origin.unknown',
    problem: 'missing',
    fix: 'Write it',
  },
  {
    name: 'a place that nothing fills',
    make: (files) => void (files['messages.de']!['reason.price.within'] = '{value} passt in Ihre {boerse}.'),
    file: 'messages.de',
    at: 'reason.price.within',
    problem: 'Nothing fills {boerse}',
    fix: 'value, answer',
  },
  {
    name: 'a caution that treats, in German words',
    make: (files) => void (files['messages.de']!['caution.acids'] = 'Es behandelt die Haut mit Säuren.'),
    file: 'messages.de',
    at: 'caution.acids',
    problem: 'break the rule treats-de',
    fix: 'seen, felt or attributed',
  },
  {
    name: 'a speaker who is praised in German',
    make: (files) => void (files['messages.de']!['label.publication.medik8'] = 'die beste Marke Medik8'),
    file: 'messages.de',
    at: 'label.publication.medik8',
    problem: 'break the rule superlative-de',
    fix: 'seen, felt or attributed',
  },
]

describe('a broken message', () => {
  it.each([...locales.flatMap(messagesIn), ...speakers, ...furtherLocales])('is named: $name', expectOnly)

  it('of another locale is no fault of a catalogue that has none of that locale', () => {
    expect(problemsAfter((files) => void Reflect.deleteProperty(files, 'messages.de'))).toEqual([])
  })

  it('may name a condition in a gate, a caution or advice', () => {
    const named = (files: Parameters<Break['make']>[0]): void => {
      for (const id of ['gate.undisclosed', 'caution.acids', 'advice.market-kr']) {
        setMessage(files, id, 'It is about eczema.')
      }
    }
    expect(problemsAfter(named)).toEqual([])
  })
})
