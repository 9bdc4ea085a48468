import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { postTo, service } from '../support/service.js'
import { describeInBrowser } from './support/browser.js'
import { payloads } from './support/payloads.js'
import { quizOn } from './support/quiz-page.js'
import { candour, scriptOf, shop } from './support/shop.js'

const address = await candour()
const { app, http } = service()
const quiz = (await http().get('/v1/quiz')).body
const answered = (await postTo(app, '/v1/quiz/answers', { answers: { health: 'no' }, explain: 'full' })).body

const option = quiz.questions[0].options[0]
const hostileQuiz = {
  ...quiz,
  questions: [
    {
      ...quiz.questions[0],
      next: null,
      max: 30,
      text: payloads[0],
      why: payloads[1],
      help: payloads[2],
      options: payloads.map((label, n) => ({ ...option, id: `o${n}`, label, help: label, next: null })),
    },
  ],
}

const [ranked] = answered.recommendation.ranking
const hostileAnswer = {
  ...answered,
  recommendation: {
    ...answered.recommendation,
    advice: [{ id: 'a', text: payloads[3], evidence: [] }],
    notes: payloads.map((text) => ({ id: 'n', text, evidence: [] })),
    ranking: payloads.map((text, n) => ({
      ...ranked,
      productId: text,
      rank: n + 1,
      product: { ...ranked.product, name: text, brand: text, attributes: { buy_link: text } },
      reasons: [{ kind: 'for', criterion: null, text, evidence: [`e${n}`] }],
      cautions: [{ id: 'c', text, reported: false, evidence: [`e${n}`] }],
    })),
    excludedCount: payloads.length,
    excluded: payloads.map((text) => ({
      productId: text,
      gates: [{ gate: text, kind: 'market', text, fact: text, evidence: [] }],
    })),
    evidence: Object.fromEntries(
      payloads.map((text, n) => [
        `e${n}`,
        { ...Object.values<object>(answered.recommendation.evidence)[0], address: text, quote: text },
      ]),
    ),
  },
}

/** Everything in the elements, shadow trees included, that could run or lead somewhere. */
const dangers = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const found: string[] = []
    const walk = (root: ParentNode): void => {
      for (const element of root.querySelectorAll('*')) {
        if (element.closest('svg.bar') !== null) continue
        if (/^(SCRIPT|IMG|IFRAME|OBJECT|EMBED|SVG|STYLE|BASE|META|LINK)$/i.test(element.tagName))
          found.push(element.tagName)
        for (const { name } of element.attributes) if (/^on|^style$|^srcdoc$/i.test(name)) found.push(name)
        const link = element.getAttribute('href')
        if (link !== null && !/^https?:/.test(link)) found.push(link)
        if (element.shadowRoot !== null) walk(element.shadowRoot)
      }
    }
    walk(document.body)
    return found
  })

await describeInBrowser('words from a catalogue', (open) => {
  it(`run nowhere, whatever they say (${payloads.length} ways)`, async () => {
    const page = await open()
    const ran: string[] = []
    page.on('dialog', (dialog) => {
      ran.push(dialog.message())
      void dialog.dismiss()
    })
    await page.route('**/v1/quiz', (route) => route.fulfill({ json: hostileQuiz }))
    await page.route('**/v1/quiz/answers', (route) => route.fulfill({ json: hostileAnswer }))
    await page.goto(
      await shop({ head: scriptOf(address), body: `<candour-quiz endpoint="${address}"></candour-quiz>` }),
    )
    const { at, next, unfold } = quizOn(page)
    await at.locator('.option').first().waitFor()
    expect(await at.locator('.option > span').count()).toBe(payloads.length)
    expect(await dangers(page)).toEqual([])
    await at.locator('.option').first().click()
    await next('Show matches')
    await at.locator('.card').first().waitFor()
    const names = await at.locator('.card h3').allTextContents()
    expect(names).toEqual(payloads)
    await unfold()
    expect(await dangers(page)).toEqual([])
    expect(ran).toEqual([])
    expect(await page.evaluate(() => 'hit' in window)).toBe(false)
  })
})
