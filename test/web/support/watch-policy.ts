import type { Page } from 'playwright-core'

/** Watches the pages that a tab shows from now on; answers what their content policy has refused so far. */
export async function watchPolicy(page: Page): Promise<() => Promise<unknown>> {
  await page.addInitScript(() => {
    const violations: string[] = []
    Reflect.set(window, 'violations', violations)
    addEventListener('securitypolicyviolation', (event) => violations.push(event.violatedDirective))
  })
  return () => page.evaluate(() => Reflect.get(window, 'violations') as unknown)
}
