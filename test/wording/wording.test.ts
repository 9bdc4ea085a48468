import { beforeAll, describe, expect, it } from 'vitest'
import { optionLabel, optionsIn, screenedSlots } from '#catalog'
import { isReason } from '../../catalog/load/message-ids.js'
import { breaches, wordingRules, type WordingRule } from '../../catalog/text/wording.js'
import { exosome, headphones, readVertical } from '../support/read-vertical.js'
import { offences } from './forbidden.js'
import { gridSeed } from './profile-grid.js'
import { factFlaws, sentenceFlaws } from './sentence-shape.js'
import {
  unreachedExosome,
  unreachedExosomeInGerman,
  unreachedHeadphones,
  type Unreached,
} from './unreached.js'
import { unspeakable, walk, type Place, type Walk } from './walk.js'

const verticals = [
  {
    name: 'exosome in English',
    folder: exosome,
    locale: 'en-GB',
    dates: ['2026-11-23'],
    unreached: unreachedExosome,
  },
  {
    name: 'exosome in German',
    folder: exosome,
    locale: 'de',
    dates: ['2026-11-23'],
    unreached: unreachedExosomeInGerman,
  },
  {
    name: 'headphones',
    folder: headphones,
    locale: 'en-GB',
    dates: ['2026-11-23', '2025-03-01', '2027-02-01'],
    unreached: unreachedHeadphones,
  },
] as const

/** A walk takes seconds; a machine that runs everything else beside it may need a minute. */
const WALK_MS = 120_000

describe.each(verticals)('every sentence of $name', ({ name, folder, locale, dates, unreached }) => {
  const { catalog, files } = readVertical(folder)
  const rules = wordingRules(files.wording)
  const messages = files[`messages.${locale}`] ?? {}
  let seen: Walk

  beforeAll(() => {
    seen = walk(catalog, dates, locale)
    const sizes = [...seen.sentences].map(([place, texts]) => `${texts.size} ${place}`)
    const total = [...seen.sentences.values()].reduce((sum, texts) => sum + texts.size, 0)
    console.log(
      `${name}: ${seen.answers} answers (seed ${gridSeed}), ${total} distinct sentences (${sizes.join(', ')}), ` +
        `${seen.quotes.anywhere.size} quotes, ${seen.quotes.inReasons.size} of them in reasons`,
    )
  }, WALK_MS)

  const said = (): (readonly [Place, string])[] =>
    [...seen.sentences].flatMap(([place, texts]) => [...texts].map((text) => [place, text] as const))
  const quotes = (): (readonly [string, boolean])[] =>
    [...seen.quotes.anywhere].map((quote) => [quote, seen.quotes.inReasons.has(quote)] as const)

  it('is a template that keeps to the wording rules, a reason to the stricter ones', () => {
    const templates = Object.entries(messages)
    expect(templates.flatMap(([id, text]) => broken(text, rules, isReason(id)))).toEqual([])
    const answers = templates.filter(([id]) => !id.startsWith('label.question.'))
    expect(answers.flatMap(([id, text]) => offences(text, isReason(id)))).toEqual([])
  })

  it('keeps to the wording rules once its places are filled', () => {
    expect(said().length).toBeGreaterThan(100)
    expect(said().flatMap(([place, text]) => broken(text, rules, place === 'reason'))).toEqual([])
  })

  it('quotes nobody who breaks them, and under a reason nobody who names a disease', () => {
    expect(seen.quotes.inReasons.size).toBeGreaterThan(10)
    expect(quotes().flatMap(([quote, inReason]) => broken(quote, rules, inReason))).toEqual([])
  })

  it('says nothing of the second, independent list', () => {
    // A question promises nothing: “Are there any side effects?” is asked, not answered.
    const answers = said().filter(([place]) => place !== 'question')
    expect(answers.flatMap(([place, text]) => offences(text, place === 'reason'))).toEqual([])
    expect(quotes().flatMap(([quote, inReason]) => offences(quote, inReason))).toEqual([])
  })

  it('is whole: filled, spaced, capitalised, ended, and without a doubled word', () => {
    const flaws = said().flatMap(([place, text]) =>
      place === 'fact' ? factFlaws(text) : sentenceFlaws(text),
    )
    expect(flaws).toEqual([])
  })

  it('cites a statement about physiology without its words, which stand nowhere in any answer', () => {
    const cited = [...seen.evidence].filter(([, one]) => one.class === 'physiology')
    expect(cited.length).toBeGreaterThan(0)
    expect(cited.filter(([, { quote }]) => quote !== null)).toEqual([])
    const hidden = unspeakable(catalog)
    expect(hidden.length).toBeGreaterThan(0)
    expect([...seen.strings].filter((text) => hidden.some((words) => text.includes(words)))).toEqual([])
  })

  it('names no condition at a gate that closed because the shopper would rather not say', () => {
    const screened = screenedSlots(catalog.slots)
    const names = [
      ...screened.flatMap((slot) =>
        optionsIn(slot).flatMap((id) => [id, messages[optionLabel(slot, id)] ?? id]),
      ),
      ...alsoCalled,
    ]
    expect(seen.undisclosed.size).toBeGreaterThan(0)
    const telling = [...seen.undisclosed].filter((text) => names.some((one) => contains(text, one)))
    expect(telling).toEqual([])
  })

  it('is reached from some profile, or is listed with what keeps it from being reached', () => {
    const silent = Object.keys(messages).filter((id) => !seen.heard.has(id))
    expect(silent.sort()).toEqual(idsIn(unreached).sort())
  })
})

/** Other words for the conditions of the shipped catalogue. */
const alsoCalled = [
  ...['pregnant', 'expecting', 'nursing', 'atopic dermatitis', 'skin infection'],
  ...['autoimmune_condition', 'autoimmune condition', 'heart implant'],
]

const broken = (text: string, rules: readonly WordingRule[], inReason: boolean): readonly string[] =>
  breaches(text, rules, inReason).map(({ id }) => `${id}: ${text}`)

const contains = (text: string, words: string): boolean => text.toLowerCase().includes(words.toLowerCase())

const idsIn = (unreached: Unreached): string[] =>
  Object.values(unreached).flatMap((ids) => ids.trim().split(/\s+/))
