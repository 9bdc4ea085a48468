import type { BrowserContextOptions, Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { enGB } from '../../src/web/elements/messages/en-GB.js'
import type { Message } from '../../src/web/elements/messages/message.js'
import { isLong } from '../support/long-form.js'
import { describeInBrowser } from './support/browser.js'
import { expectAccessible } from './support/expect-accessible.js'
import { quizOn, toMatches, toSafety, type QuizPage } from './support/quiz-page.js'
import { candour, scriptOf, shop } from './support/shop.js'

const address = await candour()

type Check = (state: string) => Promise<void>

/** Walks a shopper through every state, and checks each. */
async function throughStates(page: Page, quiz: QuizPage, check: Check): Promise<void> {
  await quiz.heading(/change about the look/).waitFor()
  await check('question')
  await toSafety(quiz)
  await quiz.next()
  await quiz.at.locator('#error').waitFor()
  await check('safety question with an error')
  const busy = {
    status: 503,
    headers: { 'Retry-After': '30', 'Access-Control-Expose-Headers': 'Retry-After' },
  }
  await page.route('**/v1/quiz/answers', (route) => route.fulfill(busy), { times: 1 })
  await quiz.option('Yes, at least one').click()
  await quiz.next()
  await quiz.at.getByText(/^Next try in/).waitFor()
  await check('failed')
  await quiz.button('Try again').click()
  await quiz.heading(/Nothing here/).waitFor()
  await quiz.at.getByText(/^Left out for you/).click()
  await quiz.button('See all anyway').click()
  await quiz.heading('All products, not ranked').waitFor()
  await check('nothing suggested, all listed')
  await quiz.button('Start again').click()
  await toMatches(quiz)
  await quiz.unfold()
  const boxes = quiz.at.getByRole('checkbox', { name: /^Compare / })
  for (const n of [0, 1, 2]) await boxes.nth(n).check()
  await check('ranking')
  await quiz.button('Compare 3 products').click()
  await quiz.at.getByRole('table').waitFor()
  await quiz.at.getByText('The figures behind it').click()
  await check('comparison')
}

const narrow = { viewport: { width: 320, height: 640 } }
const wide = { viewport: { width: 1280, height: 800 } }
const dark = { colorScheme: 'dark' } as const

type Variant = readonly [string, BrowserContextOptions, 'ltr' | 'rtl']
const variants: readonly Variant[] = [
  ['narrow, dark, right to left', { ...narrow, ...dark }, 'rtl'],
  ['wide, light, left to right', { ...wide, reducedMotion: 'reduce' }, 'ltr'],
]
const others: readonly Variant[] = [
  ['narrow, light, left to right', narrow, 'ltr'],
  ['wide, dark, right to left', { ...wide, ...dark }, 'rtl'],
]

const pseudo = (message: Message): Message =>
  typeof message === 'string' ? `⟦${message}⟧` : { one: `⟦${message.one}⟧`, other: `⟦${message.other}⟧` }

/** Each text that the elements show. */
function textsIn(): readonly string[] {
  const texts: string[] = []
  const walk = (node: Node): void => {
    if (node instanceof Text) texts.push(node.data.trim())
    if (node instanceof Element && node.shadowRoot !== null) walk(node.shadowRoot)
    node.childNodes.forEach(walk)
  }
  document.querySelectorAll('candour-quiz').forEach(walk)
  return texts.filter((text) => text !== '')
}

await describeInBrowser('each state of a quiz', (open) => {
  it.each(isLong ? [...variants, ...others] : variants)(
    'breaks no rule that axe knows: %s',
    { timeout: 40_000 },
    async (name, options, dir) => {
      const page = await open(options)
      const host = `<main><h1>Shop</h1><candour-quiz endpoint="${address}" dir="${dir}"></candour-quiz></main>`
      await page.goto(await shop({ head: scriptOf(address), body: host }))
      await throughStates(page, quizOn(page), (state) => expectAccessible(page, `quiz, ${state}`, name))
    },
  )

  it('breaks no rule on our own page either', async () => {
    const page = await open(narrow)
    await page.goto(address)
    await quizOn(page)
      .heading(/change about the look/)
      .waitFor()
    await expectAccessible(page, 'our own page', 'narrow')
    await page.setViewportSize({ width: 1280, height: 800 })
    await expectAccessible(page, 'our own page', 'wide')
  })

  it('says every word of its own from its catalogue', async () => {
    const page = await open()
    const said: string[] = []
    page.on('response', (response) => {
      if (response.url().includes('/v1/')) void response.text().then((text) => said.push(text))
    })
    const strings = Object.fromEntries(Object.entries(enGB).map(([id, message]) => [id, pseudo(message)]))
    const body = `<candour-quiz endpoint="${address}"></candour-quiz>`
    await page.goto(await shop({ head: scriptOf(address), body }))
    await page.evaluate(
      (own) => Reflect.set(document.querySelector('candour-quiz') ?? {}, 'strings', own),
      strings,
    )
    const quiz = quizOn(page)
    const check: Check = async (state) => {
      const texts = await page.evaluate(textsIn)
      const foreign = texts.filter(
        (text) =>
          !text.startsWith('⟦') && !said.some((json) => json.includes(JSON.stringify(text).slice(1, -1))),
      )
      // A price is a number in the shopper's notation.
      expect([state, foreign.filter((text) => !/^£\d+$/.test(text))]).toEqual([state, []])
    }
    await quiz.button('⟦Continue⟧').waitFor()
    await check('question')
    for (let n = 0; n < 2; n += 1) await quiz.button('⟦Skip⟧').click()
    await quiz.button('⟦Continue⟧').click()
    await check('error')
    await quiz.option('Yes, at least one').click()
    await quiz.button('⟦Continue⟧').click()
    await quiz.button('⟦See all anyway⟧').click()
    await quiz.at.locator('.card').first().waitFor()
    await check('nothing suggested')
    await quiz.button('⟦Safety answers⟧').click()
    await quiz.option('No, none of them').click()
    await quiz.button('⟦Show matches⟧').click()
    await quiz.option('Great Britain').click()
    await quiz.button('⟦Show matches⟧').click()
    for (let n = 0; n < 3; n += 1) await quiz.button('⟦Skip⟧').click()
    await quiz.heading('⟦Your matches⟧').waitFor()
    for (const n of [0, 1]) await quiz.at.locator('.card input').nth(n).check()
    await check('ranking')
    await quiz.button('⟦Compare 2 products⟧').click()
    await quiz.at.getByRole('table').waitFor()
    await check('comparison')
  })

  it('speaks German where the page does, in the elements and from the service, and marks it', async () => {
    const page = await open()
    const body = `<candour-quiz endpoint="${address}" locale="de-AT"></candour-quiz>`
    await page.goto(await shop({ head: scriptOf(address), body }))
    const { at } = quizOn(page)
    await at.getByRole('button', { name: 'Weiter' }).waitFor()
    await at.getByText('Frage 1 von 7').waitFor()
    expect(await at.locator('.candour').getAttribute('lang')).toBe('de-AT')
    await at.getByText('Was möchten Sie am Aussehen oder am Gefühl Ihrer Haut ändern?').waitFor()
    expect(await at.locator('h2').getAttribute('lang')).toBe('de')
  })

  it('speaks English where nothing speaks the language of the page', async () => {
    const page = await open()
    const body = `<candour-quiz endpoint="${address}" locale="fr-CH"></candour-quiz>`
    await page.goto(await shop({ head: scriptOf(address), body }))
    const { at } = quizOn(page)
    await at.getByText('What would you like to change about the look or feel of your skin?').waitFor()
    expect(await at.locator('.candour').getAttribute('lang')).toBe('en-GB')
    expect(await at.locator('h2').getAttribute('lang')).toBeNull()
  })
})
