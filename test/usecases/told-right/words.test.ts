import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { describeFaq } from '../../../src/usecases/describe/describe-faq.js'
import { describeQuiz } from '../../../src/usecases/describe/describe-quiz.js'
import { disclose } from '../../../src/usecases/describe/disclose.js'
import { exosomeFiles, type AskedProfile } from '../../support/exosome.js'
import { answerTo, inBritain, pounds, snapshot, wordsOfAll } from '../../support/golden.js'

describe('a question of the article', () => {
  const { questions, evidence } = describeFaq(snapshot, 'en-GB')

  it.each(questions.map((one) => [one.question, one] as const))(
    'is answered in our own words: %s',
    (_, { own, answers }) => {
      expect(own?.text ?? '').toMatch(/\w.{80,}/)
      expect(own!.evidence.length).toBeGreaterThan(1)
      for (const { text } of answers) expect(text ?? '').not.toMatch(/keep on record|a statement that we/)
      for (const { quote } of answers)
        expect(quote ?? '').not.toMatch(/collagen|regenerat|inflammation|renew/i)
    },
  )

  it('on benefits is answered by the reviews and the column, not by sellers alone', () => {
    const { own, answers } = questions.find(({ id }) => id === 'benefits')!
    expect(own!.text).toMatch(/no test of any of the five products/)
    expect(own!.text).toMatch(/reviews/)
    expect(own!.text).toMatch(/sell/)
    expect(answers.some(({ text }) => /far from conclusive/.test(text ?? ''))).toBe(true)
    const named = new Set(
      questions.flatMap((one) => one.own?.evidence ?? []).map((id) => evidence[id]!.address),
    )
    expect(
      [...named].filter((address) => /pubmed|PMC|practicaldermatology/.test(address ?? '')),
    ).toHaveLength(3)
  })

  it('on how they work says that it is not known whether they do anything on the skin', () => {
    const { own } = questions.find(({ id }) => id === 'how_they_work')!
    expect(own!.text).toMatch(/not yet known whether they work when they are put on the skin/)
  })

  it('on side effects names what is open and promises nothing', () => {
    const { own, answers } = questions.find(({ id }) => id === 'side_effects')!
    expect(own!.text).toMatch(/may want to avoid/)
    expect(own!.text).toMatch(/skin cancers/)
    expect(JSON.stringify(answers.map(({ quote, text }) => [quote, text]))).not.toMatch(
      /minimal side effects|well-tolerated|safe/,
    )
  })

  it('on a comparison says that no study was found', () => {
    const { own } = questions.find(({ id }) => id === 'comparison')!
    expect(own!.text).toMatch(/found no study that compares/)
  })
})

const everyone: readonly AskedProfile[] = [
  inBritain('uneven_tone dullness'),
  inBritain('wrinkles elasticity barrier', { budget: pounds(15) }),
  inBritain('texture pores', {
    skinType: 'sensitive',
    routine: ['retinol', 'bha', 'vitamin_c'],
  }),
  inBritain('dryness', { skinType: 'sensitive', budget: pounds(20, true) }),
  inBritain('oiliness recovery', { sources: { avoid: ['animal'], prefer: ['plant'] } }),
  inBritain('dullness', { conditions: ['pregnancy', 'eczema'], routine: ['retinol'] }),
  inBritain('dullness', { conditions: 'undisclosed' }),
  ...['FR', 'CH', 'CN', 'TW', 'KR', 'SG', 'US'].map((region) => inBritain('redness', { region })),
]
const german = everyone.map((asked) => wordsOfAll(answerTo(asked, 'de'))).join('\n')

const { 'messages.de': words = {} } = exosomeFiles()
const folder = new URL('../../../src/web/elements/messages/', import.meta.url)
/** Every German sentence there is: the catalogue's, the elements', and those of some answers. */
const allGerman = [
  ...Object.values(words),
  ...readdirSync(folder)
    .filter((file) => file.startsWith('de'))
    .map((file) => readFileSync(new URL(file, folder), 'utf8')),
  german,
  JSON.stringify(
    describeFaq(snapshot, 'de').questions.map(({ own, question, answers }) => [
      own,
      question,
      answers.map(({ text }) => text),
    ]),
  ),
  JSON.stringify(describeQuiz(snapshot, 'de')),
  JSON.stringify(disclose(snapshot, 'de')),
].join('\n')

describe('German', () => {
  it.each([
    ['Exosomen are many', /\bExosome\b/],
    ['nobody is said to wish that she might avoid them', /möchten [^.]*meiden/],
    ['no weight ranks paperwork', /Unterlagen in eine Rangfolge/],
    ['a product has a Produktform', /\bFormat: /],
    ['what it is is a Produktart', /\bGattung/],
    ['what a criterion has is Gewicht', /\bNachdruck/],
    ['a limit is a feste Obergrenze', /streng\w* Budget/],
    ['what was found is told in the perfect', /\b[Ww]ir (fanden|prüften)\b|\b(fanden|prüften) wir\b/],
    ['a price that was not found is not measured', /\bihn nicht [^.]*messen/],
    ['nobody is sent to ask about sponges', /fragen Sie zuerst nach/],
    ['a sentence has a subject', /(^|["'\n+−] ?)Nennt /m],
    ['a skin type is not one where caution is named', /bei denen Vorsicht genannt wird/],
    ['nobody lacks an ingredient list', /Uns fehlt/],
    ['no price was checked', /geprüft am|geprüft:/],
  ])('says it as one says it: %s', (_, wrong) => {
    // What somebody said in English stays as it was said.
    const ours = allGerman.replace(/„[^“]*“/g, '„…“')
    expect(ours.split('\n').filter((line) => wrong.test(line))).toEqual([])
  })

  it('says that some should perhaps avoid them', () => {
    expect(german).toMatch(/sollten Menschen, die schwanger sind, Exosomen möglicherweise meiden/)
    expect(german).toMatch(/Exosomen möglicherweise meiden sollten/)
  })

  it('calls the form of a product by its name', () => {
    expect(words['label.attribute.format']).toBe('Produktform')
    expect(words['label.attribute.category']).toBe('Produktart')
  })
})
