import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  profileFrom,
  profileSchema,
  quizAnswersSchema,
  screenedSlots,
  type Question,
  type QuizAnswers,
} from '#catalog'
import { mergePatches } from '../../catalog/quiz/quiz-patch.js'
import { isLong } from '../support/long-form.js'
import { answersTo, everyPath, randomWalk } from '../support/quiz-walks.js'
import { espresso, exosome, headphones, readVertical } from '../support/read-vertical.js'

const { catalog } = readVertical(exosome)
const other = readVertical(headphones).catalog
// In the long form every combination of answers is a path; otherwise the choices of several take turns.
const turns = isLong ? () => false : ({ kind }: Question) => kind === 'multiple'
const take = (answers: QuizAnswers, from = catalog) => profileFrom(from.quiz, answers, from.slots)

describe.each([catalog, other, readVertical(espresso).catalog])('the quiz of $id', (from) => {
  const { quiz, slots } = from
  const schema = profileSchema(slots)
  const answers = quizAnswersSchema(from)

  it(
    'leads to a valid profile on every one of its paths, which take in every option',
    { timeout: 600_000 },
    () => {
      let paths = 0
      const seen = new Set<string>()
      for (const walk of everyPath(quiz, turns)) {
        if (quiz.questions.some(({ id, required }) => required && !(id in walk))) continue
        paths += 1
        const outcome = take(answers.parse(walk), from)
        if (outcome.kind === 'refused') throw new Error(`refused: ${JSON.stringify(walk)}`)
        const profile = schema.safeParse(outcome.profile)
        if (profile.error || screenedSlots(slots).some(({ id }) => profile.data[id] === 'not-asked'))
          throw new Error(`no profile: ${JSON.stringify(walk)}`)
        for (const [id, answer] of Object.entries(walk))
          for (const one of [answer].flat()) seen.add(`${id}: ${JSON.stringify(one)}`)
      }
      const options = quiz.questions.flatMap(({ id, options: all }) =>
        all.map((option) => `${id}: ${JSON.stringify(option.id)}`),
      )
      expect(options.filter((option) => !seen.has(option))).toEqual([])
      expect(paths).toBeGreaterThan(10)
      if (isLong) console.log(`${paths} paths`)
    },
  )

  it('gives the same profile whatever the order in which answers are written', () => {
    fc.assert(
      fc.property(fc.gen(), (gen) => {
        const walk = randomWalk(quiz, gen, fc)
        const turned = Object.fromEntries(Object.entries(walk).reverse())
        expect(take(turned, from)).toEqual(take(walk, from))
      }),
      { seed: 20261123, numRuns: 300 },
    )
  })

  it('takes any answers whatever: a valid profile, or what does not fit and where', () => {
    const any = fc.record(
      Object.fromEntries(
        quiz.questions.map((question) => [
          question.id,
          fc.constantFrom(...answersTo(question).filter((one) => one !== undefined)),
        ]),
      ),
      { requiredKeys: [] },
    )
    fc.assert(
      fc.property(any, (given) => {
        const outcome = take(answers.parse(given), from)
        if (outcome.kind === 'profile') expect(schema.safeParse(outcome.profile).success).toBe(true)
        else
          for (const { question } of outcome.faults)
            expect(quiz.questions.map(({ id }) => id)).toContain(question)
      }),
      { seed: 20261123, numRuns: 2000 },
    )
  })
})

describe('the question about conditions', () => {
  const question = catalog.quiz.questions.find(({ id }) => id === 'health')

  it('is one question of three options, and what they patch tells no condition', () => {
    const patches = question?.options.map(({ id, patch }) => [id, patch['conditions']])
    expect(patches).toEqual([
      ['yes', 'undisclosed'],
      ['no', []],
      ['prefer_not_to_say', 'undisclosed'],
    ])
    const asking = catalog.quiz.questions.filter(({ options }) =>
      options.some(({ patch }) => 'conditions' in patch),
    )
    expect(asking).toEqual([question])
  })

  it.each([
    [{}, 'undisclosed'],
    [{ concerns: ['redness'], skin_type: 'dry' }, 'undisclosed'],
    [{ skin_type: 'dry', budget: { max: 6000, strict: false } }, 'undisclosed'],
    [{ health: 'yes' }, 'undisclosed'],
    [{ health: 'prefer_not_to_say' }, 'undisclosed'],
    [{ health: 'no' }, []],
  ])('%j is %j, and never not asked', (answers, conditions) => {
    expect(take(answers)).toMatchObject({ kind: 'profile', profile: { conditions } })
  })

  it('ends the quiz where nothing is left to suggest, and goes on where it is skipped', () => {
    expect(take({ health: 'yes' })).toMatchObject({ nextQuestion: null })
    expect(take({ health: 'prefer_not_to_say' })).toMatchObject({ nextQuestion: null })
    expect(take({ health: 'no' })).toMatchObject({ nextQuestion: 'region' })
    expect(take({ skin_type: 'dry' })).toMatchObject({ nextQuestion: 'health' })
  })

  it('may name each condition instead, as the headphones do', () => {
    const wishes = ['noise']
    expect(take({ wishes, health: ['pacemaker', 'nickel_allergy'] }, other)).toMatchObject({
      profile: { health: ['pacemaker', 'nickel_allergy'] },
    })
    expect(take({ wishes, health: ['none'] }, other)).toMatchObject({ profile: { health: [] } })
    expect(take({ wishes, head: 'smaller' }, other)).toMatchObject({ profile: { health: 'undisclosed' } })
  })
})

describe('answers along a quiz', () => {
  it('are walked to the question after the last one answered', () => {
    expect(take({})).toMatchObject({ nextQuestion: 'concerns' })
    expect(take({ concerns: ['redness'] })).toMatchObject({ nextQuestion: 'skin_type' })
    expect(take({ routine: ['none'] })).toMatchObject({ nextQuestion: null })
  })

  it('are refused off the path, and so is one after a required question without an answer', () => {
    const health = { health: 'yes', budget: { max: 6000, strict: false }, routine: ['none'] }
    expect(take(health)).toMatchObject({
      kind: 'refused',
      faults: [
        { question: 'budget', code: 'off-path' },
        { question: 'routine', code: 'off-path' },
      ],
    })
    expect(take({ head: 'gift' }, other)).toMatchObject({
      kind: 'refused',
      faults: [{ question: 'wishes', code: 'missing-answer' }],
    })
    expect(take({}, other)).toMatchObject({ kind: 'profile', nextQuestion: 'wishes' })
  })

  it('add up: lists are joined, objects merged', () => {
    const sources = ['avoid_human', 'avoid_animal', 'prefer_plant']
    expect(take({ sources, routine: ['acids', 'retinol'] })).toMatchObject({
      profile: {
        sources: { avoid: ['human', 'animal'], prefer: ['plant'] },
        routine: ['retinol', 'aha', 'bha', 'pha'],
      },
    })
    const concern = { concerns: [{ id: 'redness' }] }
    expect(mergePatches(concern, { concerns: [{ id: 'redness', importance: 5 }, { id: 'pores' }] })).toEqual({
      concerns: [{ id: 'redness', importance: 5 }, { id: 'pores' }],
    })
  })
})
