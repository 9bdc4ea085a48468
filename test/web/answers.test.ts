import { describe, expect, it } from 'vitest'
import { amountFrom, moneyIn } from '../../src/web/elements/base/format.js'
import { longestFrom, pathOf, type Answer } from '../../src/web/elements/quiz/answers.js'
import { relaxed, wishesBehind } from '../../src/web/elements/quiz/relaxed.js'
import { Run } from '../../src/web/elements/quiz/run.js'
import { webAddress } from '../../src/web/elements/base/safe-link.js'
import { service } from '../support/service.js'

const quiz = (await service().http().get('/v1/quiz')).body
const [concerns, skinType, health] = quiz.questions

describe('a run through the quiz', () => {
  it('has at every question a total that no answer makes larger', () => {
    for (const question of quiz.questions) {
      const longest = longestFrom(quiz, question.id)
      for (const { next } of [question, ...question.options]) {
        expect(longestFrom(quiz, next)).toBeLessThan(longest)
      }
    }
  })

  it('ends where an answer ends it', () => {
    expect(pathOf(quiz, new Map([['health', 'yes']])).map(({ id }) => id)).toEqual([
      'concerns',
      'skin_type',
      'health',
    ])
  })

  it('forgets the answers that another answer leads past', () => {
    const run = new Run(quiz)
    run.answer(concerns, null, false)
    run.answer(skinType, 'dry', false)
    run.answer(health, 'no', false)
    run.answer(quiz.questions[3], 'great_britain', false)
    expect(run.answer(health, 'yes', true)).toEqual({ kind: 'ranking' })
    expect([...run.answers.keys()]).toEqual(['concerns', 'skin_type', 'health'])
  })

  it('is quiet from a safety answer on that closes gates', () => {
    const run = new Run(quiz)
    expect(run.mustBeQuiet).toBe(false)
    run.answer(health, 'no', false)
    expect(run.mustBeQuiet).toBe(false)
    run.answer(health, 'prefer_not_to_say', false)
    expect(run.mustBeQuiet).toBe(true)
  })
})

describe('relaxing', () => {
  const answers = new Map<string, Answer>([
    ['budget', { max: 500, strict: true }],
    ['sources', ['avoid_human', 'prefer_plant']],
    ['health', 'yes'],
  ])

  it('takes back the wish behind a gate, and nothing else', () => {
    const drop = ['budget.strict', 'sources.avoid.human']
    expect([...relaxed(quiz, answers, drop)]).toEqual([
      ['budget', { max: 500, strict: false }],
      ['sources', ['prefer_plant']],
      ['health', 'yes'],
    ])
    expect(wishesBehind(quiz, answers, drop)).toEqual(['Avoid human sources'])
  })
})

describe('an amount', () => {
  it.each([
    ['60', 6000],
    [' 39.5 ', 3950],
    ['39,50', 3950],
    ['0', null],
    ['1,000.00', null],
    ['-1', null],
    ['six', null],
  ])('typed as %s is %s', (text, amount) => {
    expect(amountFrom(text, 'GBP')).toBe(amount)
  })

  it('has the minor units of its currency', () => {
    expect([amountFrom('500', 'JPY'), moneyIn('en-GB', 500, 'JPY')]).toEqual([500, 'JP¥500'])
  })
})

describe('a link', () => {
  it.each(['javascript:alert(1)', 'data:text/html,x', '//x.example', 'ftp://x.example', '', null, 3])(
    'is made of web addresses only, not of %s',
    (value) => {
      expect(webAddress(value)).toBeNull()
    },
  )
})
