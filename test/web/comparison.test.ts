import { expect, it } from 'vitest'
import { describeInBrowser } from './support/browser.js'
import { quizOn, toMatches } from './support/quiz-page.js'
import { candour, scriptOf, shop } from './support/shop.js'

const address = await candour()

await describeInBrowser('a comparison', (open) => {
  const opened = async () => {
    const page = await open()
    await page.goto(address)
    const quiz = quizOn(page)
    await toMatches(quiz)
    const boxes = quiz.at.getByRole('checkbox', { name: /^Compare / })
    for (const n of [0, 1, 2]) await boxes.nth(n).check()
    await quiz.button('Compare 3 products').click()
    await quiz.heading('Comparison').waitFor()
    const table = quiz.at.getByRole('table')
    await table.waitFor()
    return { page, quiz, boxes, table }
  }

  it('is a table with a heading for each product and each row', async () => {
    const { table } = await opened()
    expect(await table.getByRole('columnheader').count()).toBe(4)
    const row = (name: string) =>
      table.getByRole('row').filter({ has: table.page().getByRole('rowheader', { name, exact: true }) })
    expect(await row('For you').getByRole('cell').allTextContents()).toEqual([
      expect.stringContaining('Place 1'),
      expect.stringContaining('Place 2'),
      expect.stringContaining('Place 3'),
    ])
    expect(await row('size').getByRole('cell').allTextContents()).toContainEqual(
      expect.stringContaining('Not stated'),
    )
  })

  it('shows only the differences on request, and says how many rows are hidden', async () => {
    const { quiz, table } = await opened()
    const before = await table.getByRole('row').count()
    await quiz.at.getByRole('switch', { name: 'Show only differences' }).check()
    const text = await quiz.at.getByText(/^\d+ rows? hidden$/).textContent()
    expect(await table.getByRole('row').count()).toBe(before - Number(/\d+/.exec(text ?? '')?.[0]))
  })

  it('lets a product be taken out, down to two', async () => {
    const { quiz, table } = await opened()
    await quiz.at
      .getByRole('button', { name: /^Remove / })
      .first()
      .click()
    await quiz.at
      .getByRole('button', { name: /^Remove / })
      .first()
      .waitFor({ state: 'detached' })
    expect(await table.getByRole('columnheader').count()).toBe(3)
  })

  it('closes to the ranking it came from', async () => {
    const { quiz } = await opened()
    await quiz.button('Close comparison').click()
    expect(await quiz.at.getByRole('table').count()).toBe(0)
    expect(await quiz.button('Compare 3 products').isVisible()).toBe(true)
    await quiz.button('Clear').click()
    expect(await quiz.at.locator('input:checked').count()).toBe(0)
  })

  it('takes four at most, and needs two', async () => {
    const { quiz, boxes } = await opened()
    await quiz.button('Close comparison').click()
    await boxes.nth(3).check()
    await boxes.nth(4).click()
    await quiz.at.locator('.compare').getByText('You can compare up to 4. Untick one first.').waitFor()
    expect(await boxes.nth(4).isChecked()).toBe(false)
    for (const n of [1, 2, 3]) await boxes.nth(n).uncheck()
    expect(await quiz.button('Choose one more to compare').isVisible()).toBe(true)
  })

  it('says what it needs, and tells the page what went wrong', async () => {
    const page = await open()
    const ids = 'medik8-c-tetra-advanced inkey-exosome-hydro-glow'
    const body = `<candour-comparison endpoint="${address}" products="medik8-c-tetra-advanced"></candour-comparison>`
    await page.goto(await shop({ head: scriptOf(address), body }))
    const comparison = page.locator('candour-comparison')
    await comparison.getByText('Choose at least two products to compare them.').waitFor()
    await page.route('**/v1/comparisons', (route) => route.abort(), { times: 1 })
    const kind = await comparison.evaluate(
      (element, products) =>
        new Promise((resolve) => {
          element.addEventListener('cq-error', (event) =>
            resolve((event as CustomEvent<{ kind: string }>).detail.kind),
          )
          element.setAttribute('products', products)
        }),
      ids,
    )
    expect(kind).toBe('network')
    await comparison.getByRole('button', { name: 'Try again' }).click()
    await comparison.getByRole('table').waitFor()
  })

  it('stands by itself, as a ranking does', async () => {
    const page = await open()
    const body = `<candour-comparison endpoint="${address}" products="medik8-c-tetra-advanced inkey-exosome-hydro-glow">
      </candour-comparison><candour-ranking endpoint="${address}" limit="2"></candour-ranking>`
    await page.goto(await shop({ head: scriptOf(address), body }))
    await page.locator('candour-comparison').getByRole('table').waitFor()
    await page.evaluate(() => {
      const ranking = document.querySelector('candour-ranking')
      if (ranking !== null) Reflect.set(ranking, 'profile', { concerns: [{ id: 'redness' }] })
    })
    const ranking = page.locator('candour-ranking')
    await ranking.getByRole('heading', { name: 'Your matches' }).waitFor()
    expect(await ranking.locator('.cards > li').count()).toBe(2)
    expect(await ranking.getByText('We did not ask about your health').isVisible()).toBe(true)
  })
})
