import { describe, expect, it } from 'vitest'
import { locales, type CatalogFiles, type Locale } from '#catalog'
import { filesIn } from '../../src/sites/catalog-folder.js'
import { exosome } from '../support/read-vertical.js'
import { expectOnly, pick, problemsAfter, problemsIn, type Break } from './break-one.js'

const file = 'quiz'
const questionOf = ({ quiz }: CatalogFiles, id: string) => pick(quiz.questions, id)

/** The option of a question, so that a test may break it. */
function optionOf(files: CatalogFiles, question: string, option: string) {
  const options: {
    id: string
    patch: CatalogFiles['quiz']['questions'][number]['options'][number]['patch']
    next?: string | null | undefined
  }[] = questionOf(files, question).options
  return pick(options, option)
}

const breaks: readonly Break[] = [
  {
    name: 'a question twice',
    make: (files) => void files.quiz.questions.push(structuredClone(questionOf(files, 'region'))),
    file,
    at: 'region',
    problem: 'The question stands twice',
    fix: 'an id of its own',
  },
  {
    name: 'an option twice',
    make: (files) => void (optionOf(files, 'region', 'great_britain').id = 'northern_ireland'),
    file,
    at: 'region: northern_ireland',
    problem: 'The option stands twice',
    fix: 'an id of its own',
  },
  {
    name: 'a question that leads nowhere',
    make: (files) => void (questionOf(files, 'region').next = 'spending'),
    file,
    at: 'region',
    problem: 'The next question spending does not exist',
    fix: 'or null to end',
  },
  {
    name: 'an option that leads nowhere',
    make: (files) => void (optionOf(files, 'region', 'great_britain').next = 'spending'),
    file,
    at: 'region: great_britain',
    problem: 'The next question spending does not exist',
    fix: 'or null to end',
  },
  {
    name: 'a path that never ends',
    make: (files) => void (questionOf(files, 'routine').next = 'budget'),
    file,
    at: 'routine',
    problem: 'budget → sources → routine → budget',
    fix: 'a later question, or null',
  },
  {
    name: 'an option that asks its own question again',
    make: (files) => void (optionOf(files, 'skin_type', 'not_sure').next = 'skin_type'),
    file,
    at: 'skin_type',
    problem: 'skin_type → skin_type',
    fix: 'a later question, or null',
  },
  {
    name: 'a question that no path reaches',
    make: (files) => void (questionOf(files, 'region').next = 'sources'),
    file,
    at: 'budget',
    problem: 'No path reaches this question, nor its options (no_limit)',
    fix: 'or remove it',
  },
  {
    name: 'a concern that the taxonomy does not know',
    make: (files) => void (optionOf(files, 'concerns', 'redness').patch = { concerns: [{ id: 'rednes' }] }),
    file,
    at: 'concerns: redness',
    problem: 'no part of a profile (patch.concerns.0.id)',
    fix: 'the options of profile.json',
  },
  {
    name: 'a slot that a profile does not have',
    make: (files) => void (optionOf(files, 'skin_type', 'dry').patch = { age: 40 }),
    file,
    at: 'skin_type: dry',
    problem: 'no part of a profile (patch)',
    fix: 'the slots and the options of profile.json',
  },
  {
    name: 'a region that is none',
    make: (files) => void (optionOf(files, 'region', 'great_britain').patch = { region: 'UK' }),
    file,
    at: 'region: great_britain',
    problem: 'no part of a profile (patch.region)',
    fix: 'the slots and the options of profile.json',
  },
  {
    name: 'a question that says it did not ask',
    make: (files) =>
      void (optionOf(files, 'health', 'prefer_not_to_say').patch = { conditions: 'not-asked' }),
    file,
    at: 'health: prefer_not_to_say',
    problem: 'not asked, and this asks',
    fix: 'or "undisclosed"',
  },
  {
    name: 'two questions that patch one slot differently',
    make: (files) => void (optionOf(files, 'budget', 'no_limit').patch = { region: 'GB-NIR' }),
    file,
    at: 'region: great_britain',
    problem: 'It and “budget: no_limit” can be answered together and patch region differently',
    fix: 'part their paths',
  },
  {
    name: 'an option beside an amount of money',
    make: (files) =>
      void (optionOf(files, 'region', 'great_britain').patch = {
        region: 'GB',
        budget: { max: 1, currency: 'GBP' },
      }),
    file,
    at: 'region: great_britain',
    problem: '“budget: an amount” can be answered together and patch budget differently',
    fix: 'Patch it in one of them',
  },
  {
    name: 'two options of one question that go together and differ',
    make: (files) => {
      optionOf(files, 'routine', 'acids').patch = { emphasis: { price: 2 } }
      optionOf(files, 'routine', 'vitamin_c').patch = { emphasis: { price: 0.5 } }
    },
    file,
    at: 'routine: acids',
    problem: '“routine: vitamin_c” can be answered together and patch emphasis.price differently',
    fix: 'make one exclusive',
  },
  {
    name: 'a quiz that does not ask about conditions',
    make: (files) => {
      for (const id of ['yes', 'no', 'prefer_not_to_say']) optionOf(files, 'health', id).patch = {}
    },
    file,
    at: 'questions',
    problem: 'No question asks about conditions',
    fix: 'Ask one',
  },
]

