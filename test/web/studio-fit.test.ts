import { expect, it } from 'vitest'
import { renamedCriterion } from '../support/criterion-edits.js'
import { editedData } from '../support/edited-data.js'
import { temporaryFolder } from '../support/temporary-folder.js'
import { studioOf } from '../http/governance/studio.js'
import { describeInBrowser } from './support/browser.js'
import { draftOn, signIn, studioService } from './support/studio-page.js'

await describeInBrowser('weights that fit the catalogue in part', (open) => {
  it(
    'are told on the page of the weights, and publishing what fits mends them',
    { timeout: 60_000 },
    async () => {
      const dataDir = temporaryFolder()
      const before = await studioService({ dataDir })
      const editor = studioOf(before, before.keys)
      await editor.publishSeen(await editor.draftOf({ concerns: 0.5 }))
      await before.close()
      const folder = editedData(renamedCriterion('gentleness', 'mildness'))
      const page = await open()
      await signIn(page, await studioService({ dataDir, folder }), 'editor')
      const notice = page.locator('.notice', { hasText: 'fit the criteria of the catalogue in part' })
      await notice.waitFor()
      expect(await notice.getByRole('listitem').allInnerTexts()).toEqual([
        'gentleness: there is no such criterion any more, so its weight is left out.',
        'Gentleness: it had no weight, so it has the shipped one, 0.15.',
      ])
      const draft = draftOn(page)
      await draft.start('Mended')
      expect(await notice.count()).toBe(0)
      await draft.button('Publish…').click()
      await page.getByLabel(/^Note/).fill('What fits')
      await draft.button('Publish').click()
      await page.getByRole('heading', { name: 'In force: number 3' }).waitFor()
      expect(await notice.count()).toBe(0)
    },
  )
})
