import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { espresso, headphones } from '../support/read-vertical.js'
import { describeInBrowser } from './support/browser.js'
import { quizOn, type QuizPage } from './support/quiz-page.js'
import { candour } from './support/shop.js'

/** Words of the shipped catalogue's trade, which nobody may read who has another. */
const ofSkincare =
  /skin|exosom|cosmetic|serum|pregnan|breastfe|medical|dermat|ingredient|beauty|vogue|redness|wrinkle|sturm|inkey|medik8|retinol/i
/** That of a catalogue, in the name of an address, is nobody's. */
const ofHealth = /(?<!catalog-?)health/i

/** What a page says, that of its elements included. */
function wordsOf(page: Page): Promise<string> {
  return page.evaluate(() => {
    const words: string[] = []
    const walk = (node: Node): void => {
      if (node instanceof Text) words.push(node.data)
      if (node instanceof HTMLElement)
        words.push(...node.getAttributeNames().map((name) => node.getAttribute(name) ?? ''))
      if (node instanceof Element && node.shadowRoot !== null) walk(node.shadowRoot)
      if (!(node instanceof HTMLStyleElement)) node.childNodes.forEach(walk)
    }
    walk(document.body)
    return words.filter((word) => word.trim() !== '').join('\n')
  })
}

/** Answers each question by its first option, or skips it, until products are ranked; checks each screen. */
async function throughQuiz(quiz: QuizPage, check: (state: string) => Promise<void>): Promise<void> {
  const matches = quiz.heading(/^(Your matches|Nothing here|No match)/)
  for (let question = 1; question < 20; question += 1) {
    await quiz.at.locator('h2').waitFor()
    await check(`question ${question}`)
    const title = await quiz.at.locator('h2').textContent()
    const last = quiz.at.locator('label.option').last()
    if ((await last.count()) > 0) await last.click()
    await quiz.at.locator('button.primary, button[part~="button-primary"]').first().click()
    await expect.poll(() => quiz.at.locator('h2').textContent()).not.toBe(title)
    if ((await matches.count()) > 0) break
  }
  await quiz.unfold()
  await check('matches')
}

await describeInBrowser('a shop of another trade', (open) => {
  it.each([
    ['espresso machines', espresso, [ofSkincare, ofHealth]],
    [
      'headphones',
      headphones,
      [
        /* its data warns of nickel on skin and asks about health */ new RegExp(
          ofSkincare.source.replace(/skin\||medical\|/g, ''),
          'i',
        ),
      ],
    ],
  ])('reads no word of skincare on the page and in the document: %s', async (_, folder, patterns) => {
    const address = await candour(folder)
    const page = await open()
    const expectNeutral = (state: string, text: string): void => {
      const lines = text.split('\n').filter((line) => patterns.some((pattern) => pattern.test(line)))
      expect([state, lines]).toEqual([state, []])
    }
    await page.goto(address)
    await throughQuiz(quizOn(page), async (state) => expectNeutral(state, await wordsOf(page)))
    await page.goto(`${address}/docs`)
    expectNeutral('docs', await wordsOf(page))
  })

  it('reads none in what the document describes and shows as examples', async () => {
    const document = (await (await fetch(`${await candour(espresso)}/openapi.json`)).json()) as object
    const prose: string[] = []
    JSON.stringify(document, (key, value: unknown) => {
      if (typeof value === 'string' && ['description', 'summary', 'title'].includes(key)) prose.push(value)
      if (key === 'examples' || key === 'example') prose.push(JSON.stringify(value))
      return value
    })
    expect(prose.length).toBeGreaterThan(50)
    expect(prose.filter((text) => ofSkincare.test(text) || /\bhealth\b(?! page)/.test(text))).toEqual([])
  })
})
