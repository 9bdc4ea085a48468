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
    .send({})
    .expect(200)
  return body.ranking.map(({ productId }: { productId: string }) => productId).sort()
}

const parts = (page: Page) => {
  const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true })
  const heading = (name: string) => page.getByRole('heading', { name, exact: true })
  const read = async (file: Parameters<ReturnType<Page['locator']>['setInputFiles']>[0], format?: string) => {
    await page.getByLabel('File', { exact: true }).setInputFiles(file)
    if (format !== undefined) await page.getByLabel('Format').selectOption(format)
    await button('Read the file').click()
    await heading('What was read').waitFor()
  }
  const confirm = async (name: string): Promise<void> => {
    await page.getByLabel(/Note: why/).fill('Of this week')
    await page.getByRole('dialog').getByRole('button', { name, exact: true }).click()
    await page.getByRole('dialog').waitFor({ state: 'detached' })
  }
  return { button, heading, read, confirm }
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
      await read(kettlesFile, 'catalog')
      await page.getByText('3 products added, 0 changed, 0 gone.').waitFor()
      expect(page.url()).toMatch(/#\/catalogue\/[0-9a-f-]{36}$/)
      await button('Apply…').click()
      expect(await page.getByRole('dialog').textContent()).toContain('3 products added, 0 changed, 0 gone.')
      expect(await page.getByRole('dialog').getByRole('button', { name: 'Apply' }).isDisabled()).toBe(true)
      await confirm('Apply')
      await heading('Number 1 In force').waitFor()
      await page.getByText('From the file kettles.json.').waitFor()
      expect(await shown(service)).toEqual(['K-1', 'K-2', 'K-3'])

      await read(pricesFile, 'csv')
      await page.getByText(/0 products added, 2 changed, 1 gone/).waitFor()
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
})
