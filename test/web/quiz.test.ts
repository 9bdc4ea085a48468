import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { editedData } from '../support/edited-data.js'
import { describeInBrowser } from './support/browser.js'
import { quizOn, toMatches, toNothing, toSafety } from './support/quiz-page.js'
import { candour, scriptOf, shop } from './support/shop.js'

const address = await candour()

const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    let at = document.activeElement
    while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement
    return at?.textContent.trim().replace(/\s+/g, ' ') ?? ''
  })

await describeInBrowser('a quiz', (open) => {
  const started = async () => {
    const page = await open()
    await page.goto(address)
    return { page, quiz: quizOn(page) }
  }

  it('is answered by pointer, one question a screen, and ends in a ranking', async () => {
    const { page, quiz } = await started()
    await toMatches(quiz)
    expect(await focused(page)).toBe('Your matches')
    expect(await quiz.at.locator('.cards > li').count()).toBe(5)
    const first = quiz.at.locator('.cards > li').first()
    expect(await first.locator('.price').textContent()).toMatch(/£20\s+price published November 2025/)
    expect(await quiz.at.getByText('Price not stated').count()).toBe(3)
  })

  it('leads to the shop of a product, whatever its catalogue calls the address', async () => {
    const folder = editedData((files) => {
      Object.assign(files, JSON.parse(JSON.stringify(files).replaceAll('buy_link', 'shop_page')))
      files.evidence['sturm-address']!.confidence = 0.9
    })
    const page = await open()
    await page.goto(await candour(folder))
    const quiz = quizOn(page)
    await toMatches(quiz)
    const link = quiz.at.getByRole('link', { name: /^See it at/ }).first()
    expect(await link.getAttribute('href')).toMatch(/^https:\/\//)
  })

  it('is answered by keyboard alone', async () => {
    const { page, quiz } = await started()
    await quiz.heading(/change about the look/).waitFor()
    const press = async (...keys: string[]): Promise<void> => {
      for (const key of keys) await page.keyboard.press(key)
    }
    const toFirstOption = async (kind: string): Promise<void> => {
      for (let tabs = 0; tabs < 12; tabs += 1) {
        await press('Tab')
        const at = await page.evaluate(
          () => document.activeElement?.shadowRoot?.activeElement?.getAttribute('type') ?? '',
        )
        if (at === kind) return
      }
      throw new Error(`Tab does not reach a ${kind}`)
    }
    await toFirstOption('checkbox')
    await press('Tab', 'Space', 'Enter')
    await quiz.heading(/describe your skin/).waitFor()
    await toFirstOption('radio')
    await press('Space', 'ArrowDown', 'Enter')
    await quiz.heading(/Does any of these apply/).waitFor()
    await toFirstOption('radio')
    await press('ArrowDown', 'Enter')
    await quiz.heading(/Where do you live/).waitFor()
    await toFirstOption('radio')
    await press('Space', 'Enter')
    await quiz.heading(/spend on one product/).waitFor()
    await toFirstOption('text')
    await page.keyboard.type('60')
    await press('Enter')
    await quiz.heading(/exosome sources/).waitFor()
    await toFirstOption('checkbox')
    await press('Enter')
    await quiz.heading(/use already/).waitFor()
    await toFirstOption('checkbox')
    await press('Enter')
    await quiz.heading('Your matches').waitFor()
    await quiz.showAnswers()
    const chips = await quiz.at.locator('.chips').first().getByRole('button').allTextContents()
    expect(chips.map((text) => text.trim())).toEqual([
      'Redness',
      'Oily',
      'Safety answers',
      'Great Britain',
      'Up to £60',
    ])
  })

  it('puts the focus on each new question', async () => {
    const { page, quiz } = await started()
    await quiz.answer(/change about the look/, 'Redness')
    await quiz.heading(/describe your skin/).waitFor()
    expect(await focused(page)).toMatch(/^How would you describe your skin/)
  })

  it('says how far it is, and the total never grows', async () => {
    const { quiz } = await started()
    const totals: number[] = []
    const look = async () => {
      const text = (await quiz.at.getByText(/^Question \d+ of \d+$/).textContent()) ?? ''
      totals.push(Number(/of (\d+)/.exec(text)?.[1]))
    }
    await quiz.heading(/change about the look/).waitFor()
    await look()
    await toSafety(quiz)
    await look()
    await quiz.answer(/Does any of these apply/, 'No, none of them')
    await quiz.heading(/Where do you live/).waitFor()
    await look()
    expect(totals).toEqual([7, 7, 7])
  })

  it('does not go on from the safety question without an answer, and says so where the focus is', async () => {
    const { page, quiz } = await started()
    await toSafety(quiz)
    expect(await quiz.button('Skip').count()).toBe(0)
    expect(await quiz.at.getByText(/is not stored/).isVisible()).toBe(true)
    await quiz.next()
    await quiz.at.getByText('Choose an answer to go on.').waitFor()
    expect(await focused(page)).toBe('Choose an answer to go on.')
    await quiz.option('I would rather not say').click()
    await quiz.next()
    await quiz.heading(/Nothing here/).waitFor()
  })

  it('takes no more choices than there may be, and says so', async () => {
    const { quiz } = await started()
    for (const label of ['Acne', 'Redness', 'Irritation', 'Wrinkles', 'Elasticity', 'Volume']) {
      await quiz.option(label).click()
    }
    expect(await quiz.at.getByText('You can choose up to 5. Untick one first.').isVisible()).toBe(true)
    expect(await quiz.at.locator('input:checked').count()).toBe(5)
  })

  it('refuses what is no amount', async () => {
    const { quiz } = await started()
    await toSafety(quiz)
    await quiz.answer(/Does any of these apply/, 'No, none of them')
    await quiz.skip(/Where do you live/)
    const amount = quiz.at.getByLabel(/The most you would spend/)
    for (const wrong of ['abc', '0', '-3', '1e9', '12345678']) {
      await amount.fill(wrong)
      await quiz.next()
      await quiz.at.getByText(/Enter an amount such as £40/).waitFor()
    }
    await amount.fill('39.50')
    await quiz.next()
    await quiz.heading(/exosome sources/).waitFor()
  })

  it('goes back and forward with the browser and keeps the answers, but not in the address', async () => {
    const { page, quiz } = await started()
    await toSafety(quiz)
    await page.goBack()
    await quiz.heading(/describe your skin/).waitFor()
    expect(await quiz.at.getByRole('radio', { name: 'Dry' }).isChecked()).toBe(true)
    await quiz.button('Back').click()
    await quiz.heading(/change about the look/).waitFor()
    expect(await quiz.at.getByRole('checkbox', { name: 'Redness' }).isChecked()).toBe(true)
    await page.goForward()
    await page.goForward()
    await quiz.heading(/Does any of these apply/).waitFor()
    expect(page.url()).toBe(`${address}/`)
  })

  it('goes on after a refresh, and asks only about safety again', async () => {
    const { page, quiz } = await started()
    await toMatches(quiz)
    await page.reload()
    await quiz.heading(/Does any of these apply/).waitFor()
    expect(await quiz.at.locator('input:checked').count()).toBe(0)
    expect(await quiz.at.getByText('Your earlier answers are filled in').isVisible()).toBe(true)
    await quiz.button('Back').click()
    await quiz.heading(/describe your skin/).waitFor()
    expect(await quiz.at.getByRole('radio', { name: 'Dry' }).isChecked()).toBe(true)
    await quiz.next()
    await quiz.answer(/Does any of these apply/, 'No, none of them')
    await quiz.heading('Your matches').waitFor()
    await quiz.showAnswers()
    expect(await quiz.button('Up to £60').isVisible()).toBe(true)
  })

  it('starts anew after a refresh where the shopper would rather', async () => {
    const { page, quiz } = await started()
    await quiz.answer(/change about the look/, 'Redness')
    await quiz.heading(/describe your skin/).waitFor()
    await page.reload()
    await quiz.button('Start again').click()
    await quiz.heading(/change about the look/).waitFor()
    expect(await quiz.at.locator('input:checked').count()).toBe(0)
    await page.reload()
    await quiz.heading(/change about the look/).waitFor()
  })

  it('reopens a question from its answer and ranks again in place', async () => {
    const { page, quiz } = await started()
    await toMatches(quiz)
    await quiz.showAnswers()
    await quiz.button('Redness').click()
    await quiz.heading(/change about the look/).waitFor()
    await quiz.option('Redness').click()
    await quiz.option('Dryness').click()
    await quiz.next('Show matches')
    await quiz.at
      .getByText(/^(Order updated: \d products? changed|The order is the same)/)
      .waitFor({ state: 'attached' })
    expect(await focused(page)).toBe('Your matches')
    await quiz.showAnswers()
    expect(await quiz.button('Dryness').isVisible()).toBe(true)
  })

  it('asks what a changed answer leads to, and forgets what it leads past', async () => {
    const { quiz } = await started()
    await toNothing(quiz)
    await quiz.button('Safety answers').click()
    await quiz.answer(/Does any of these apply/, 'No, none of them', 'Show matches')
    await quiz.heading(/Where do you live/).waitFor()
  })

  it('offers to drop a wish that leaves nothing, and never a safety rule', async () => {
    const { quiz } = await started()
    await toSafety(quiz)
    await quiz.answer(/Does any of these apply/, 'No, none of them')
    await quiz.skip(/Where do you live/)
    await quiz.at.getByLabel(/The most you would spend/).fill('5')
    await quiz.at.getByLabel(/Leave out products/).check()
    await quiz.next()
    await quiz.skip(/exosome sources/)
    await quiz.skip(/use already/)
    await quiz.heading('No product meets all wishes').waitFor()
    await quiz.button(/Show without “Only confirmed prices within my limit” \(5 products\)/).click()
    await quiz.heading('Your matches').waitFor()
    await quiz.showAnswers()
    expect(await quiz.button('Up to £5').isVisible()).toBe(true)
  })

  it('suggests nothing after a yes, and says why, what and where to ask', async () => {
    const { quiz } = await started()
    await toNothing(quiz)
    expect(await quiz.at.locator('.notice').first().textContent()).toMatch(
      /pharmacist|doctor|midwife|clinician/,
    )
    expect(await quiz.at.getByText('5 by a safety rule').isVisible()).toBe(false)
    await quiz.at.getByText('Left out for you: 5 products').click()
    expect(await quiz.at.getByText('5 by a safety rule').isVisible()).toBe(true)
    await quiz.at.locator('dt').getByText('Medik8 C-Tetra Advanced').waitFor()
    expect(await quiz.button(/Show without/).count()).toBe(0)
    expect(await quiz.at.getByText(/shop’s own collection can stand here/).isVisible()).toBe(true)
    await quiz.button('See all anyway').click()
    await quiz.heading('All products, not ranked').waitFor()
    expect(await quiz.at.locator('.cards > li').count()).toBe(5)
    expect(await quiz.button(/cart/).count()).toBe(0)
    expect(await quiz.at.getByText(/may want to avoid exosomes/).count()).toBeGreaterThan(4)
  })

  it('starts again without the answers, which the browser does not bring back either', async () => {
    const { page, quiz } = await started()
    await toMatches(quiz)
    await quiz.button('Start again').click()
    await quiz.heading(/change about the look/).waitFor()
    expect(await quiz.at.locator('input:checked').count()).toBe(0)
    await page.goBack()
    await quiz.heading(/change about the look/).waitFor()
  })

  it('says how many more were ranked than are shown', async () => {
    const page = await open()
    const body = `<candour-quiz endpoint="${address}" limit="2"></candour-quiz>`
    await page.goto(await shop({ head: scriptOf(address), body }))
    const quiz = quizOn(page)
    await toMatches(quiz)
    expect(await quiz.at.locator('.cards > li').count()).toBe(2)
    expect(await quiz.at.getByText('3 more products ranked lower.').isVisible()).toBe(true)
  })

  it('is one of two on a page that do not disturb each other', async () => {
    const page = await open()
    const body = `<candour-quiz endpoint="${address}"></candour-quiz><candour-quiz endpoint="${address}"></candour-quiz>`
    await page.goto(await shop({ head: scriptOf(address), body }))
    const one = quizOn(page, page.locator('candour-quiz').first())
    const two = quizOn(page, page.locator('candour-quiz').nth(1))
    await one.answer(/change about the look/, 'Redness')
    await two.answer(/change about the look/, 'Dryness')
    await one.button('Back').click()
    await one.heading(/change about the look/).waitFor()
    expect(await two.heading(/describe your skin/).isVisible()).toBe(true)
    expect(await one.at.getByRole('checkbox', { name: 'Redness' }).isChecked()).toBe(true)
  })
})
