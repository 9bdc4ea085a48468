import { existsSync } from 'node:fs'
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

/** Tests in a real browser, one for all of them. Where none can start they are skipped, and it is said. */
export async function describeInBrowser(name: string, tests: (open: Open) => void): Promise<void> {
  const browser = await startBrowser()
  if (browser === null) {
    process.stderr.write(`\nNO BROWSER CAN BE STARTED: "${name}" is skipped. Set CHROME_PATH.\n`)
    describe.skip(name, () => tests(() => Promise.reject(new Error('there is no browser'))))
    return
  }
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

async function startBrowser(): Promise<Browser | null> {
  const executablePath = process.env['CHROME_PATH'] ?? ''
  return existsSync(executablePath) ? chromium.launch({ executablePath, args }).catch(() => null) : null
}
