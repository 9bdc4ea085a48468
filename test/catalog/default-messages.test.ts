import { describe, expect, it } from 'vitest'
import { locales, readCatalog } from '#catalog'
import { breaches, wordingRules } from '../../catalog/text/wording.js'
import { isReason, optionalMessages } from '../../catalog/load/message-ids.js'
import { de } from '../../catalog/text/sentences/de.js'
import { enGb } from '../../catalog/text/sentences/en-gb.js'
import { filesIn } from '../../src/sites/catalog-folder.js'
import { espresso, exosome, headphones, readVertical } from '../support/read-vertical.js'

const starter = new URL('../../catalog/starter/', import.meta.url)
const verticals = [starter, espresso, headphones, exosome]
const packs = { 'en-GB': enGb, de }

/** What a catalogue cannot do without: the words of its own vertical. */
const own =
  /^(label\.(?!value\.(yes|no)$|not-stated)|quiz\.[^.]+\.(text|option)|gate\.[^.]+\.(fails|unknown|contested)$|caution|advice|faq\.|disclosure\.gate|gate\..*\.avoid\.)/

describe('a sentence that a catalogue does not have', () => {
  it('is that of every catalogue, in each locale', () => {
    expect(Object.keys(de)).toEqual(Object.keys(enGb))
  })

  it.each(verticals)('stands in for all but the words of a vertical: %s', (folder) => {
    const files = structuredClone(filesIn(folder)) as Record<string, Record<string, string>>
    const whole = readVertical(folder).files
    const optional = new Set(optionalMessages(whole))
    // What a measure says of cases that the catalogue made up has no general words.
    const cases = whole.criteria.flatMap(({ id, measure }) =>
      measure.kind === 'cases' || measure.kind === 'compatibility' ? [`reason.${id}.`] : [],
    )
    const isOwn = (id: string): boolean =>
      own.test(id) || optional.has(id) || cases.some((start) => id.startsWith(start))
    for (const locale of locales) {
      const name = `messages.${locale}`
      if (files[name] === undefined) continue
      files[name] = Object.fromEntries(Object.entries(files[name]).filter(([id]) => isOwn(id)))
    }
    const said = readCatalog(files).files['messages.en-GB']
    expect(Object.keys(said).sort()).toEqual(Object.keys(whole['messages.en-GB']).sort())
    expect(Object.values(said).filter((text) => /\{(criterion|unit)\}/.test(text))).toEqual([
      '{value} {unit}',
    ])
  })

  it('is never said in the place of the catalogue’s own', () => {
    const files = filesIn(exosome)
    const { files: read } = readCatalog(files)
    expect(read['messages.en-GB']).toEqual(files['messages.en-GB'])
    expect(read['messages.de']).toEqual(files['messages.de'])
  })

  it('has the label of its criterion and the unit of what it measures', () => {
    const said = readVertical(starter).files['messages.en-GB']
    expect(said['reason.speed.high']).toBe('Its time to boil counts for it: {value} min.')
    expect(said['reason.price.within']).toBe('{value} fits your {answer}.')
    expect(said['support.litres']).toBe('Stated capacity: {value} ({speaker}).')
  })

  it.each(locales)('breaks no rule of wording that is shipped: %s', (locale) => {
    const rules = wordingRules(readVertical(exosome).files.wording)
    const broken = Object.entries(packs[locale]).flatMap(([id, text]) =>
      breaches(text, rules, isReason(id)).map((rule) => [id, rule.id]),
    )
    expect(broken).toEqual([])
  })
})
