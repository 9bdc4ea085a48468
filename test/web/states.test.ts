import type { Page, Route } from 'playwright-core'
import { expect, it } from 'vitest'
import { describeInBrowser } from './support/browser.js'
import { quizOn, toMatches, toSafety } from './support/quiz-page.js'
import { candour, scriptOf, shop } from './support/shop.js'

const address = await candour()
const ANSWERS = '**/v1/quiz/answers'

const problem = (status: number, code: string, headers: Readonly<Record<string, string>> = {}) => ({
  status,
  headers: { 'Access-Control-Expose-Headers': 'Retry-After', ...headers },
  contentType: 'application/problem+json',
  body: JSON.stringify({ type: `/problems/${code}`, title: 'No', status, detail: 'No.', instance: 'urn:x' }),
})

await describeInBrowser('a quiz that cannot have what it asks for', (open) => {
  const atTheEnd = async (fail: (route: Route) => unknown) => {
    const page = await open()
    await page.clock.install()
    await page.goto(address)
    const quiz = quizOn(page)
    await toSafety(quiz)
    await page.route(ANSWERS, fail)
    await quiz.answer(/Does any of these apply/, 'Yes, at least one')
    return { page, quiz }
  }

  const recovers = async (page: Page): Promise<void> => {
    const quiz = quizOn(page)
    await page.unroute(ANSWERS)
    await quiz.button('Try again').click()
    await quiz.heading(/Nothing here/).waitFor()
    expect(await quiz.button('Redness').isVisible()).toBe(true)
  }

  it.each([
    ['a connection', (route: Route) => route.abort(), 'We could not reach the service.'],
    ['a healthy service', (route: Route) => route.fulfill(problem(500, 'internal')), 'The service could not'],
    ['a place in the queue', (route: Route) => route.fulfill(problem(429, 'rate-limited')), 'There are many'],
    [
      'a place in the queue for a while',
      (route: Route) => route.fulfill(problem(503, 'unavailable', { 'Retry-After': '3' })),
      'We try again in about 3 seconds',
    ],
    ['an answer that is JSON', (route: Route) => route.fulfill({ body: '<html>' }), 'We could not reach'],
  ])('for want of %s: says so, keeps the answers and tries again', async (_want, fail, text) => {
    const { page, quiz } = await atTheEnd(fail)
    await quiz.at.getByRole('alert').getByText(text).waitFor()
    await recovers(page)
  })

  it('leaves no suggestion standing once a safety answer has changed', async () => {
    const page = await open()
    await page.goto(address)
    const quiz = quizOn(page)
    await toMatches(quiz)
    await quiz.showAnswers()
    await quiz.button('Safety answers').click()
    await page.route(ANSWERS, (route) => route.abort())
    await quiz.answer(/Does any of these apply/, 'Yes, at least one', 'Show matches')
    await quiz.button('Try again').waitFor()
    expect(await quiz.button(/to cart/).count()).toBe(0)
    expect(await quiz.button('Safety answers').isVisible()).toBe(true)
  })

  it('goes on by itself when it is back on line', async () => {
    const { page, quiz } = await atTheEnd(async (route) => {
      await route.request().frame().page().context().setOffline(true)
      await route.abort('internetdisconnected')
    })
    await quiz.at.getByText('You are offline.').waitFor()
    await page.unroute(ANSWERS)
    await page.context().setOffline(false)
    await quiz.heading(/Nothing here/).waitFor()
  })

  it('tries once more by itself, when the service said in how many seconds, and never again', async () => {
    let asked = 0
    const { page, quiz } = await atTheEnd((route) => {
      asked += 1
      return route.fulfill(problem(503, 'unavailable', { 'Retry-After': '30' }))
    })
    const alert = quiz.at.getByRole('alert')
    await alert.getByText('We try again in about 30 seconds').waitFor()
    const count = quiz.at.getByText(/^Next try in \d+ s$/)
    const before = [await alert.textContent(), await count.textContent()]
    expect(await count.getAttribute('aria-hidden')).toBe('true')
    await page.clock.runFor(1000)
    expect([await alert.textContent(), await count.textContent()]).toEqual([before[0], expect.anything()])
    expect(await count.textContent()).not.toBe(before[1])
    await page.clock.runFor(33_000)
    await alert.getByText('Try again in 30 seconds').waitFor()
    await page.clock.runFor(240_000)
    expect(asked).toBe(2)
    await recovers(page)
  })

  it('does not try by itself once the shopper has cancelled that, or gone back', async () => {
    let asked = 0
    const { page, quiz } = await atTheEnd((route) => {
      asked += 1
      return route.fulfill(problem(503, 'unavailable', { 'Retry-After': '30' }))
    })
    await quiz.button('Cancel').click()
    await quiz.at.getByRole('alert').getByText('Cancelled.').waitFor()
    await page.clock.runFor(60_000)
    expect(asked).toBe(1)
    await page.goBack()
    await page.unroute(ANSWERS)
    await quiz.answer(/Does any of these apply/, 'Yes, at least one')
    await quiz.heading(/Nothing here/).waitFor()

    await page.route(ANSWERS, (route) => {
      asked += 1
      return route.fulfill(problem(503, 'unavailable', { 'Retry-After': '30' }))
    })
    await quiz.button('Dry').click()
    await quiz.answer(/describe your skin/, 'Oily', 'Show matches')
    await quiz.at.getByText(/^Next try in/).waitFor()
    await page.goBack()
    await quiz.heading(/describe your skin/).waitFor()
    await page.clock.runFor(60_000)
    expect(asked).toBe(2)
  })

  it('shows a skeleton only after a moment, offers to cancel when it takes long, and tries again', async () => {
    const { page, quiz } = await atTheEnd(() => {})
    await quiz.at.locator('.skeleton').waitFor()
    await page.clock.runFor(4000)
    await quiz.at.getByText('Still working.').waitFor()
    await quiz.button('Cancel').click()
    await quiz.at.getByText('Cancelled.').waitFor()
    await quiz.button('Try again').click()
    await page.clock.runFor(8000)
    await quiz.at.getByText('We could not reach the service.').waitFor()
    await recovers(page)
  })

  it('says nothing technical to the shopper of a wrong embed, and one line to whoever embedded it', async () => {
    const page = await open()
    const errors: string[] = []
    page.on('console', (message) => {
      if (message.type() === 'error' && message.text().includes('Candour')) errors.push(message.text())
    })
    const body =
      `<candour-quiz endpoint="${address}" publishable-key="pk_wrong"><a href="/skincare">Skincare</a></candour-quiz>`.repeat(
        2,
      )
    await page.goto(await shop({ head: scriptOf(address), body }))
    const { at } = quizOn(page, page.locator('candour-quiz').first())
    await at.getByText('This part of the page cannot be shown at the moment.').waitFor()
    expect(await at.getByRole('link', { name: 'Skincare' }).isVisible()).toBe(true)
    expect(errors).toHaveLength(1)
    expect(errors[0]).toMatch(/\/problems\/unauthorized \(401\)/)
  })
})
