import { gzipSync } from 'node:zlib'
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { describeInBrowser } from './support/browser.js'
import { quizOn, toMatches, toNothing } from './support/quiz-page.js'
import { candour, scriptOf, shop } from './support/shop.js'

const address = await candour()
const widget = `<candour-quiz endpoint="${address}"></candour-quiz>`

const strict = [
  "default-src 'none'",
  `script-src ${address}`,
  `connect-src ${address}`,
  'img-src data:',
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types lit-html',
].join('; ')

const hostile = `
  * { all: unset !important; color: red !important; font-size: 40px !important; line-height: 0.5 !important }
  button, input, table, ul { display: none !important; position: fixed !important }
  body { text-transform: uppercase; text-align: end; text-indent: 90px; white-space: nowrap }`

const watchPolicy = (page: Page) =>
  page.addInitScript(() => {
    Reflect.set(window, 'violations', [])
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, sample }) =>
      (Reflect.get(window, 'violations') as string[]).push(`${violatedDirective} ${sample}`),
    )
  })

await describeInBrowser('an embedded quiz', (open) => {
  it.each([
    ["a shop's page", () => shop({ head: scriptOf(address), body: widget, policy: strict })],
    ['our own page', () => Promise.resolve(address)],
  ])('breaks no rule of a strict content policy with trusted types on %s', async (_name, addressOfPage) => {
    const page = await open()
    await watchPolicy(page)
    await page.goto(await addressOfPage())
    const quiz = quizOn(page)
    await toMatches(quiz)
    const boxes = quiz.at.getByRole('checkbox', { name: /^Compare / })
    for (const n of [0, 1]) await boxes.nth(n).check()
    await quiz.button('Compare 2 products').click()
    await quiz.at.getByRole('table').waitFor()
    expect(await page.evaluate(() => Reflect.get(window, 'violations') as string[])).toEqual([])
  })

  it('asks nobody but its own service, and is given no cookie', async () => {
    const page = await open()
    const asked = new Set<string>()
    page.on('request', (request) => asked.add(new URL(request.url()).origin))
    const shopPage = await shop({ head: scriptOf(address), body: widget })
    await page.goto(shopPage)
    await toMatches(quizOn(page))
    expect([...asked].sort()).toEqual([address, shopPage].sort())
    expect(await page.context().cookies()).toEqual([])
  })

  it('is complete and in order under hostile styles', async () => {
    const page = await open({ viewport: { width: 400, height: 740 } })
    await page.goto(await shop({ head: `<style>${hostile}</style>${scriptOf(address)}`, body: widget }))
    const quiz = quizOn(page)
    await quiz.heading(/change about the look/).waitFor()
    const style = await quiz.heading(/change about the look/).evaluate((heading) => {
      const { display, textTransform, textAlign, whiteSpace, textIndent } = getComputedStyle(heading)
      return { display, textTransform, textAlign, whiteSpace, textIndent }
    })
    expect(style).toEqual({
      display: 'block',
      textTransform: 'none',
      textAlign: 'start',
      whiteSpace: 'normal',
      textIndent: '0px',
    })
    await toMatches(quiz)
    expect(
      await quiz
        .button(/to cart/)
        .first()
        .isVisible(),
    ).toBe(true)
  })

  it('loads at most 15 kB zipped before it asks its first question', async () => {
    const page = await open()
    const bodies: Promise<Buffer>[] = []
    page.on('response', (response) => {
      if (response.url().includes('/widget/')) bodies.push(response.body())
    })
    await page.goto(await shop({ head: scriptOf(address), body: widget }))
    await quizOn(page)
      .heading(/change about the look/)
      .waitFor()
    const zipped = (await Promise.all(bodies)).map((body) => gzipSync(body).length)
    expect(zipped.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(15_000)
  })

  it.each([
    ['a phone', { width: 360, height: 740 }],
    ['a desk', { width: 1280, height: 800 }],
  ])('moves nothing that the shopper did not move, on %s', async (_name, viewport) => {
    const page = await open({ viewport })
    await page.addInitScript(() => {
      Reflect.set(window, 'shift', 0)
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries() as unknown as { value: number; hadRecentInput: boolean }[]) {
          if (!entry.hadRecentInput)
            Reflect.set(window, 'shift', (Reflect.get(window, 'shift') as number) + entry.value)
        }
      }).observe({ type: 'layout-shift', buffered: true })
    })
    await page.goto(address)
    const quiz = quizOn(page)
    await toNothing(quiz)
    expect(await page.evaluate(() => Reflect.get(window, 'shift') as number)).toBe(0)
  })

  it('runs from its immutable address, held to the hash that is published', async () => {
    const page = await open()
    const { module } = (await (await fetch(`${address}/widget/v1/manifest.json`)).json()) as {
      module: { address: string; integrity: string }
    }
    const script = (integrity: string): string =>
      `<script type="module" crossorigin src="${address}${module.address}" integrity="${integrity}"></script>`
    await page.goto(await shop({ head: script(module.integrity), body: `<candour-quiz></candour-quiz>` }))
    await quizOn(page)
      .heading(/change about the look/)
      .waitFor()
    await page.goto(
      await shop({ head: script(`sha384-${'A'.repeat(64)}`), body: `<candour-quiz></candour-quiz>` }),
    )
    expect(await page.evaluate(() => customElements.get('candour-quiz') === undefined)).toBe(true)
  })

  it('takes properties that were set before its script came, and its own strings', async () => {
    const page = await open()
    await page.goto(await shop({ body: widget }))
    await page.evaluate(() => {
      const quiz = document.querySelector('candour-quiz')
      if (quiz !== null) Reflect.set(quiz, 'strings', { continue: 'Onwards' })
    })
    await page.addScriptTag({ type: 'module', url: `${address}/widget/v1/quiz.js` })
    await quizOn(page).button('Onwards').waitFor()
  })
})
