import { expect, it } from 'vitest'
import type { RankedProduct, Recommendation } from '../../src/web/elements/base/types.js'
import { postTo, service } from '../support/service.js'
import { describeInBrowser } from './support/browser.js'
import { candour, scriptOf, shop } from './support/shop.js'

const address = await candour()
const { app } = service()
const profile = {
  concerns: [{ id: 'dullness' }, { id: 'redness' }],
  skinType: 'sensitive',
  conditions: [],
  region: 'GB',
  budget: { max: 6000, currency: 'GBP' },
  routine: ['retinol'],
}
const answer: Recommendation = (await postTo(app, '/v1/recommendations', { profile, explain: 'full' })).body
const [first] = answer.ranking as [RankedProduct]

type Edit = (product: RankedProduct, place: number) => Partial<RankedProduct>
const withProducts = (edit: Edit): Partial<Recommendation> => ({
  ranking: answer.ranking.map((one, place) => ({ ...one, ...edit(one, place) })),
})
const priced = (price: object): Partial<Recommendation> =>
  withProducts(() => ({
    product: { ...first.product, price: { amount: 2000, currency: 'GBP', ...price } } as never,
  }))

await describeInBrowser('a ranking', (open) => {
  const shown = async (
    edits: Partial<Recommendation> = {},
    { width = 360, locale = 'en-GB', dir = 'ltr' } = {},
  ) => {
    const page = await open({ viewport: { width, height: 740 } })
    const body = `<candour-ranking endpoint="${address}" locale="${locale}" dir="${dir}"></candour-ranking>`
    await page.goto(await shop({ head: `${scriptOf(address)}<style>body{margin:0}</style>`, body }))
    await page.evaluate(
      (recommendation) => {
        const ranking = document.querySelector('candour-ranking')
        if (ranking !== null) Reflect.set(ranking, 'recommendation', recommendation)
      },
      { ...answer, ...edits },
    )
    const at = page.locator('candour-ranking')
    await at.locator('.card, h2').first().waitFor()
    return { page, at, cards: at.locator('.cards > li') }
  }

  it.each([
    ['clear', 0.9399, 'Clear: stays first in 93 of 100 ways the open facts could turn out.'],
    ['clear', 1, 'Clear: stays first however the open facts turn out.'],
    ['likely', 0.82, 'Likely: stays first in 82 of 100 ways the open facts could turn out.'],
    ['open', 0.4, 'Too close to call: stays first in 40 of 100 ways the open facts could turn out.'],
  ] as const)('says how sure its order is, in words: %s, %s', async (certainty, firstPlaceShare, text) => {
    const { at } = await shown({ certainty, firstPlaceShare })
    const line = at.locator('.certainty')
    expect((await line.textContent())?.trim().replace(/\s+/g, ' ')).toBe(text)
    const share = await line.locator('rect').evaluate((rect) => Number(rect.getAttribute('width')))
    expect(share).toBe(firstPlaceShare)
    const above = await at.locator('.notice, .cards').evaluateAll(([first]) => first?.className)
    expect(above).toContain('cards')
  })

  it('says what holds for the whole answer once, before the products, and folded on a phone', async () => {
    const notes = ['We found nothing on oiliness.', 'Price sets them apart.'].map((text) => ({
      id: 'n',
      text,
      evidence: [],
    }))
    const { at, page } = await shown({ notes })
    for (const { text } of notes) expect(await at.getByText(text).count()).toBe(1)
    expect(await at.getByText('Price sets them apart.').isVisible()).toBe(false)
    const { y } = (await at.locator('h3').first().boundingBox())!
    expect(y).toBeLessThanOrEqual(260)
    await at.getByText('2 things to know about this order').click()
    expect(await at.getByText('Price sets them apart.').isVisible()).toBe(true)
    await page.setViewportSize({ width: 1280, height: 800 })
    expect(await at.getByText('2 things to know about this order').isVisible()).toBe(false)
  })

  it('folds further reasons for a product on a phone, and never what speaks against it or a caution', async () => {
    const { cards } = await shown()
    for (const [place, { reasons = [], cautions }] of answer.ranking.entries()) {
      const isVisible = (text: string) =>
        cards.nth(place).getByText(text, { exact: true }).first().isVisible()
      const [best, ...more] = reasons.filter(({ kind }) => kind === 'for')
      const open = [...reasons.filter(({ kind }) => kind === 'against'), ...cautions, ...(best ? [best] : [])]
      for (const { text } of open) expect([text, await isVisible(text)]).toEqual([text, true])
      for (const { text } of more) expect([text, await isVisible(text)]).toEqual([text, false])
    }
    expect(
      answer.ranking.some(({ reasons = [] }) => reasons.filter(({ kind }) => kind === 'for').length > 1),
    ).toBe(true)
  })

  it('shows every reason where there is room', async () => {
    const { cards } = await shown({}, { width: 1280 })
    const texts = first.reasons?.filter(({ kind }) => kind === 'for').map(({ text }) => text) ?? []
    for (const text of texts)
      expect(await cards.first().getByText(text, { exact: true }).isVisible()).toBe(true)
  })

  it('says of level products that they share a place, and shows them alike', async () => {
    const ranks = [1, 2, 2, 4, 5]
    const { cards } = await shown(withProducts((_, place) => ({ rank: ranks[place] ?? 1 })))
    const places = await cards.locator('.place').allTextContents()
    expect(places.map((text) => text.trim())).toEqual([
      'Place 1',
      'Joint place 2',
      'Joint place 2',
      'Place 4',
      'Place 5',
    ])
    const { at } = await shown({ ...withProducts(() => ({ rank: 1 })), certainty: 'open' })
    expect(await at.getByText(/5 products share first place/).isVisible()).toBe(true)
    const sizes = at.locator('h3')
    const looks = await sizes.evaluateAll((all) => all.map((one) => getComputedStyle(one).fontSize))
    expect(new Set(looks).size).toBe(1)
  })

  it('says places and certainty in German too', async () => {
    const level = withProducts((_, place) => ({ rank: place < 2 ? place + 1 : 3 }))
    const { at } = await shown({ ...level, certainty: 'likely', firstPlaceShare: 0.82 }, { locale: 'de' })
    expect(await at.getByText('Gemeinsam Platz 3').count()).toBe(3)
    expect((await at.locator('.certainty').textContent())?.trim()).toBe(
      'Wahrscheinlich: bleibt in 82 von 100 denkbaren Ausgängen der offenen Fragen vorn.',
    )
  })

  it('shows the first larger than the last', async () => {
    const { cards } = await shown(withProducts((_, place) => ({ rank: place + 1 })))
    const sizes = await cards
      .locator('h3')
      .evaluateAll((all) => all.map((one) => Number.parseFloat(getComputedStyle(one).fontSize)))
    expect(sizes[0]).toBeGreaterThan(sizes[1]!)
    expect(sizes[1]).toBeGreaterThan(sizes[4]!)
  })

  it('marks a best match where the service gives the badge, and nowhere else', async () => {
    const { at } = await shown({ certainty: 'clear', ...withProducts(() => ({ badge: null })) })
    expect(await at.getByText('Best match').count()).toBe(0)
    const given = await shown(withProducts((_, place) => ({ badge: place === 0 ? 'best-match' : null })))
    expect(await given.cards.first().getByText('Best match').isVisible()).toBe(true)
    expect(await given.at.getByText('Best match').count()).toBe(1)
  })

  it('shows what made a place as a bar, and says the same in words that add up', async () => {
    const { cards, at } = await shown()
    await at.getByText('How we rank').waitFor()
    const score = cards.first().locator('.score')
    const text = (await score.textContent()) ?? ''
    const [sum, ...parts] = (/^(.*?)\./.exec(text.trim())?.[1]?.match(/\d+/g) ?? []).map(Number)
    expect(text).toMatch(/^\s*\d+ points of 100: concerns \d+, .* The open facts could make it \d+ to \d+\./s)
    expect(parts.slice(1).reduce((total, part) => total + part, 0)).toBe(sum)
    const drawn = await score
      .locator('rect:not(.open)')
      .evaluateAll((all) => all.reduce((total, rect) => total + Number(rect.getAttribute('width')), 0))
    expect(drawn).toBeCloseTo(first.score, 9)
    const ends = await score
      .locator('line')
      .evaluate((line) => ['x1', 'x2'].map((end) => Number(line.getAttribute(end))))
    expect(ends).toEqual(first.range)
  })

  it('fills a bar from where reading starts', async () => {
    const { at } = await shown({ firstPlaceShare: 0.5 }, { dir: 'rtl' })
    const bar = (await at.locator('.certainty .bar').boundingBox())!
    const filled = (await at.locator('.certainty rect').boundingBox())!
    expect(filled.x).toBeGreaterThan(bar.x + bar.width / 3)
  })

  it('names each text of a rule once, with the products that it left out', async () => {
    const gate = { gate: 'g', kind: 'market' as const, text: 'A rule bars these.', fact: '', evidence: [] }
    const excluded = answer.ranking.slice(0, 2).map(({ productId }) => ({ productId, gates: [gate] }))
    const { at } = await shown({ excluded, excludedCount: 2, excludedByKind: { market: 2 } })
    await at.getByText('Left out for you: 2 products').click()
    const names = answer.ranking.slice(0, 2).map(({ product }) => product.name)
    await at.locator('dt').getByText(names[0]!).waitFor()
    expect(await at.locator('dt').allTextContents()).toEqual(names)
    expect(await at.getByText('A rule bars these.').count()).toBe(1)
  })

  it.each([
    ['en-GB', { date: '2025-11-03', dateKind: 'published' }, 'price published 3 Nov 2025'],
    ['en-GB', { date: '2026-11-23', dateKind: 'seen' }, 'price seen 23 Nov 2026'],
    ['en-GB', { date: '2025-11', dateKind: null }, 'price of November 2025'],
    ['en-GB', { date: null, dateKind: null }, ''],
    ['de', { date: '2025-11', dateKind: 'published' }, 'Preis veröffentlicht: November 2025'],
    ['de', { date: '2026-11-23', dateKind: null }, 'Preis, Stand 23.11.2026'],
  ])('says in %s what day a price is of, and never that it was checked: %o', async (locale, price, text) => {
    const { cards } = await shown(priced(price), { locale })
    const said = cards.first().locator('.price small')
    expect((await said.allTextContents()).join('')).toBe(text)
  })
})
