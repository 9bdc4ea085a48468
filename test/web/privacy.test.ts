import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { describeInBrowser } from './support/browser.js'
import { quizOn, toMatches, toNothing, toSafety, type QuizPage } from './support/quiz-page.js'
import { candour, scriptOf, shop } from './support/shop.js'
import { headphones } from '../support/read-vertical.js'
import { tracesIn } from './support/traces.js'

const [address, otherAddress] = await Promise.all([candour(), candour(headphones)])
const secrets =
  /pregnan|breast|eczema|infection|autoimmune|health|condition|undisclosed|prefer_not|"yes"|"no"|redness|skin_type/i

const events = [
  'ready',
  'start',
  'question-view',
  'answer',
  'complete',
  'results',
  'select-item',
  'add-to-cart',
  'compare',
  'error',
  'abandon',
]

interface Heard {
  readonly dataLayer: readonly { readonly event: string }[]
  readonly heard: readonly { readonly name: string }[]
}

const bodyOver = (endpoint: string): string =>
  `<candour-quiz endpoint="${endpoint}" analytics="ga4"></candour-quiz>`

await describeInBrowser('a page with a quiz', (open) => {
  const embedded = async (endpoint = address) => {
    const page = await open()
    const said: string[] = []
    page.on('console', (message) => said.push(message.text()))
    await page.addInitScript((names) => {
      const heard: unknown[] = []
      Reflect.set(window, 'heard', heard)
      for (const name of names) {
        addEventListener(`cq-${name}`, (event) => heard.push({ name, detail: (event as CustomEvent).detail }))
      }
    }, events)
    await page.goto(await shop({ head: scriptOf(endpoint), body: bodyOver(endpoint) }))
    return { page, said, quiz: quizOn(page) }
  }

  const heardBy = (page: Page): Promise<Heard> =>
    page.evaluate(() => {
      const { dataLayer, heard } = window as unknown as Heard
      return JSON.parse(JSON.stringify({ dataLayer, heard }))
    })

  it('keeps nothing of the answers anywhere, and is told nothing of them', async () => {
    const { page, said, quiz } = await embedded()
    await toNothing(quiz)
    await quiz.at.getByText(/^Left out for you/).click()
    await quiz.button('See all anyway').click()
    await quiz.heading('All products, not ranked').waitFor()
    const { dataLayer, heard } = await heardBy(page)
    for (const trace of [
      await tracesIn(page),
      JSON.stringify(dataLayer),
      JSON.stringify(heard),
      said.join(),
    ]) {
      expect(trace).not.toMatch(secrets)
    }
    expect(page.url()).not.toMatch(/[?#]/)
  })

  it('cannot tell from the events a yes from a shopper who left', async () => {
    const { page, quiz } = await embedded()
    await toNothing(quiz)
    const { dataLayer, heard } = await heardBy(page)
    const names = ['ready', 'question-view', 'start', 'answer', 'question-view', 'answer', 'question-view']
    expect(heard.map(({ name }) => name)).toEqual(names)
    expect(dataLayer.map(({ event }) => event)).toEqual([
      'quiz_question_view',
      'quiz_start',
      'quiz_question_view',
      'quiz_question_view',
    ])
  })

  const leftAfter = async (page: Page): Promise<string> => {
    await page.route('**/widget/**', (route) => route.abort())
    await page.reload()
    return page.evaluate(() => JSON.stringify(Object.entries(sessionStorage)))
  }

  const changingToYes = async (quiz: QuizPage): Promise<void> => {
    await toMatches(quiz)
    await quiz.showAnswers()
    await quiz.button('Safety answers').click()
    await quiz.answer(/Does any of these apply/, 'Yes, at least one', 'Show matches')
    await quiz.heading(/Nothing here/).waitFor()
  }

  it.each([
    ['after a yes', 'at the question', toNothing, toSafety],
    ['after a no that became a yes', 'after a no', changingToYes, toMatches],
  ])(
    'finds in the tab that is left %s what is there of one left %s',
    async (_yes, _other, toYes, toOther) => {
      const leftBy = async (walk: typeof toNothing): Promise<string> => {
        const { page, quiz } = await embedded()
        await walk(quiz)
        return leftAfter(page)
      }
      const left = await leftBy(toYes)
      expect(left).toContain('redness')
      expect(left).not.toMatch(/health|condition|undisclosed|prefer_not/)
      expect(await leftBy(toOther)).toBe(left)
    },
  )

  it('keeps, tells and repeats no health answer of a catalogue that calls it otherwise', async () => {
    const { page, said, quiz } = await embedded(otherAddress)
    const revealing = /nickel|pacemaker|health|condition|undisclosed|rather_not/i
    await quiz.answer(/What matters to you/, 'noise')
    await quiz.answer(/Does any of these apply/, 'a nickel allergy')
    await quiz.heading(/How large is the head/).waitFor()
    const { dataLayer, heard } = await heardBy(page)
    expect(heard.filter(({ name }) => name === 'answer')).toHaveLength(1)
    await quiz.answer(/How large is the head/, 'It is a gift')
    await quiz.showAnswers()
    await quiz.button('Safety answers').waitFor()
    const left = await leftAfter(page)
    expect(left).toContain('noise')
    for (const trace of [left, JSON.stringify(dataLayer), JSON.stringify(heard), said.join()]) {
      expect(trace).not.toMatch(revealing)
    }
  })

  it('hears on where nothing applies, said by an option among several', async () => {
    const { page, quiz } = await embedded(otherAddress)
    await quiz.answer(/What matters to you/, 'noise')
    await quiz.answer(/Does any of these apply/, 'None of these')
    await quiz.answer(/How large is the head/, 'It is a gift')
    await quiz.heading('Your matches').waitFor()
    const { heard } = await heardBy(page)
    expect(heard.map(({ name }) => name)).toContain('complete')
  })

  it('is told of products under the names of GA4, and of nothing else', async () => {
    const { page, quiz } = await embedded()
    await toMatches(quiz)
    await quiz.at
      .getByRole('button', { name: /^Add .* to cart$/ })
      .first()
      .click()
    await quiz.at.getByText('This page has not connected a cart.').waitFor()
    const { dataLayer } = await heardBy(page)
    expect(dataLayer.at(-1)).toEqual({
      event: 'add_to_cart',
      ecommerce: {
        currency: 'GBP',
        value: 20,
        items: [
          {
            item_id: 'inkey-exosome-hydro-glow',
            item_name: 'The Inkey List Exosome Hydro-Glow Complex',
            item_brand: 'The Inkey List',
            index: 0,
            price: 20,
            quantity: 1,
          },
        ],
      },
    })
    expect(JSON.stringify(dataLayer)).not.toMatch(secrets)
  })

  it('may take the cart over, and says when it failed', async () => {
    const { page, quiz } = await embedded()
    await page.evaluate(() => {
      let times = 0
      addEventListener('cq-add-to-cart', (event) => {
        event.preventDefault()
        const { waitUntil } = (event as CustomEvent<{ waitUntil: (added: Promise<unknown>) => void }>).detail
        waitUntil((times += 1) === 1 ? Promise.reject(new Error('sold out')) : Promise.resolve())
      })
    })
    await toMatches(quiz)
    const add = quiz.at.getByRole('button', { name: /^Add .* to cart$/ }).first()
    await add.click()
    await quiz.at.getByText('Could not add it. Try again.').waitFor()
    await add.click()
    await quiz.at.getByText('Added', { exact: true }).waitFor()
  })
})
