import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core'
import { afterAll, afterEach, describe } from 'vitest'

const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** Opens a page that is closed with the test. */
export type Open = (options?: BrowserContextOptions) => Promise<Page>

/** Tests in a real browser, one for all of them. Where none can start, the file fails. */
export async function describeInBrowser(name: string, tests: (open: Open) => void): Promise<void> {
  const browser = await startBrowser()
  describe(name, () => {
    afterAll(() => browser.close())
    afterEach(() => Promise.all(browser.contexts().map((context) => context.close())))
    tests(async (options = {}) => {
      const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options })
      context.setDefaultTimeout(15_000)
      return context.newPage()
    })
  })
}

async function startBrowser(): Promise<Browser> {
  const executablePath = process.env['CHROME_PATH'] ?? ''
  try {
    return await chromium.launch({ executablePath, args })
  } catch (cause) {
    throw new Error(`No browser starts from "${executablePath}". Set CHROME_PATH.`, { cause })
  }
}
