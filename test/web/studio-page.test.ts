import { gzipSync } from 'node:zlib'
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { describeInBrowser } from './support/browser.js'
import { expectAccessibleInEachLook } from './support/expect-accessible.js'
import { draftOn, signIn, studioService, typeKey, type StudioService } from './support/studio-page.js'
import { tracesIn } from './support/traces.js'
import { watchPolicy } from './support/watch-policy.js'

type Check = (state: string) => Promise<void>

/** Has the service refuse the next save. */
async function refuseSave(page: Page, status: number, code: string): Promise<void> {
  const body = JSON.stringify({ type: `/problems/${code}`, title: 'Refused', status, detail: 'Refused.' })
  let isDone = false
  await page.route('**/v1/weight-sets/*', (route) => {
    if (isDone || route.request().method() !== 'PATCH') return route.fallback()
    isDone = true
    return route.fulfill({ status, contentType: 'application/problem+json', body })
  })
}

/** Walks an admin through every state, and checks each. */
async function throughStates(page: Page, service: StudioService, check: Check): Promise<void> {
  const draft = draftOn(page)
  await page.goto(`${service.address}/studio`)
  await typeKey(page, 'ak_wrong')
  await page.getByRole('alert').waitFor()
  await check('refused')
  await signIn(page, service, 'admin')
  await page.getByText('In force: number 1').waitFor()
  await check('no drafts')
  await draft.start('Autumn')
  await draft.button('Lock Routine').click()
  await draft.set('Price', 0)
  await draft.isOld()
  await draft.isFresh()
  for (const summary of await page.locator('summary').all()) await summary.click()
  await check('a policy fails')
  await draft.button('Publish…').click()
  await page.getByText('A policy fails.').waitFor()
  await check('a publish that a policy refuses')
  await draft.button('Not now').click()
  await page.route('**/preview', (route) => route.abort(), { times: 1 })
  await draft.set('Price', 5)
  await page.getByText('The service could not be reached.').waitFor()
  await check('no preview')
  await draft.button('Try again').click()
  await draft.isFresh()
  await refuseSave(page, 412, 'precondition-failed')
  await draft.set('Price', 6)
  await page.getByText('saved it').waitFor()
  await check('a conflict')
  await draft.button('Take theirs').click()
  await draft.isFresh()
  await refuseSave(page, 401, 'unauthorized')
  await draft.set('Price', 7)
  await page.getByText('Your session has ended').waitFor()
  await check('a session that has ended')
  await typeKey(page, service.keys.admin)
  await draft.isFresh()
  await draft.button('Publish…').click()
  await page.getByLabel(/Note: why/).fill('Concerns first')
  await page.getByRole('dialog').getByRole('button', { name: 'Publish' }).click()
  await page.getByText('Published as number 2').waitFor()
  await page.getByRole('link', { name: 'Versions' }).click()
  await page.getByRole('row', { name: 'Price' }).waitFor()
  await check('versions')
  await draft.button('Restore number 1').click()
  await check('restore')
  await draft.button('Not now').click()
  await page.getByRole('link', { name: 'Audit log' }).click()
  await page.getByText('Before and after').first().click()
  await check('audit')
  await page.getByRole('link', { name: 'Keys' }).click()
  await page.getByLabel('What people call it').fill('Anna')
  await page.getByRole('button', { name: 'Make the key' }).click()
  await page.locator('.secret').waitFor()
  await check('a secret')
  await draft.button('I have kept it').click()
  await page.getByRole('button', { name: 'Revoke Anna' }).click()
  await check('revoke')
}

await describeInBrowser('the page of the studio', (open) => {
  const title = 'in each state breaks no rule that axe knows, asks nobody else, and leaves the key nowhere'
  it(title, { timeout: 300_000 }, async () => {
    const service = await studioService()
    const page = await open()
    const foreign: string[] = []
    page.on('request', (request) => {
      if (!request.url().startsWith(`${service.address}/`)) foreign.push(request.url())
    })
    const errors: string[] = []
    page.on('pageerror', (error) => errors.push(error.message))
    const refused = await watchPolicy(page)
    await throughStates(page, service, async (state) => {
      await expectAccessibleInEachLook(page, `studio, ${state}`)
      expect([state, await refused()]).toEqual([state, []])
      expect(await tracesIn(page)).not.toContain('ak_')
      expect(await page.content()).not.toContain(service.keys.admin)
    })
    expect([foreign, errors]).toEqual([[], []])
    const { headers } = await service.http().get('/studio').expect(200)
    expect(headers['content-security-policy']).toMatch(
      /default-src 'none'.*require-trusted-types-for 'script'/,
    )
    expect(headers['content-security-policy']).not.toMatch(/unsafe|https?:|\*/)
    const { text } = await service.http().get('/studio.js').expect(200)
    expect(gzipSync(text).length).toBeLessThan(150_000)
  })
})
