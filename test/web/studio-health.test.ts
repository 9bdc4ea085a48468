import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import type { components } from '../../src/http/client/index.js'
import { editedData } from '../support/edited-data.js'
import { headphones } from '../support/read-vertical.js'
import { describeInBrowser } from './support/browser.js'
import { signIn, studioService, type StudioService } from './support/studio-page.js'

type Health = components['schemas']['CatalogHealth']
type Product = components['schemas']['Product']
type ProductPage = components['schemas']['ProductPage']

async function fetched<T>({ http, keys }: StudioService, path: string): Promise<T> {
  const { body } = await http().get(path).set('Authorization', `Bearer ${keys.viewer}`).expect(200)
  return body as T
}

const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent.trim())

const torn = 'Dr. Barbara Sturm Exoso-Metic Face Serum'

await describeInBrowser('the health of the catalogue', (open) => {
  it(
    'leads a viewer by keyboard from a gap to its evidence, to the ledger and back',
    { timeout: 40_000 },
    async () => {
      const service = await studioService()
      const page = await open()
      await signIn(page, service, 'viewer', '#/health')
      const coverage = page.getByRole('table', { name: 'Products that each criterion knows something of' })
      await coverage.waitFor()
      expect(await coverage.getByRole('row', { name: /^Price/ }).textContent()).toMatch(/2 of 5/)

      await page.getByLabel('Show').selectOption('contested')
      const row = page.getByRole('row', { name: torn })
      await row.getByText('Contested', { exact: true }).first().waitFor()
      await page.getByRole('status').getByText('Contested: 1 shown.').waitFor()
      expect(await page.getByRole('row', { name: '111SKIN' }).count()).toBe(0)
      expect(await row.textContent()).toMatch(
        /Closes market gates: .*eu-human-origin.*criterion Exosome source/s,
      )
      await row.locator('summary').focus()
      await page.keyboard.press('Enter')
      await row.getByText('The exosomes in my EXOSOMETIC COLLECTION line are fully synthetic').waitFor()
      expect(await row.textContent()).toMatch(/Said by the brand, of its range\. *\n? *Read 23 Nov 2026\./)

      await row.getByRole('link', { name: torn }).focus()
      await page.keyboard.press('Enter')
      await page.getByRole('heading', { name: torn }).waitFor()
      expect(await focused(page)).toBe('Catalogue health')
      await page.getByRole('link', { name: 'The whole catalogue' }).click()
      await row.waitFor()
      expect(await page.getByLabel('Show').inputValue()).toBe('contested')
    },
  )

  it('lists every gap once, page by page, and goes on at the first that is new', async () => {
    const service = await studioService()
    const { summary } = await fetched<Health>(service, '/v1/catalog-health')
    const page = await open()
    await signIn(page, service, 'editor', '#/health')
    const links = page.locator('.records tbody th a')
    const more = page.getByRole('button', { name: 'Show more' })
    await more.press('Enter')
    await links.nth(50).waitFor()
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('gap-50')
    await page.route('**/v1/catalog-health*', (route) => route.abort(), { times: 1 })
    await more.click()
    await page.getByText('The service could not be reached.').waitFor()
    await more.click()
    const all = Object.values(summary.gaps).reduce((sum, count) => sum + count, 0)
    await links.nth(all - 1).waitFor()
    expect([await links.count(), await more.count()]).toEqual([all, 0])
  })

  it('misses no claim that nobody makes, whatever claims are called', async () => {
    const service = await studioService({ folder: headphones })
    const { products } = await fetched<ProductPage>(service, '/v1/products')
    const { id, name } = products[0]!
    const { facts, claims } = await fetched<Product>(service, `/v1/products/${id}`)
    const silent = facts.filter(({ status }) => status === 'not-stated')
    const missing = silent.filter(({ attribute }) => !(attribute in claims))
    expect(missing.length).toBeLessThan(silent.length)
    const page = await open()
    await signIn(page, service, 'viewer', `#/health/${id}`)
    await page.getByRole('heading', { name }).waitFor()
    expect(await page.locator('.words > li').count()).toBe(missing.length)
  })

  it('shows in a ledger every fact that is recorded, and links to the web only', async () => {
    const address = 'javascript:window.hit=1'
    const folder = editedData((files) => {
      const link = files.products[0]!.facts.find(({ attribute }) => attribute === 'buy_link')
      link!.value = address
      link!.evidence = ['sturm-address', 'sturm-name']
    })
    const service = await studioService({ folder })
    const id = 'sturm-exosometic-face-serum'
    const { facts, evidence } = await fetched<Product>(service, `/v1/products/${id}`)
    const page = await open({ viewport: { width: 320, height: 640 } })
    await signIn(page, service, 'viewer', `#/health/${id}`)
    const table = page.getByRole('table', { name: 'All that is recorded of it' })
    await table.waitFor()
    const stated = facts.filter(({ status }) => status !== 'not-stated')
    expect(await table.locator('tbody').getByRole('row').count()).toBe(stated.length)
    const text = await table.textContent()
    const quotes = stated.flatMap((fact) => fact.evidence.flatMap((one) => evidence[one]?.quote ?? []))
    for (const quote of quotes) expect(text?.includes(quote)).toBe(true)
    expect(text?.includes(address)).toBe(true)
    const hrefs = await page
      .locator('.records a')
      .evaluateAll((found) => found.map((one) => one.getAttribute('href')))
    for (const href of hrefs) expect(href).toMatch(/^https:\/\//)
  })
})
