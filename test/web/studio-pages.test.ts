import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { describeInBrowser } from './support/browser.js'
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

await describeInBrowser('the pages of the studio beside the weights', (open) => {
  it(
    'break no rule that axe knows and no policy, ask nobody else, and scroll one way, narrow and wide, light and dark',
    { timeout: 300_000 },
    async () => {
      const service = await studioService()
      const page = await open()
      const wrong: string[] = []
      page.on('pageerror', (error) => wrong.push(error.message))
      page.on('request', (request) => {
        if (!request.url().startsWith(`${service.address}/`)) wrong.push(request.url())
      })
      const refused = await watchPolicy(page)
      await throughPages(page, service, async (state) => {
        await expectAccessibleInEachLook(page, `studio, ${state}`)
        expect([state, await refused(), wrong]).toEqual([state, [], []])
      })
    },
  )
})
