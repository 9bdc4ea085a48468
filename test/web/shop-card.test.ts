import { expect, it } from 'vitest'
import type { RankedProduct, Recommendation } from '../../src/web/elements/base/types.js'
import { postTo, service } from '../support/service.js'
import { describeInBrowser } from './support/browser.js'
import { expectAccessible } from './support/expect-accessible.js'
import { payloads } from './support/payloads.js'
import { candour, scriptOf, shop } from './support/shop.js'

const address = await candour()
const { app } = service()
const profile = { concerns: [{ id: 'dullness' }], conditions: [], region: 'GB' }
const answer: Recommendation = (await postTo(app, '/v1/recommendations', { profile, explain: 'full' })).body
const picture =
  '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="400"><rect width="40" height="400" fill="teal"/></svg>'

type Card = RankedProduct['product']
const pounds = (amount: number) => ({
  amount,
  currency: 'GBP',
  date: '2026-11-28',
  dateKind: 'published' as const,
})
const card: Partial<Card> = {
  image: { url: 'https://cdn.example/1.svg', alt: 'A bottle' },
  url: 'https://shop.example/1',
  price: pounds(3000),
  salePrice: pounds(2000),
  unitPrice: { amount: 6667, currency: 'GBP', per: '100 ml' },
  availability: 'out_of_stock',
  rating: 4.5,
}
const withCards = (edit: Partial<Card>): Recommendation => ({
  ...answer,
  ranking: answer.ranking.map((one) => ({ ...one, product: { ...one.product, ...edit } })),
})

