import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { describeInBrowser } from './support/browser.js'
import { kettlesFile, kettlesSite, pricesFile } from './support/kettles.js'
import { expectAccessibleInEachLook } from './support/expect-accessible.js'
import { draftOn, signIn, studioService, type StudioService } from './support/studio-page.js'
import { watchPolicy } from './support/watch-policy.js'

type Check = (state: string) => Promise<void>

const torn = 'Dr. Barbara Sturm Exoso-Metic Face Serum'

/** Walks an admin through every state of the pages beside the weights, and checks each. */
async function throughPages(page: Page, service: StudioService, check: Check): Promise<void> {
  const { button } = draftOn(page)
  await page.route('**/v1/catalog-health*', (route) => route.abort(), { times: 1 })
  await signIn(page, service, 'admin', '#/health')
  await page.getByText('The service could not be reached.').waitFor()
  await check('no health')
  await button('Try again').click()
  await page.getByRole('heading', { name: 'What is not known' }).waitFor()
  for (const at of [0, 1, 2]) await page.locator('summary').nth(at).click()
  await check('health')
  await page.getByLabel('Show').selectOption('expired')
  await page.getByText('Nothing of this status.').waitFor()
  await check('health, nothing of a status')
  await page.goto(`${service.address}/studio#/health/sturm-exosometic-face-serum`)
  await page.getByRole('heading', { name: torn }).waitFor()
  for (const at of [0, 1, 2]) await page.locator('summary').nth(at).click()
  await check('a ledger')
  await page.goto(`${service.address}/studio#/health/none`)
  await page.getByText('Unknown product.').waitFor()
  await check('a ledger of nothing')
  await page.getByRole('link', { name: 'Sites' }).click()
  await makeSite(page, 'default', 'Taken')
  await page.getByText('There is a site of this id already.').waitFor()
  await check('a site that is refused')
  await makeSite(page, 'second-shop', 'Second shop')
  await page.locator('.secret').waitFor()
  await check('the secret of a site')
  await button('I have kept it').click()
  await page.getByRole('link', { name: 'Weights' }).click()
  await draftOn(page).start('Autumn')
  await page.getByRole('link', { name: 'All drafts' }).click()
  await button('Rename Autumn').click()
  await check('renaming a draft')
  await button('Not now').click()
  await button('Delete Autumn').click()
  await check('deleting a draft')
}

async function makeSite(page: Page, id: string, name: string): Promise<void> {
  await page.getByLabel('What people call it').fill(name)
  await page.getByLabel('Id, for ever').fill(id)
  await page.getByRole('button', { name: 'Make the site' }).click()
}

/** Walks the admin of a shop through every state of the page of its catalogue, and checks each. */
async function throughCatalogue(page: Page, service: StudioService, check: Check): Promise<void> {
  const { button } = draftOn(page)
  const heading = (name: string) => page.getByRole('heading', { name, exact: true }).waitFor()
  const read = async (file: typeof kettlesFile, format: string): Promise<void> => {
    await page.getByLabel('File', { exact: true }).setInputFiles(file)
    await page.getByLabel('Format').selectOption(format)
    await button('Read the file').click()
  }
  const confirm = async (name: string): Promise<void> => {
    await page.getByLabel(/Note: why/).fill('Of this week')
    await page.getByRole('dialog').getByRole('button', { name, exact: true }).click()
    await page.getByRole('dialog').waitFor({ state: 'detached' })
  }
  await signIn(page, service, 'admin', '#/catalogue')
  await page.getByText('This site has no catalogue yet').waitFor()
  await check('a site without a catalogue')
  await page.route('**/events', (route) => route.abort())
  let isHeld = true
  await page.route('**/v1/catalogs/imports/*', async (route) => {
    const response = await route.fetch()
    const job = (await response.json()) as object
    await route.fulfill({ response, json: isHeld ? { ...job, status: 'reading', findings: null } : job })
  })
  await read(pricesFile, 'catalog')
  await heading('The file is being read')
  await check('a file that is being read')
  isHeld = false
  await heading('The file could not be used')
  await check('a file that could not be used')
  await page.unroute('**/events')
  await page.unroute('**/v1/catalogs/imports/*')
  await read(kettlesFile, 'catalog')
  await page.getByText('Added: 3').click()
  await check('the report of a catalogue')
  await button('Apply…').click()
  await check('applying an import')
  await confirm('Apply')
  await heading('Number 1 In force')
  await check('an import that is applied')
  await read(pricesFile, 'csv')
  await page.getByText('Gone: 1').click()
  await check('the report of a file')
  await page.getByLabel('Id of the product').fill('K-9')
  await page.getByLabel(/^Reason/).fill('The handle comes off')
  await button('Recall it at once').click()
  await page.getByRole('alert').waitFor()
  await check('a recall that is refused')
  await page.getByLabel('Id of the product').fill('K-2')
  await button('Recall it at once').click()
  await page.getByText('Example Two is recalled').waitFor()
  await button('Apply…').click()
  await confirm('Apply')
  await heading('Number 2 In force')
  await button('Restore Number 1').click()
  await page.getByRole('dialog').getByText('Added: 1').click()
  await check('restoring a catalogue')
  await confirm('Restore')
  await page.reload()
  await page.getByRole('button', { name: /^End recall/ }).click()
  await check('ending a recall')
  await button('Not now').click()
  await page.goto(`${service.address}/studio#/catalogue/00000000-0000-4000-8000-000000000000`)
  await page.getByText('The service has forgotten this report').waitFor()
  await check('a report that is forgotten')
}

await describeInBrowser('the pages of the studio beside the weights', (open) => {
  it.each([
    ['health and sites', studioService, throughPages],
    ['the catalogue', async () => kettlesSite(await studioService()), throughCatalogue],
  ])(
    '(%s) break no rule that axe knows and no policy, ask nobody else, and scroll one way, narrow and wide, light and dark',
    { timeout: 300_000 },
    async (_, start, through) => {
      const service = await start()
      const page = await open()
      const wrong: string[] = []
      page.on('pageerror', (error) => wrong.push(error.message))
      page.on('request', (request) => {
        if (!request.url().startsWith(`${service.address}/`)) wrong.push(request.url())
      })
      const refused = await watchPolicy(page)
      await through(page, service, async (state) => {
        await expectAccessibleInEachLook(page, `studio, ${state}`)
        expect([state, await refused(), wrong]).toEqual([state, [], []])
      })
    },
  )
})
