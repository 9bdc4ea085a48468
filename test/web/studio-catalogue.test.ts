import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { describeInBrowser } from './support/browser.js'
import { kettlesFile, kettlesSite, pricesFile } from './support/kettles.js'
import { signIn, studioService, type StudioService } from './support/studio-page.js'

/** The first products that the site answers with, by their ids. */
async function shown({ http, keys }: StudioService): Promise<readonly string[]> {
  const { body } = await http()
    .post('/v1/recommendations')
    .set('Authorization', `Bearer ${keys.sk}`)
    .send({ profile: { budget: { max: 5000, currency: 'EUR' } } })
    .expect(200)
  return body.ranking.map(({ productId }: { productId: string }) => productId).sort()
}

/** What stands on the page, without what is announced. */
const main = (page: Page) => page.locator('main > section, dialog')

const parts = (page: Page) => {
  const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true })
  const heading = (name: string) => page.getByRole('heading', { name, exact: true })
  /** Waits for the page of the import that a step leads to. */
  const another = async (step: () => Promise<void>): Promise<void> => {
    const before = page.url()
    await step()
    await page.waitForURL(({ href }) => href !== before)
  }
  const read = async (file: Parameters<ReturnType<Page['locator']>['setInputFiles']>[0], format?: string) => {
    await page.getByLabel('File', { exact: true }).setInputFiles(file)
    if (format !== undefined) await page.getByLabel('Format').selectOption(format)
    await another(() => button('Read the file').click())
    await heading('What was read').waitFor()
  }
  const confirm = async (name: string): Promise<void> => {
    await page.getByLabel(/Note: why/).fill('Of this week')
    await page.getByRole('dialog').getByRole('button', { name, exact: true }).click()
    await page.getByRole('dialog').waitFor({ state: 'detached' })
  }
  /** Imports the catalogue of kettles, which is the first of its site. */
  const bringIn = async (): Promise<void> => {
    await read(kettlesFile, 'catalog')
    await button('Apply…').click()
    await confirm('Apply')
    await heading('Number 1 In force').waitFor()
  }
  return { button, heading, another, read, confirm, bringIn }
}

