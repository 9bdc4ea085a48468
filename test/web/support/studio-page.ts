import type { Page } from 'playwright-core'
import { addressOf } from '../../support/client.js'
import { storedService, type Holder } from '../../support/stored-service.js'

/** The service with a key for everybody, on a free port of this host. */
export async function studioService(options?: Parameters<typeof storedService>[0]) {
  const service = await storedService(options)
  const address = (await addressOf(service.app)).replace('127.0.0.1', 'localhost')
  return { ...service, address, keys: await service.keysOf() }
}

export type StudioService = Awaited<ReturnType<typeof studioService>>

/** Opens the studio and signs in. */
export async function signIn(
  page: Page,
  { address, keys }: StudioService,
  holder: Holder,
  at = '',
): Promise<void> {
  await page.goto(`${address}/studio${at}`)
  await typeKey(page, keys[holder])
  await page.getByRole('button', { name: 'Sign out' }).waitFor()
}

export async function typeKey(page: Page, key: string): Promise<void> {
  await page.getByLabel('Studio key').fill(key)
  await page.getByRole('button', { name: 'Sign in' }).click()
}

/** The parts of an open draft, as a person finds them. */
export function draftOn(page: Page) {
  const number = (label: string) => page.getByLabel(`${label} in per cent`)
  const slider = (label: string) => page.getByRole('slider', { name: label, exact: true })
  const button = (name: string) => page.getByRole('button', { name, exact: true })
  const start = async (name: string): Promise<void> => {
    await page.getByLabel('Name of a new draft').fill(name)
    await button('Start a draft').click()
    await page.getByRole('heading', { name, exact: true }).waitFor()
    await isFresh()
  }
  const set = async (label: string, share: number): Promise<void> => {
    await number(label).fill(String(share))
    await number(label).press('Enter')
  }
  const isFresh = () => page.getByText('Up to date with the draft').waitFor()
  const isOld = () => page.getByText('Up to date with the draft').waitFor({ state: 'detached' })
  const total = async (): Promise<number> => {
    const all = await page
      .locator('input[type=number]')
      .evaluateAll((found) => found.map((one) => (one as HTMLInputElement).valueAsNumber))
    return all.reduce((sum, one) => sum + one, 0)
  }
  return { number, slider, button, start, set, isFresh, isOld, total }
}
