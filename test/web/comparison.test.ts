import { expect, it } from 'vitest'
import type { Comparison } from '../../src/web/elements/base/types.js'
import { postTo, service } from '../support/service.js'
import { describeInBrowser } from './support/browser.js'
import { quizOn, toMatches } from './support/quiz-page.js'
import { candour, scriptOf, shop } from './support/shop.js'

const address = await candour()
const answered: Comparison = (
  await postTo(service().app, '/v1/comparisons', {
    productIds: ['medik8-c-tetra-advanced', 'inkey-exosome-hydro-glow'],
    profile: { concerns: [{ id: 'dullness' }], conditions: [], region: 'GB' },
  })
).body
const compared = answered.products.map((one, place) => ({
  ...one,
  product: { ...one.product, name: ['First', 'Second'][place]! },
}))
const [a, b] = answered.products.map(({ productId }) => productId) as [string, string]
const row = (label: string, texts: readonly (string | null)[]): Comparison['attributes'][number] => ({
  attribute: label,
  label,
  differs: new Set(texts).size > 1,
  values: texts.map((text, place) => ({
    productId: [a, b][place]!,
    value: text,
    text: text ?? 'not stated',
    scope: text === null ? null : 'product',
    contested: false,
    estimated: false,
    evidence: [],
  })),
})
const known: Comparison = {
  ...answered,
  products: compared,
  attributes: [
    row('unstated one', [null, null]),
    row('alike', ['x', 'x']),
    row('unstated two', [null, null]),
    row('unlike', ['x', null]),
  ],
  leads: [
    { criterion: 'price', productId: a },
    { criterion: 'gentleness', productId: null },
  ],
  headToHead: [
    {
      leader: a,
      other: b,
      lead: 0.135,
      text: 'First is ahead of Second, mostly because of price.',
      drivers: [
        { criterion: 'concerns', difference: -0.02 },
        { criterion: 'price', difference: 0.125 },
      ],
      open: 0.03,
      flips: [
        { criterion: 'price', weight: 0.15, flipsAt: 0.05, to: 'other' },
        { criterion: 'gentleness', weight: 0.15, flipsAt: 0, to: 'tie' },
      ],
    },
  ],
}

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

  /** A comparison of two products by itself, with an answer of a known shape. */
  const standing = async (
    edits: Partial<Comparison> = {},
    viewport: { width: number; height: number } = { width: 1280, height: 800 },
  ) => {
    const page = await open({ viewport })
    await page.route('**/v1/comparisons', (route) => route.fulfill({ json: { ...known, ...edits } }))
    const body = `<candour-comparison endpoint="${address}" products="a b"></candour-comparison>`
    await page.goto(await shop({ head: scriptOf(address), body }))
    const at = page.locator('candour-comparison')
    const table = at.getByRole('table')
    await at.getByText('The figures behind it').waitFor()
    return { page, at, table }
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
    expect(await row('price tier').getByRole('cell').count()).toBe(3)
    expect(await row('texture').getByRole('cell').allTextContents()).toContainEqual(
      expect.stringContaining('Not stated'),
    )
  })

  it('puts the rows that differ first, and folds those that nobody states into one line', async () => {
    const { at, table } = await standing()
    const headings = await table.getByRole('rowheader').allTextContents()
    expect(headings.map((text) => text.trim()).slice(-2)).toEqual(['unlike', 'alike'])
    expect(await table.getByText('unstated').count()).toBe(0)
    expect(await at.getByText('We found nothing on: unstated one and unstated two.').count()).toBe(1)
  })

  it('says why in a sentence, and keeps the figures folded', async () => {
    const { at } = await standing()
    expect(await at.getByText('First is ahead of Second, mostly because of price.').isVisible()).toBe(true)
    const figures = [
      'First is ahead by 12.5 on price.',
      'Second is ahead by 2 on concerns.',
      '3 points hang on what is not known.',
      'Second would lead if price weighed 0.05 and not 0.15.',
      'They would be level if gentleness weighed 0 and not 0.15.',
    ]
    for (const text of figures) expect([text, await at.getByText(text).isVisible()]).toEqual([text, false])
    await at.getByText('The figures behind it').click()
    for (const text of figures) expect([text, await at.getByText(text).isVisible()]).toEqual([text, true])
  })

  it('names what is surely ahead, and says nothing where nothing is', async () => {
    const { table } = await standing()
    const ahead = table.getByRole('row').filter({ hasText: 'Surely ahead on' })
    expect((await ahead.getByRole('cell').allTextContents()).map((text) => text.trim())).toEqual([
      'price',
      '',
    ])
    const { table: level } = await standing({ leads: [{ criterion: 'price', productId: null }] })
    expect(await level.getByText('Surely ahead on').count()).toBe(0)
  })

  it('says of level products that they share a place', async () => {
    const { table } = await standing({ products: compared.map((one) => ({ ...one, rank: 1 })) })
    expect(await table.getByText('Joint place 1').count()).toBe(2)
  })

  it('shows two products beside each other on a phone, and each name stays in sight', async () => {
    const { page, table } = await standing({}, { width: 320, height: 640 })
    const heads = table.getByRole('columnheader')
    const [one, two] = [(await heads.nth(1).boundingBox())!, (await heads.nth(2).boundingBox())!]
    expect(two.x).toBeGreaterThanOrEqual(one.x + one.width)
    expect(two.x + two.width).toBeLessThanOrEqual(320)
    await table.getByText('alike', { exact: true }).scrollIntoViewIfNeeded()
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight))
    await page.evaluate(() => scrollBy(0, -300))
    expect(await page.evaluate(() => scrollY)).toBeGreaterThan(0)
    expect((await heads.nth(1).boundingBox())!.y).toBeGreaterThanOrEqual(0)
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
