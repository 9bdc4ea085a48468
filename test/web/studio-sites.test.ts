import { expect, it } from 'vitest'
import { describeInBrowser } from './support/browser.js'
import { signIn, studioService, typeKey } from './support/studio-page.js'

await describeInBrowser('the sites page', (open) => {
  it('makes a site whose secret is shown once, opens that site, and lets its admin make none', async () => {
    const service = await studioService()
    const page = await open()
    await signIn(page, service, 'admin', '#/sites')
    await page.getByText('You are here').waitFor()
    await page.getByLabel('What people call it').fill('Second shop')
    await page.getByLabel('Id, for ever').fill('Second Shop')
    await page.getByRole('button', { name: 'Make the site' }).press('Enter')
    expect(
      await page.getByLabel('Id, for ever').evaluate((field: HTMLInputElement) => field.validity.valid),
    ).toBe(false)
    await page.getByLabel('Id, for ever').fill('default')
    await page.getByRole('button', { name: 'Make the site' }).press('Enter')
    await page.getByText('There is a site of this id already.').waitFor()
    expect(await page.getByLabel('What people call it').inputValue()).toBe('Second shop')
    await page.getByLabel('Id, for ever').fill('second-shop')
    await page.keyboard.press('Enter')
    const secret = (await page.locator('.secret').textContent()) ?? ''
    expect(secret).toMatch(/^ak_/)
    await page.getByRole('button', { name: 'I have kept it' }).click()
    await page.locator('.secret').waitFor({ state: 'detached' })
    await page.getByRole('heading', { name: 'Second shop' }).waitFor()
    expect(await page.content()).not.toContain(secret)

    await page.getByRole('button', { name: 'Sign out' }).click()
    await typeKey(page, secret)
    await page.getByRole('link', { name: 'Sites' }).click()
    await page.getByText('You see your own site.').waitFor()
    expect(await page.locator('.rows h3').allTextContents()).toEqual([
      expect.stringMatching(/^Second shop\s+You are here$/),
    ])
    expect(await page.getByRole('button', { name: 'Make the site' }).count()).toBe(0)
  })

  it('makes a site with a catalogue of its own, which waits for its first import', async () => {
    const service = await studioService()
    const page = await open()
    await signIn(page, service, 'admin', '#/sites')
    await page.getByLabel('What people call it').fill('Kettles')
    await page.getByLabel('Id, for ever').fill('kettles')
    const currency = page.getByLabel('Its currency, such as EUR')
    expect(await currency.isVisible()).toBe(false)
    await page.getByLabel('Its catalogue').selectOption('own')
    await page.getByRole('button', { name: 'Make the site' }).click()
    expect(await currency.evaluate((field: HTMLInputElement) => field.validity.valid)).toBe(false)
    await currency.fill('chf')
    await page.getByRole('button', { name: 'Make the site' }).click()
    const secret = (await page.locator('.secret').textContent()) ?? ''
    const { body } = await service
      .http()
      .get('/v1/sites')
      .set('Authorization', `Bearer ${secret}`)
      .expect(200)
    expect(body.sites).toMatchObject([{ id: 'kettles', catalog: 'own', currency: 'CHF' }])
    await service.http().get('/v1/quiz').set('Authorization', `Bearer ${secret}`).expect(503)
    expect(await currency.isVisible()).toBe(false)
  })

  it('is for admins, and a viewer is told so', async () => {
    const service = await studioService()
    const page = await open()
    await signIn(page, service, 'viewer', '#/sites')
    await page.getByText('Sites are for the role admin. You have the role viewer.').waitFor()
    const links = await page.getByRole('navigation').getByRole('link').allTextContents()
    expect(links).toEqual(['Weights', 'Catalogue', 'Catalogue health', 'Versions', 'Audit log'])
  })
})
