import { expect, it } from 'vitest'
import { describeInBrowser } from './support/browser.js'
import { draftOn, signIn, studioService } from './support/studio-page.js'

await describeInBrowser('a draft in the list', (open) => {
  it('gets another name, loses nothing by it, and is edited on', { timeout: 40_000 }, async () => {
    const service = await studioService()
    const asEditor = { Authorization: `Bearer ${service.keys.editor}` }
    const page = await open()
    const draft = draftOn(page)
    await page.clock.install()
    await signIn(page, service, 'editor')
    await draft.start('Autumn')
    const path = `/v1/weight-sets/${new URL(page.url()).hash.split('/')[2] ?? ''}`
    await page.clock.pauseAt(Date.now() + 60_000)
    await draft.set('Price', 33)
    await page.getByRole('link', { name: 'All drafts' }).click()
    await draft.button('Rename Autumn').press('Enter')
    const dialog = page.getByRole('dialog', { name: 'Rename Autumn' })
    expect(await dialog.getByLabel('New name').inputValue()).toBe('Autumn')
    await page.keyboard.type('Winter')
    await page.keyboard.press('Enter')
    await page.getByText('Autumn is called Winter now.').waitFor()
    await page.clock.runFor(2_000)
    expect(await page.getByText('Autumn is called Winter now.').count()).toBe(1)
    await page.clock.resume()
    await dialog.waitFor({ state: 'detached' })
    expect(await page.evaluate(() => document.activeElement?.textContent.trim())).toMatch(/^Rename\s+Winter$/)
    await page.getByRole('link', { name: 'Winter' }).click()
    await page.getByRole('heading', { name: 'Winter' }).waitFor()
    expect(await draft.number('Price').inputValue()).toBe('33')
    await draft.set('Price', 44)
    await page.getByText('Draft saved').waitFor()
    const read = await service.http().get(path).set(asEditor).expect(200)
    expect(read.body.name).toBe('Winter')

    // The list is asked for anew. What changes before its answer would be no surprise.
    const listed = page.waitForResponse(
      (response) =>
        response.request().method() === 'GET' && new URL(response.url()).pathname === '/v1/weight-sets',
    )
    await page.getByRole('link', { name: 'All drafts' }).click()
    await listed
    const match = { ...asEditor, 'If-Match': read.headers['etag'] ?? '' }
    await draft.button('Rename Winter').waitFor()
    await service.http().patch(path).set(match).send({ name: 'Theirs' }).expect(200)
    await draft.button('Rename Winter').click()
    await page.getByLabel('New name').fill('Ours')
    await draft.button('Rename').click()
    await page.getByRole('dialog').getByRole('alert').waitFor()
    expect(await page.getByRole('link', { name: 'Theirs' }).count()).toBe(1)
    await draft.button('Rename').click()
    await page.getByRole('link', { name: 'Ours' }).waitFor()
  })

  it('is deleted when that was asked and answered, and not before', async () => {
    const service = await studioService()
    const page = await open()
    const draft = draftOn(page)
    await signIn(page, service, 'editor')
    await draft.start('Autumn')
    await page.getByRole('link', { name: 'All drafts' }).click()
    const dialog = page.getByRole('dialog', { name: 'Delete Autumn?' })
    const button = draft.button('Delete Autumn')
    await button.press('Enter')
    await dialog.waitFor()
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'detached' })
    expect(await page.evaluate(() => document.activeElement?.textContent.trim())).toMatch(/^Delete\s+Autumn$/)
    await button.press('Enter')
    await draft.button('Not now').click()
    await dialog.waitFor({ state: 'detached' })
    const asEditor = { Authorization: `Bearer ${service.keys.editor}` }
    const drafts = async () => (await service.http().get('/v1/weight-sets').set(asEditor)).body.drafts.length
    expect(await drafts()).toBe(1)
    await button.press('Enter')
    await draft.button('Delete').click()
    await page.getByText('Autumn was deleted.').waitFor()
    await dialog.waitFor({ state: 'detached' })
    expect([await drafts(), await button.count()]).toEqual([0, 0])
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1')
  })
})
