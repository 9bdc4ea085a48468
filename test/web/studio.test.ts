import { expect, it } from 'vitest'
import { describeInBrowser } from './support/browser.js'
import { draftOn, signIn, studioService, typeKey, type StudioService } from './support/studio-page.js'

const question = {
  profile: {
    concerns: [{ id: 'texture', importance: 4 }, { id: 'dullness' }],
    skinType: 'normal',
    conditions: [],
    region: 'GB',
    budget: { max: 4500, currency: 'GBP' },
  },
}

async function orderIn({ http }: StudioService): Promise<readonly string[]> {
  const { body } = await http().post('/v1/recommendations').send(question).expect(200)
  const ranking: readonly { readonly productId: string }[] = body.ranking
  return ranking.map(({ productId }) => productId)
}

/** A number as the studio writes it. */
const read = (text: string): number => Math.round(Number(text.replace('−', '-')) * 10)

await describeInBrowser('the studio', (open) => {
  it('takes an editor from a key to changed answers and back, by keyboard', { timeout: 40_000 }, async () => {
    const service = await studioService()
    const before = await orderIn(service)
    const page = await open()
    const draft = draftOn(page)
    await page.goto(`${service.address}/studio`)
    await page.getByLabel('Studio key').fill(service.keys.editor)
    await page.keyboard.press('Enter')
    await page.getByText('In force: number 1').waitFor()
    await page.getByLabel('Name of a new draft').fill('Autumn')
    await page.keyboard.press('Enter')
    await draft.isFresh()
    expect(await draft.total()).toBe(100)

    await draft.slider('Price').focus()
    await page.keyboard.press('ArrowRight')
    await page.getByText('Not saved yet').waitFor()
    expect(await draft.number('Price').inputValue()).toBe('15')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    await page.keyboard.type('0')
    await page.keyboard.press('Enter')
    await draft.isFresh()
    expect(await draft.number('Price').inputValue()).toBe('0')
    const failing = page.locator('.preview .notice.bad').first()
    expect(await failing.textContent()).toMatch(/failing: this cannot be published/)
    expect(await failing.textContent()).toMatch(/Medik8 C-Tetra Advanced/)
    await draft.button('Publish…').click()
    await page.getByLabel(/Note: why/).fill('Cheapest first')
    await page.getByRole('dialog').getByText('A policy fails.').waitFor()
    expect(await draft.button('Publish').isDisabled()).toBe(true)
    await page.keyboard.press('Escape')

    await page.keyboard.press('Control+z')
    await draft.set('Concerns', 65)
    await draft.isOld()
    await draft.isFresh()
    expect(await draft.total()).toBe(100)
    expect(await page.locator('.preview .notice.bad').count()).toBe(0)
    await draft.button('Publish…').press('Enter')
    await page.getByLabel(/Note: why/).fill('What a shopper asks for counts most')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page.getByText('In force: number 2').waitFor()
    expect(await orderIn(service)).not.toEqual(before)

    await page.getByRole('link', { name: 'Versions' }).press('Enter')
    await draft.button('Restore number 1').press('Enter')
    await page.getByLabel(/Note: why/).fill('Back')
    await page.getByRole('dialog').getByRole('button', { name: 'Restore' }).press('Enter')
    await page.getByText('as number 3').waitFor()
    expect(await page.evaluate(() => document.activeElement?.textContent)).toMatch(/Restore\s+number 1/)
    expect(await orderIn(service)).toEqual(before)
    await page.getByRole('link', { name: 'Audit log' }).click()
    await page.getByText('weights.restore').waitFor()
  })

  it('loses nothing of two who edit one draft', { timeout: 40_000 }, async () => {
    const service = await studioService()
    const [ada, ben] = [await open(), await open()]
    const [adas, bens] = [draftOn(ada), draftOn(ben)]
    await signIn(ada, service, 'editor')
    await adas.start('Shared')
    await signIn(ben, service, 'admin', new URL(ada.url()).hash)
    await bens.isFresh()
    await adas.set('Price', 30)
    await adas.isOld()
    await adas.isFresh()

    const conflict = ben.getByRole('dialog', { name: 'Somebody else changed this draft' })
    await bens.set('Price', 7)
    await conflict.getByText(/editor .* saved it/).waitFor()
    await ben.keyboard.press('Escape')
    expect(await conflict.getByRole('row', { name: 'Price' }).textContent()).toMatch(/7 %\s*30 %/)
    await conflict.getByRole('button', { name: 'Take theirs' }).click()
    await bens.isFresh()
    expect(await bens.number('Price').inputValue()).toBe('30')
    await bens.button('Undo').click()
    expect(await bens.number('Price').inputValue()).toBe('7')
    await bens.isOld()
    await bens.isFresh()

    await adas.set('Price', 44)
    await ada.getByRole('button', { name: 'Keep mine as a new draft' }).click()
    await ada.getByRole('heading', { name: 'Shared (mine)' }).waitFor()
    await adas.isFresh()
    expect(await adas.number('Price').inputValue()).toBe('44')
    expect(await bens.number('Price').inputValue()).toBe('7')

    await ben.getByRole('link', { name: 'All drafts' }).click()
    await ben.getByRole('link', { name: 'Shared (mine)' }).click()
    await bens.isFresh()
    await ada.getByRole('link', { name: 'All drafts' }).click()
    await adas.button('Delete Shared (mine)').click()
    await adas.button('Delete').click()
    await ada.getByText('was deleted').waitFor()
    await bens.set('Price', 20)
    await ben.getByRole('dialog', { name: 'This draft is no more' }).waitFor()
    await ben.getByRole('button', { name: 'Keep mine as a new draft' }).click()
    await ben.getByRole('heading', { name: 'Shared (mine) (mine)' }).waitFor()
    await bens.isFresh()
    expect(await bens.number('Price').inputValue()).toBe('20')
  })

  it('asks for the key again when the session has ended, and keeps what was changed', async () => {
    let now = new Date('2026-11-23T12:00:00Z')
    const service = await studioService({ clock: () => now })
    const page = await open()
    const draft = draftOn(page)
    await signIn(page, service, 'editor')
    await draft.start('Long')
    now = new Date('2026-11-24T12:00:00Z')
    await draft.set('Price', 33)
    const dialog = page.getByRole('dialog', { name: 'Your session has ended' })
    await dialog.waitFor()
    await typeKey(page, service.keys.editor)
    await dialog.waitFor({ state: 'detached' })
    await draft.isFresh()
    await page.getByText('Draft saved').waitFor()
    expect(await draft.number('Price').inputValue()).toBe('33')
    await page.reload()
    await draft.isFresh()
    expect(await draft.number('Price').inputValue()).toBe('33')
  })

  it('shows a viewer everything and lets them change nothing', async () => {
    const service = await studioService()
    const made = await service
      .http()
      .post('/v1/weight-sets')
      .set('Authorization', `Bearer ${service.keys.editor}`)
      .send({ name: 'Theirs' })
    const page = await open()
    const draft = draftOn(page)
    await signIn(page, service, 'viewer', `#/weights/${made.body.id}`)
    await draft.isFresh()
    await page.getByText('A key of the role editor may change it.').waitFor()
    expect(await page.locator('.controls :is(input, button):enabled').count()).toBe(0)
    expect(await draft.button('Publish…').count()).toBe(0)
    expect(await page.getByRole('link', { name: 'Keys' }).count()).toBe(0)
    await page.getByRole('link', { name: 'Versions' }).click()
    await page.getByText('Shipped with Candour').waitFor()
    expect(await page.getByRole('button', { name: /Restore/ }).count()).toBe(0)
    await page.goto(`${service.address}/studio#/keys`)
    await page.getByText('Keys are for the role admin.').waitFor()
  })

  it('lets an admin make, rotate and revoke keys, and shows a secret once', async () => {
    const service = await studioService()
    const page = await open()
    await signIn(page, service, 'admin', '#/keys')
    await page.getByLabel('What people call it').fill('Anna')
    await page.getByLabel('For', { exact: true }).selectOption('ak editor')
    await page.getByRole('button', { name: 'Make the key' }).click()
    const first = await page.locator('.secret').textContent()
    expect(first).toMatch(/^ak_/)
    const works = async (key: string | null) => {
      const answer = await service.http().get('/v1/weight-sets').set('Authorization', `Bearer ${key}`)
      return answer.status
    }
    expect(await works(first)).toBe(200)
    await page.getByRole('button', { name: 'I have kept it' }).click()
    await page.locator('.secret').waitFor({ state: 'detached' })
    expect(await page.content()).not.toContain(first)

    await page.getByRole('button', { name: 'Rotate Anna' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Rotate' }).click()
    const second = await page.locator('.secret').textContent()
    expect([await works(first), await works(second)]).toEqual([401, 200])
    await page.getByRole('button', { name: 'I have kept it' }).click()
    await page.getByRole('button', { name: `Revoke Anna, ${second?.slice(0, 8) ?? ''}` }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Revoke' }).click()
    await page.getByText('Anna was revoked.').waitFor()
    expect(await works(second)).toBe(401)
  })

  it('goes on from what somebody else has published meanwhile', async () => {
    const service = await studioService()
    const [ada, ben] = [await open(), await open()]
    const [adas, bens] = [draftOn(ada), draftOn(ben)]
    await signIn(ben, service, 'editor')
    await bens.start('Ours')
    await signIn(ada, service, 'editor')
    await adas.start('Mine')
    await adas.set('Concerns', 65)
    await adas.isOld()
    await adas.isFresh()
    await adas.button('Publish…').click()
    await ada.getByLabel(/Note: why/).fill('Concerns first')
    await adas.button('Publish').click()
    await ada.getByText('Published as number 2').waitFor()

    await bens.button('Publish…').click()
    await ben.getByLabel(/Note: why/).fill('Late')
    await ben.getByText('Nothing differs from what is published.').waitFor()
    await bens.button('Not now').click()
    await bens.set('Concerns', 50)
    await ben.getByText('Published 65 %').waitFor()
    await bens.isFresh()
    expect(await bens.number('Concerns').inputValue()).toBe('50')
    await ben.getByRole('columnheader', { name: 'Published, number 2' }).first().waitFor()
  })

  it('says why a product moved, in parts that add up', async () => {
    const service = await studioService()
    const page = await open()
    const draft = draftOn(page)
    await signIn(page, service, 'editor')
    await draft.start('Why')
    await draft.set('Concerns', 65)
    await draft.isOld()
    await draft.isFresh()
    await page.getByLabel('Persona', { exact: true }).selectOption('glow-under-45')
    await page.getByText('2 to 1,').first().waitFor()
    for (const table of await page.locator('.why table').all()) {
      const rows = await table.locator('tbody tr, tfoot tr').all()
      const cells = await Promise.all(rows.map((row) => row.locator('td').allTextContents()))
      const [sum = [], ...parts] = cells.map((texts) => texts.map(read)).reverse()
      const added = [0, 1, 2].map((at) => parts.reduce((all, part) => all + (part[at] ?? 0), 0))
      expect(added).toEqual(sum)
      expect((sum[1] ?? 0) - (sum[0] ?? 0)).toBe(sum[2])
    }
    const row = page.getByRole('row', { name: /^Smoothness and glow/ })
    expect(await row.textContent()).toMatch(/Medik8.* up 1, The Inkey List.* down 1/s)
  })

  it('names the persona and the product of a policy that fails', async () => {
    const service = await studioService()
    const policy = {
      id: 'budget-first',
      text: 'Whoever has dry skin and redness is shown a budget product first.',
      kind: 'first-at-most-tier',
      personas: ['dry-skin-redness'],
      tier: 'budget',
    }
    const asEditor = { Authorization: `Bearer ${service.keys.editor}` }
    await service.http().post('/v1/policies').set(asEditor).send(policy).expect(201)
    const page = await open()
    const draft = draftOn(page)
    await signIn(page, service, 'editor')
    await draft.start('Concerns only')
    await draft.set('Concerns', 100)
    const failing = page.locator('.preview .notice.bad')
    await failing.getByText(policy.text).waitFor()
    expect(await failing.textContent()).toMatch(/Dry skin, redness, under £60: 111SKIN Exosome Face Lift\./)
  })
})
