import type { Page, Route } from 'playwright-core'
import { expect, it } from 'vitest'
import { describeInBrowser } from './support/browser.js'
import { quizOn, toNothing, toSafety } from './support/quiz-page.js'
import { candour, scriptOf, shop } from './support/shop.js'

const address = await candour()
const RANKING = '**/ranking-*.js*'
const policy = `default-src 'none'; script-src ${address}; connect-src ${address}; require-trusted-types-for 'script'; trusted-types lit-html`

const gone = (route: Route) => route.fulfill({ status: 404, body: '' })

/** What stands at a hash's address, but for one line more. */
const tampered = async (route: Route): Promise<void> => {
  const response = await route.fetch()
  await route.fulfill({ response, body: `${await response.text()}\nwindow.hit = 1` })
}

await describeInBrowser('code that comes later', (open) => {
  const atTheEnd = async (fail: (route: Route) => unknown, options: Parameters<Page['route']>[2] = {}) => {
    const page = await open()
    await page.route(RANKING, fail, options)
    const body = `<candour-quiz endpoint="${address}"><a href="/skincare">Browse all</a></candour-quiz>`
    await page.goto(await shop({ head: scriptOf(address), body, policy }))
    const quiz = quizOn(page)
    await toSafety(quiz)
    await quiz.answer(/Does any of these apply/, 'Yes, at least one')
    return { page, quiz }
  }

  it('does not run when it has another hash than this build, and can be tried for again', async () => {
    const { page, quiz } = await atTheEnd(tampered)
    await quiz.at.getByRole('alert').getByText('A part of this page could not be loaded.').waitFor()
    expect(await quiz.at.getByRole('link', { name: 'Browse all' }).isVisible()).toBe(true)
    expect(await quiz.button('Reload the page').count()).toBe(0)
    await quiz.button('Try again').click()
    await quiz.button('Reload the page').waitFor()
    expect(await page.evaluate(() => Reflect.get(window, 'hit') as unknown)).toBeUndefined()
    await page.unroute(RANKING)
    await quiz.button('Try again').click()
    await quiz.heading(/Nothing here/).waitFor()
    expect(await quiz.button('Redness').isVisible()).toBe(true)
  })

  it('is asked for again without a word where it fails before it is needed', async () => {
    const { quiz } = await atTheEnd(gone, { times: 1 })
    await quiz.heading(/Nothing here/).waitFor()
  })

  it('may be gone after a deploy: a reload then goes on, and asks about safety again', async () => {
    const { page, quiz } = await atTheEnd(gone)
    await quiz.button('Try again').click()
    await quiz.button('Reload the page').click()
    await quiz.heading(/Does any of these apply/).waitFor()
    expect(await quiz.at.locator('input:checked').count()).toBe(0)
    await page.unroute(RANKING)
    await quiz.answer(/Does any of these apply/, 'Yes, at least one')
    await quiz.heading(/Nothing here/).waitFor()
    expect(await quiz.button('Redness').isVisible()).toBe(true)
  })

  it('leaves English where it was to bring another language', async () => {
    const page = await open()
    await page.route('**/de-*.js*', tampered)
    const body = `<candour-quiz endpoint="${address}" locale="de"></candour-quiz>`
    await page.goto(await shop({ head: scriptOf(address), body, policy }))
    await quizOn(page).button('Continue').waitFor()
    expect(await page.evaluate(() => Reflect.get(window, 'hit') as unknown)).toBeUndefined()
  })

  it('is asked for by who stands in for an element that has none', async () => {
    const page = await open()
    await page.route(RANKING, gone)
    const body = `<candour-comparison endpoint="${address}" products="medik8-c-tetra-advanced inkey-exosome-hydro-glow">
      </candour-comparison><candour-ranking endpoint="${address}"></candour-ranking>`
    await page.goto(await shop({ head: scriptOf(address), body, policy }))
    const comparison = page.locator('candour-comparison')
    await comparison.getByRole('alert').getByText('A part of this page could not be loaded.').waitFor()
    expect(await page.getByRole('alert').count()).toBe(2)
    await page.unroute(RANKING)
    await comparison.getByRole('button', { name: 'Try again' }).click()
    await comparison.getByRole('table').waitFor()
    expect(await page.getByRole('alert').count()).toBe(0)
  })

  it('runs under a policy that trusts what a trusted script brings', async () => {
    const page = await open()
    const dynamic = "script-src 'nonce-shop' 'strict-dynamic'; require-trusted-types-for 'script'"
    const head = scriptOf(address).replace('<script', '<script nonce="shop"')
    const body = `<candour-quiz endpoint="${address}"></candour-quiz>`
    await page.goto(await shop({ head, body, policy: dynamic }))
    await toNothing(quizOn(page))
  })
})