await describeInBrowser('the card of a product', (open) => {
  const shown = async (
    edit: Partial<Card> = card,
    { width = 360, locale = 'en-GB', policy = '', hold = false } = {},
  ) => {
    const page = await open({ viewport: { width, height: 740 } })
    let release = (): void => undefined
    const held = new Promise<void>((resolve) => {
      release = resolve
      if (!hold) resolve()
    })
    const asked: { readonly url: string; readonly referer: string | undefined }[] = []
    await page.route(/^https:\/\/(cdn|shop)\.example\//, async (route) => {
      asked.push({ url: route.request().url(), referer: route.request().headers()['referer'] })
      await held
      await route.fulfill({ contentType: 'image/svg+xml', body: picture })
    })
    const body = `<main><h1>Shop</h1><candour-ranking endpoint="${address}" locale="${locale}"></candour-ranking></main>`
    const head = `${scriptOf(address)}<style>body{margin:0}h1{margin:8px}</style>`
    await page.goto(await shop({ head, body, ...(policy && { policy }) }))
    await page.evaluate((recommendation) => {
      const ranking = document.querySelector('candour-ranking')
      if (ranking !== null) Reflect.set(ranking, 'recommendation', recommendation)
    }, withCards(edit))
    const at = page.locator('candour-ranking')
    await at.locator('.card').first().waitFor()
    return { page, at, first: at.locator('.card').first(), asked, release }
  }
  const textOf = async (at: Awaited<ReturnType<typeof shown>>['at']): Promise<string> =>
    ((await at.textContent()) ?? '').replace(/\s+/g, ' ').trim()

  it.each([360, 1280])(
    'shows the picture in a box of its own size, and nothing moves: %d px',
    async (width) => {
      const { page, at, first, asked, release } = await shown(card, { width, hold: true })
      await at.getByText('How we rank').waitFor()
      await page.evaluate(() => {
        Reflect.set(window, 'shifts', [])
        new PerformanceObserver((list) =>
          (Reflect.get(window, 'shifts') as unknown[]).push(...list.getEntries()),
        ).observe({ type: 'layout-shift' })
      })
      const places = () =>
        at.locator('h3').evaluateAll((all) => all.map((one) => one.getBoundingClientRect().y))
      const before = await places()
      release()
      await page.waitForFunction(
        () =>
          (document.querySelector('candour-ranking')?.shadowRoot?.querySelector('img')?.naturalWidth ?? 0) >
          0,
      )
      const image = first.locator('img')
      const side = width < 480 ? 72 : 96
      expect(await image.boundingBox()).toMatchObject({ width: side, height: side })
      expect([await image.getAttribute('alt'), await image.getAttribute('loading')]).toEqual([
        'A bottle',
        'lazy',
      ])
      expect(await places()).toEqual(before)
      expect(await page.evaluate(() => Reflect.get(window, 'shifts') as unknown[])).toEqual([])
      expect(asked.length).toBeGreaterThan(0)
      expect(asked.every(({ referer }) => referer === undefined)).toBe(true)
      await expectAccessible(page, 'shop card', `${width}`)
    },
  )

  it('has its name as the way to the shop’s page, and tells the page of a visit and what it costs now', async () => {
    const { page, first } = await shown()
    const link = first.getByRole('heading').getByRole('link')
    expect(await link.getAttribute('href')).toBe('https://shop.example/1')
    expect(await link.getAttribute('rel')).toBe('noopener noreferrer')
    await page.evaluate(() => {
      addEventListener('cq-select-item', (event) =>
        Reflect.set(window, 'visited', (event as CustomEvent<{ product: object }>).detail.product),
      )
      addEventListener('click', (event) => event.preventDefault())
    })
    await link.click()
    expect(await page.evaluate(() => Reflect.get(window, 'visited') as unknown)).toMatchObject({
      rank: 1,
      price: card.salePrice,
    })
  })

  it('says what it costs now, strikes the price before it, and says both in words', async () => {
    const { first } = await shown()
    expect(await textOf(first.locator('.price'))).toBe(
      'Price before: £30 Price now: £20 price published 28 Nov 2026£66.67 per 100 ml',
    )
    expect(await first.locator('s').textContent()).toBe('£30')
    const german = await shown(card, { locale: 'de' })
    expect(await textOf(german.first.locator('.price'))).toContain('66,67 £ je 100 ml')
    expect(await textOf(german.first.locator('.stock'))).toBe('Ausverkauft')
  })

  it('strikes nothing where there is no sale, or no price before it', async () => {
    const plain = await shown({ ...card, salePrice: null })
    expect(await plain.first.locator('s').count()).toBe(0)
    const alone = await shown({ ...card, price: null })
    expect(await alone.first.locator('s').count()).toBe(0)
    expect(await textOf(alone.first.locator('.price'))).toMatch(/^£20 /)
  })

  it.each([
    ['out_of_stock', 'Out of stock'],
    ['preorder', 'Pre-order only'],
    ['discontinued', 'No longer made'],
  ] as const)('says whether it can be had where it is not in stock: %s', async (availability, words) => {
    const { first } = await shown({ ...card, availability })
    expect(await textOf(first.locator('.stock'))).toBe(words)
    const cart = first.getByRole('button', { name: /to cart$/ })
    expect(await cart.count()).toBe(availability === 'preorder' ? 1 : 0)
  })

  it('says nothing of what is not stated, or in stock', async () => {
    for (const availability of [null, 'in_stock'] as const) {
      const { first } = await shown({ availability, image: null, url: null, rating: null })
      for (const part of ['.stock', 'img', 'h3 a', 's'])
        expect([part, await first.locator(part).count()]).toEqual([part, 0])
      expect(await textOf(first)).not.toContain('Rated')
    }
  })

  it('says how it is rated', async () => {
    const { first } = await shown()
    expect(await textOf(first)).toContain('Rated 4.5')
  })

  it('leads nowhere and loads nothing but addresses of the web', { timeout: 60_000 }, async () => {
    for (const payload of payloads) {
      const { page, at } = await shown({ image: { url: payload, alt: payload }, url: payload })
      const addresses = await at
        .locator('h3 a, .card img')
        .evaluateAll((found) => found.map((one) => one.getAttribute('href') ?? one.getAttribute('src')))
      for (const one of addresses) expect(one).toMatch(/^https?:/)
      expect(await page.evaluate(() => Reflect.get(window, 'hit'))).toBeUndefined()
      await page.context().close()
    }
  })

  it('shows its picture under a policy that names the host, and all but the picture under another', async () => {
    const policy = (images: string) =>
      `default-src 'none'; style-src 'unsafe-inline'; script-src ${address}; connect-src ${address}; img-src ${images}`
    const allowed = await shown(card, { policy: policy('https://cdn.example') })
    await expect.poll(() => allowed.asked.length).toBeGreaterThan(0)
    const refused = await shown(card, { policy: policy("'none'") })
    expect(refused.asked).toEqual([])
    expect(await refused.first.locator('img').boundingBox()).toMatchObject({ width: 72, height: 72 })
  })
})