const wordsIn = (locale: Locale): readonly Break[] => {
  const file = `messages.${locale}` as const
  return [
    {
      name: `a question without words in ${locale}`,
      make: (files) => void Reflect.deleteProperty(files[file]!, 'quiz.health.text'),
      file,
      at: 'quiz.health.text',
      problem: 'missing',
      fix: 'Write it',
    },
    {
      name: `words for an option that is not there in ${locale}`,
      make: (files) => void (files[file]!['quiz.health.option.maybe.help'] = 'We then ask again.'),
      file,
      at: 'quiz.health.option.maybe.help',
      problem: 'Nothing says this message',
      fix: 'correct its id',
    },
    {
      name: `a question with a place that nothing fills in ${locale}`,
      make: (files) => void (files[file]!['quiz.health.help'] = 'One answer for {shopper}.'),
      file,
      at: 'quiz.health.help',
      problem: 'Nothing fills {shopper}',
      fix: 'max, concerns, skinType, conditions',
    },
    {
      name: `a question that promises in ${locale}`,
      make: (files) => void (files[file]!['quiz.health.why'] = 'Exosomes are safe.'),
      file,
      at: 'quiz.health.why',
      problem: 'break the rule',
      fix: 'seen, felt or attributed',
    },
  ]
}

describe('a broken quiz', () => {
  it.each([...breaks, ...locales.flatMap(wordsIn)])('is named: $name', expectOnly)

  it('may patch a slot in two questions that no path joins, and the same way in two that one does', () => {
    const joined = (files: CatalogFiles): void => {
      optionOf(files, 'health', 'yes').patch = { conditions: 'undisclosed', region: 'GB-NIR' }
      optionOf(files, 'budget', 'no_limit').patch = { sources: { prefer: ['plant'] } }
    }
    expect(problemsAfter(joined)).toEqual([])
  })

  it.each([
    ['an option of several that leads elsewhere', 0, { id: 'redness', next: null }],
    ['an option with an id that is none', 1, { id: 'Dry skin' }],
  ])('has the shape of one: %s', (_, question, option) => {
    const files = filesIn(exosome)
    const { questions } = files['quiz'] as { questions: { options: object[] }[] }
    questions[question]?.options.splice(1, 1, option)
    expect(problemsIn(files)).toMatchObject([
      { file, at: expect.stringContaining(`questions[${question}].options[1]`) as string },
    ])
  })
})

const faqBreaks: readonly Break[] = [
  {
    name: 'a question twice',
    make: ({ faq }) => void faq.push({ ...pick(faq, 'types') }),
    file: 'faq',
    at: 'types',
    problem: 'The id stands twice',
    fix: 'an id of its own',
  },
  {
    name: 'an answer that is not on record',
    make: ({ faq }) => void pick(faq, 'types').evidence.push('leaflet'),
    file: 'faq',
    at: 'types',
    problem: 'Evidence leaflet does not exist',
    fix: 'evidence.json',
  },
  {
    name: 'an answer twice',
    make: ({ faq }) => void pick(faq, 'types').evidence.push('exo-sources'),
    file: 'faq',
    at: 'types',
    problem: 'Evidence exo-sources stands twice',
    fix: 'Cite it once',
  },
  {
    name: 'an answer from memory',
    make: ({ faq }) => void pick(faq, 'types').evidence.push('medik8-size-recalled'),
    file: 'faq',
    at: 'types',
    problem: 'unverified evidence',
    fix: 'looked up',
  },
  {
    name: 'a question that claims',
    make: ({ faq }) => void (pick(faq, 'benefits').question = 'Is it clinically proven?'),
    file: 'faq',
    at: 'benefits',
    problem: 'breaks the rule proof',
    fix: 'other words',
  },
  {
    name: 'evidence that only an answer cited',
    make: ({ faq }) => void pick(faq, 'types').evidence.splice(4, 1),
    file: 'evidence',
    at: 'not-all-equal',
    problem: 'Nothing cites it',
    fix: 'FAQ',
  },
  {
    name: 'an answer of our own that rests on memory',
    make: ({ faq }) => void (pick(faq, 'types').own = ['medik8-size-recalled']),
    file: 'faq',
    at: 'types',
    problem: 'unverified evidence',
    fix: 'Cite a source',
  },
  {
    name: 'words about physiology that would be served',
    make: ({ evidence }) => void (evidence['exo-orchestrate']!.class = null),
    file: 'evidence',
    at: 'exo-orchestrate',
    problem: 'break the rule',
    fix: 'give it its class',
  },
]

describe('broken questions and answers', () => {
  it.each(faqBreaks.slice(0, -1))('are named: $name', expectOnly)

  it('are named where a quote about physiology would be served', () => {
    const problems = problemsAfter(faqBreaks.at(-1)!.make)
    expect(problems.map(({ at }) => at)).toContain('exo-orchestrate')
    expect(problems.map(({ problem }) => problem).join()).toContain('physiology')
  })
})
