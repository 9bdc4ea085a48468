import { expect, it } from 'vitest'
import { addressOf } from '../support/client.js'
import { editedData, type Edit } from '../support/edited-data.js'
import { service } from '../support/service.js'
import { describeInBrowser } from './support/browser.js'
import { quizOn, toNothing } from './support/quiz-page.js'

const SECOND_PAGE = /\/v1\/products\?.*cursor=/

const twentyMore: Edit = ({ products }) => {
  const like = products[0]!
  products.push(...Array.from({ length: 20 }, (_, n) => ({ ...like, id: `more-${n}`, name: `More ${n}` })))
}

await describeInBrowser('every product, for a shopper who wants to see them anyway', (open) => {
  it(
    'is shown page by page in the order of the catalogue, from where the reader stands',
    { timeout: 30_000 },
    async () => {
      const address = await addressOf(service({ folder: editedData(twentyMore) }).app)
      const page = await open()
      await page.goto(address)
      const quiz = quizOn(page)
      await toNothing(quiz)
      await quiz.button('See all anyway').click()
      const cards = quiz.at.locator('.cards > li')
      await quiz.heading('All products, not ranked').waitFor()
      expect(await cards.count()).toBe(20)

      await page.route(SECOND_PAGE, (route) => route.abort())
      await quiz.button('Show more').click()
      await quiz.at.getByRole('alert').getByText('We could not reach the service.').waitFor()
      expect([await cards.count(), await quiz.button('Show more').count()]).toEqual([20, 0])

      await page.unroute(SECOND_PAGE)
      await quiz.button('Try again').click()
      await quiz.at.getByText('5 more products shown.').waitFor({ state: 'attached' })
      expect(await cards.count()).toBe(25)
      const names = await cards.locator('h4').allTextContents()
      const listed = (await (await fetch(`${address}/v1/products?limit=100`)).json()) as {
        products: { name: string }[]
      }
      expect(names).toEqual(listed.products.map(({ name }) => name))
      const focused = await quiz.at.evaluate((host) => {
        let at = host.shadowRoot?.activeElement
        while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement
        return at?.textContent
      })
      expect(focused).toBe(names[20])
      expect(await quiz.button('Show more').count()).toBe(0)

      await quiz.button('Hide them').click()
      expect(await cards.count()).toBe(0)
    },
  )
})
