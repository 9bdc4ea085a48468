import type { Page, Route } from 'playwright-core'
import { expect, it } from 'vitest'
import type { DecisionProblems } from '../../src/web/studio/base/types.js'
import { describeInBrowser } from './support/browser.js'
import { draftOn, signIn, studioService } from './support/studio-page.js'

const shown = (page: Page) => page.locator('.personas').first().innerText()

/** Holds the requests that match until they are let go. */
async function hold(page: Page, method: string): Promise<() => Promise<void>> {
  const held: Route[] = []
  let isOpen = false
  await page.route('**/v1/weight-sets/**', async (route) => {
    if (isOpen || route.request().method() !== method) await route.continue()
    else held.push(route)
  })
  return async () => {
    isOpen = true
    await Promise.all(held.map((route) => route.continue()))
  }
}

await describeInBrowser('the preview in the browser', (open) => {
  it('shows what a step changes before the service has seen it, and the service says the same', async () => {
    const service = await studioService()
    const page = await open()
    const draft = draftOn(page)
    await signIn(page, service, 'editor')
    await draft.start('Winter')
    const before = await shown(page)
    const release = await hold(page, 'PATCH')
    await draft.set('Concerns', 65)
    await page.getByText('Worked out on this page').waitFor()
    const tried = await shown(page)
    expect(tried).not.toBe(before)
    await draft.button('Undo').click()
    await expect.poll(() => shown(page)).toBe(before)
    await draft.button('Redo').click()
    await expect.poll(() => shown(page)).toBe(tried)
    await release()
    await draft.isFresh()
    expect(await shown(page)).toBe(tried)
    expect(await page.getByText('something that has changed').count()).toBe(0)
  })

  it('believes the service where what was worked out rests on something old', async () => {
    const service = await studioService()
    const page = await open()
    const draft = draftOn(page)
    await page.route('**/v1/decision-problems', async (route) => {
      const answer = await route.fetch()
      const { problems, omitted } = (await answer.json()) as DecisionProblems
      for (const { columns } of problems) for (const { utilities } of columns) utilities.reverse()
      await route.fulfill({ json: { problems, omitted } })
    })
    await signIn(page, service, 'editor')
    await draft.start('Winter')
    await draft.set('Concerns', 65)
    await page.getByText('Worked out on this page').waitFor()
    const tried = await shown(page)
    await page.getByText('The preview rests on something that has changed').waitFor()
    await draft.isFresh()
    expect(await shown(page)).not.toBe(tried)
  })

  it('waits for the service where the problems cannot be had', async () => {
    const service = await studioService()
    const page = await open()
    const draft = draftOn(page)
    await page.route('**/v1/decision-problems', (route) => route.abort())
    await signIn(page, service, 'editor')
    await draft.start('Winter')
    const before = await shown(page)
    await draft.set('Concerns', 65)
    await page.getByText('Being worked out').waitFor()
    await draft.isFresh()
    expect(await shown(page)).not.toBe(before)
  })
})
