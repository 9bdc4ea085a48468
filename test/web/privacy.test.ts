import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { describeInBrowser } from './support/browser.js'
import { quizOn, toMatches, toNothing, toSafety, type QuizPage } from './support/quiz-page.js'
import { candour, scriptOf, shop } from './support/shop.js'
import { tracesIn } from './support/traces.js'

const address = await candour()
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

await describeInBrowser('a page with a quiz', (open) => {
  const embedded = async () => {
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
    const body = `<candour-quiz endpoint="${address}" analytics="ga4"></candour-quiz>`
    await page.goto(await shop({ head: scriptOf(address), body }))
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

  const changingToYes = async (quiz: QuizPage): Promise<void> => {
    await toMatches(quiz)
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
        await page.route('**/widget/**', (route) => route.abort())
        await page.reload()
        return page.evaluate(() => JSON.stringify(Object.entries(sessionStorage)))
      }
      const left = await leftBy(toYes)
      expect(left).toContain('redness')
      expect(left).not.toMatch(/health|condition|undisclosed|prefer_not/)
      expect(await leftBy(toOther)).toBe(left)
    },
  )

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
