import { describe, expect, it } from 'vitest'
import { profileSchema, type Locale, type Profile } from '#catalog'
import { loadCatalog } from '../../src/sites/builtin-catalog.js'
import { loadGovernance } from '../../src/usecases/govern/shipped-governance.js'
import { compile } from '../../src/snapshot/compile.js'
import { compare } from '../../src/usecases/compare/compare.js'
import { describeFaq } from '../../src/usecases/describe/describe-faq.js'
import { describeProduct } from '../../src/usecases/describe/describe-product.js'
import { describeQuiz } from '../../src/usecases/describe/describe-quiz.js'
import { disclose } from '../../src/usecases/describe/disclose.js'
import { recommend } from '../../src/usecases/recommend/recommend.js'
import { takeQuiz } from '../../src/usecases/describe/take-quiz.js'
import { everyPath } from '../support/quiz-walks.js'
import { wordsApart } from '../support/words-apart.js'

const { catalog, versions } = loadCatalog()
const { personas } = loadGovernance(catalog)
const snapshot = compile(catalog, versions, '2026-11-23')
const schema = profileSchema(catalog.slots)
const productIds = catalog.products.map(({ id }) => id)

/** Labels, names and amounts that are the same in both languages. */
const alike = new Set([
  ...['Format', 'format', 'Serum', 'serum', 'Gel', 'gel', 'vegan', 'PDRN', 'NAC Y2', 'Normal', 'Retinol'],
  ...['Vitamin C', 'Medik8', '30 ml', '20 %', 'https://www.drsturm.com/exoso-metic-face-serum/'],
])

/** What an answer says in German, told by another function in English. */
function expectGerman(answer: (locale: Locale) => unknown): void {
  const { same, words, differing } = wordsApart(answer('en-GB'), answer('de'))
  expect(differing).toEqual([])
  expect(same.filter((text) => !alike.has(text))).toEqual([])
  expect(words.filter((text) => /[{}]|undefined|NaN/.test(text))).toEqual([])
}

const full = (profile: Profile) => (locale: Locale) =>
  recommend({ profile, limit: 50, locale, explain: 'full' }, snapshot)

describe('an answer in German', () => {
  it.each(personas.map(({ id, request }) => ({ id, profile: schema.parse(request.profile) })))(
    'ranks, scores and gates as in English and says nothing in English: $id',
    ({ profile }) => {
      expectGerman(full(profile))
      expectGerman((locale) => compare({ productIds, profile, locale }, snapshot))
    },
  )

  it('says nothing in English to any way through the quiz', () => {
    const profiles = [...everyPath(catalog.quiz)].map((answers) =>
      JSON.stringify(takeQuiz(answers, catalog).profile),
    )
    const distinct = [...new Set(profiles)]
    expect(distinct.length).toBeGreaterThan(100)
    for (const profile of distinct) expectGerman(full(schema.parse(JSON.parse(profile))))
  }, 180_000)

  it('is German in the quiz, the disclosure, the questions and the products', () => {
    expectGerman((locale) => describeQuiz(snapshot, locale))
    expectGerman((locale) => disclose(snapshot, locale))
    expectGerman((locale) => describeFaq(snapshot, locale))
    for (const row of productIds.keys()) expectGerman((locale) => describeProduct(snapshot, row, locale))
  })

  it('writes amounts, lists and quotes as German does', () => {
    const profile = schema.parse({
      concerns: [{ id: 'redness' }, { id: 'uneven_tone' }],
      budget: { max: 2550, currency: 'GBP' },
    })
    const { ranking, notes } = recommend({ profile, limit: 5, locale: 'de', explain: 'full' }, snapshot)
    const texts = ranking.flatMap(({ reasons = [] }) => reasons.map(({ text }) => text))
    expect(texts).toContain('Der Preis von 20\u00A0£ liegt innerhalb Ihres Budgets von 25,50\u00A0£.')
    expect(disclose(snapshot, 'de').summary).toContain('Hauttyp, Belege, Exosomenquelle und Routine')
    expect(texts.some((text) => /„It’s rare to see such a powerful brightening treatment“/.test(text))).toBe(
      true,
    )
    expect(notes.map(({ text }) => text)).toContain(
      'Was uns zum Thema Rötungen vorliegt, wird über Exosomen allgemein gesagt; es unterscheidet diese Produkte nicht.',
    )
    const conflict = ranking.flatMap(({ cautions }) => cautions).find(({ id }) => id === 'source-conflict')
    expect(conflict?.text).toMatch(/: „they’re created using [^„“”]+“ und „The exosomes [^„“”]+“\.$/)
    const { headToHead } = compare({ productIds, profile, locale: 'de' }, snapshot)
    expect(headToHead[0]?.text).toMatch(/ liegt vor .*, vor allem wegen: \p{L}+( und \p{L}+)?\.$/u)
  })
})
