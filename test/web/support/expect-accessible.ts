import { mkdirSync } from 'node:fs'
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { isLong } from '../../support/long-form.js'

/**
 * Expects that a page in some state breaks no rule that axe knows and scrolls one way only. With `PICTURES`, a folder, a
 * picture of the state is kept there, for people to look at.
 */
export async function expectAccessible(page: Page, state: string, look: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze()
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
  await keepPicture(page, `${state}, ${look}`)
  expect([state, look, found, overflow <= 0]).toEqual([state, look, [], true])
}

const narrow = { width: 320, height: 640 }
const wide = { width: 1280, height: 900 }

/** Each width and each colour scheme; the long form has each width in each scheme. */
const looks = [
  { size: narrow, colorScheme: 'dark' },
  { size: wide, colorScheme: 'light' },
  ...(isLong
    ? ([
        { size: narrow, colorScheme: 'light' },
        { size: wide, colorScheme: 'dark' },
      ] as const)
    : []),
] as const

/** Expects of a page in some state what `expectAccessible` does, narrow and wide, light and dark. */
export async function expectAccessibleInEachLook(page: Page, state: string): Promise<void> {
  for (const { size, colorScheme } of looks) {
    await page.setViewportSize(size)
    await page.emulateMedia({ colorScheme })
    await expectAccessible(page, state, `${size.width} ${colorScheme}`)
  }
}

async function keepPicture(page: Page, name: string): Promise<void> {
  const folder = process.env['PICTURES']
  if (folder === undefined) return
  mkdirSync(folder, { recursive: true })
  await page.screenshot({ path: `${folder}/${name.replaceAll(/[^a-z0-9]+/gi, '-')}.png`, fullPage: true })
}