await describeInBrowser('the catalogue page', (open) => {
  it(
    'leads from a file to a catalogue that answers, to the next file, and back',
    { timeout: 60_000 },
    async () => {
      const service = await kettlesSite(await studioService())
      const page = await open()
      const { button, heading, read, confirm } = parts(page)
      await signIn(page, service, 'admin', '#/catalogue')
      await page.getByText('This site has no catalogue yet').waitFor()
      await read(kettlesFile, 'catalog')
      await main(page).getByText('3 products added, 0 changed, 0 gone.').waitFor()
      expect(page.url()).toMatch(/#\/catalogue\/[0-9a-f-]{36}$/)
      await button('Apply…').click()
      expect(await page.getByRole('dialog').textContent()).toContain('3 products added, 0 changed, 0 gone.')
      expect(await page.getByRole('dialog').getByRole('button', { name: 'Apply' }).isDisabled()).toBe(true)
      await confirm('Apply')
      await heading('Number 1 In force').waitFor()
      expect(await page.getByText('This site has no catalogue yet').count()).toBe(0)
      await page.getByText('From the file kettles.json.').waitFor()
      expect(await shown(service)).toEqual(['K-1', 'K-2', 'K-3'])

      await read(pricesFile, 'csv')
      await main(page)
        .getByText(/0 products added, 2 changed, 1 gone/)
        .waitFor()
      await page.getByText('Gone: 1').click()
      await page.getByText('K-3').first().waitFor()
      const faults = page.getByRole('table', { name: 'Faults' })
      expect(await faults.locator('tbody tr').count()).toBeGreaterThan(0)
      const download = page.waitForEvent('download')
      await page.getByRole('link', { name: /Download all/ }).click()
      expect((await download).suggestedFilename()).toMatch(/^import-.*\.csv$/)
      await button('Apply…').click()
      await confirm('Apply')
      await heading('Number 2 In force').waitFor()
      expect(await shown(service)).toEqual(['K-1', 'K-2'])

      await button('Restore Number 1').click()
      await page.getByRole('dialog').getByText('1 product added, 2 changed, 0 gone.').waitFor()
      await confirm('Restore')
      await page.getByText('Number 1 is in force again, as number 3.').waitFor()
      expect(await shown(service)).toEqual(['K-1', 'K-2', 'K-3'])
    },
  )

  it('goes on after a reload, and reads a file again with another mapping', { timeout: 60_000 }, async () => {
    const service = await kettlesSite(await studioService())
    const page = await open()
    const { button, heading, another, read, bringIn } = parts(page)
    await signIn(page, service, 'admin', '#/catalogue')
    await bringIn()
    await read(pricesFile)
    await page.reload()
    await heading('What was read').waitFor()
    const column = page.getByLabel('What Volumen becomes')
    const again = () => button('Read again with this mapping').click()
    await column.fill('litres')
    await again()
    expect(
      await page.getByLabel(/The file once more/).evaluate((field: HTMLInputElement) => field.validity.valid),
    ).toBe(false)
    await page.getByLabel(/The file once more/).setInputFiles(pricesFile)
    await another(again)
    await heading('What was read').waitFor()
    expect(await column.inputValue()).toBe('litres')
    expect(await page.getByLabel(/The file once more/).count()).toBe(0)
    await column.fill('nonsense')
    await another(again)
    await heading('The file could not be used').waitFor()
    expect(await column.inputValue()).toBe('nonsense')
    await column.fill('litres')
    await another(again)
    await heading('What was read').waitFor()
  })

  it('asks for the import where its events break off', { timeout: 60_000 }, async () => {
    const service = await kettlesSite(await studioService())
    const page = await open()
    await page.route('**/events', (route) => route.abort())
    await signIn(page, service, 'editor', '#/catalogue')
    await parts(page).read(kettlesFile, 'catalog')
  })

  it('applies no report that is out of date, and leads on', { timeout: 60_000 }, async () => {
    const service = await kettlesSite(await studioService())
    const page = await open()
    const { button, heading, another, read, confirm, bringIn } = parts(page)
    await signIn(page, service, 'editor', '#/catalogue')
    await bringIn()
    await read(pricesFile)
    await button('Apply…').click()
    await service
      .http()
      .patch('/v1/products/K-2')
      .set('Authorization', `Bearer ${service.keys.sk}`)
      .send({ price: 1 })
      .expect(200)
    await page.getByLabel(/Note: why/).fill('Late')
    await page.getByRole('dialog').getByRole('button', { name: 'Apply', exact: true }).click()
    await page.getByRole('dialog').getByRole('alert').waitFor()
    await button('Not now').click()
    await page.getByText('This report is out of date').waitFor()
    expect(await button('Apply…').isDisabled()).toBe(true)
    await heading('Number 2 In force').waitFor()
    await another(() => button('Read the file again').click())
    await page.getByText('This report is out of date').waitFor({ state: 'detached' })
    await button('Apply…').click()
    await confirm('Apply')
    await heading('Number 3 In force').waitFor()
    await read(pricesFile)
    await page.getByText('Nothing would change').waitFor()
    expect(await button('Apply…').isDisabled()).toBe(true)
  })

  it('recalls a product at once, and lets it back', async () => {
    const service = await kettlesSite(await studioService())
    const page = await open()
    const { button, bringIn } = parts(page)
    await signIn(page, service, 'editor', '#/catalogue')
    await bringIn()
    await page.getByLabel('Id of the product').fill('K-9')
    await page.getByLabel(/^Reason/).fill('The handle comes off')
    await button('Recall it at once').click()
    await page.getByRole('alert').getByText('The catalogue has no product of this id.').waitFor()
    await page.getByLabel('Id of the product').fill('K-2')
    await page.keyboard.press('Enter')
    await page.getByText('Example Two is recalled').waitFor()
    expect(await shown(service)).toEqual(['K-1', 'K-3'])
    await page.reload()
    await button('End recall of Example Two').or(button('End recall of K-2')).click()
    await page.getByRole('dialog').getByText('The handle comes off').waitFor()
    await button('End the recall').click()
    await page.getByText(/The recall of .* is over/).waitFor()
    expect(await shown(service)).toEqual(['K-1', 'K-2', 'K-3'])
  })

  it('offers a viewer, and a site that shares a catalogue, nothing that would be refused', async () => {
    const service = await studioService()
    const shared = await kettlesSite(service, { catalog: 'shared:default' })
    const page = await open()
    const { button, heading } = parts(page)
    await signIn(page, shared, 'admin', '#/catalogue')
    await page.getByText('This site answers from the catalogue of the site default.').waitFor()
    const offered = ['Read the file', 'Apply…', /^Restore/].map((name) => button(name).count())
    expect(await Promise.all(offered)).toEqual([0, 0, 0])
    expect(await button('Recall it at once').count()).toBe(1)

    const other = await open()
    const refused: string[] = []
    other.on('response', (response) => {
      if (response.status() === 403) refused.push(response.url())
    })
    await signIn(other, service, 'viewer', '#/catalogue/00000000-0000-4000-8000-000000000000')
    await parts(other).heading('Versions').waitFor()
    await other.getByText('None.').waitFor()
    expect(await other.locator('main button').count()).toBe(0)
    expect(refused).toEqual([])
    await heading('Versions').waitFor()
  })
})
