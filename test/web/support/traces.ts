import type { Page } from 'playwright-core'

/** All that a page could have left behind in its browser, as text. */
export const tracesIn = (page: Page): Promise<string> =>
  page.evaluate(async () =>
    JSON.stringify([
      location.href,
      document.title,
      document.cookie,
      history.state,
      Object.entries(localStorage),
      Object.entries(sessionStorage),
      await indexedDB.databases(),
      await caches.keys(),
      window.name,
    ]),
  )
