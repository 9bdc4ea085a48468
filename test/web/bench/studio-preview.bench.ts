import { cpus } from 'node:os'
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { editedData } from '../../support/edited-data.js'
import { fortyFiles } from '../../support/forty.js'
import { describeInBrowser } from '../support/browser.js'
import { draftOn, signIn, studioService } from '../support/studio-page.js'

const SLOWER = 4
const STEPS = 60

interface Measured {
  /** From the input event of a step to the frame after the preview was painted, in ms. */
  readonly steps: number[]
  /** Tasks of more than 50 ms, in ms. */
  readonly longTasks: number[]
}

/** Makes the page time its own steps. */
const listen = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const measured: Measured = { steps: [], longTasks: [] }
    Object.assign(window, { measured })
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) measured.longTasks.push(duration)
    }).observe({ type: 'longtask' })
    const moved: number[] = []
    addEventListener('input', ({ timeStamp }) => moved.push(timeStamp), { capture: true })
    const painted = (): void => {
      const now = performance.now()
      for (const since of moved.splice(0)) measured.steps.push(now - since)
    }
    new MutationObserver(() => {
      const channel = new MessageChannel()
      channel.port1.onmessage = painted
      requestAnimationFrame(() => channel.port2.postMessage(null))
    }).observe(document.querySelector('.seen:last-of-type')!, {
      subtree: true,
      childList: true,
      characterData: true,
    })
  })

/** Until the service has confirmed what the page worked out. */
const confirmed = (page: Page) =>
  page.waitForFunction(() =>
    document.querySelector('.freshness')?.textContent.includes('Up to date with the draft'),
  )

const measuredOn = (page: Page): Promise<Measured> =>
  page.evaluate(() => (window as unknown as { measured: Measured }).measured)

const at = (values: readonly number[], share: number): string =>
  (values.toSorted((a, b) => a - b)[Math.ceil(values.length * share) - 1] ?? Number.NaN).toFixed(1)

const catalogues = [
  { name: 'five', folder: undefined },
  {
    name: 'forty',
    folder: () =>
      editedData((files) => {
        delete files['messages.de']
        Object.assign(files, fortyFiles())
      }),
  },
]

await describeInBrowser('the preview of the studio', (open) => {
  it.each(catalogues)('after each step of a slider, over the $name products', async ({ name, folder }) => {
    const service = await studioService(folder === undefined ? {} : { folder: folder() })
    const page = await open()
    const draft = draftOn(page)
    await signIn(page, service, 'editor')
    await draft.start('Measured')
    await draft.slider('Price').focus()
    const seen = new Set<string>()
    const session = await page.context().newCDPSession(page)
    await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER })
    await listen(page)
    for (let step = 0; step < STEPS; step++) {
      // By the keyboard and not through a locator, which searches the page, as a task of it.
      await page.keyboard.press(step < STEPS / 2 ? 'ArrowRight' : 'ArrowLeft')
      if (step % 10 === 9) await confirmed(page)
      seen.add(await page.evaluate(() => document.querySelector('.preview')?.textContent ?? ''))
    }
    const { steps, longTasks } = await measuredOn(page)
    expect(steps.length).toBe(STEPS)
    expect(seen.size).toBeGreaterThan(STEPS / 3)
    const browser = page.context().browser()?.version() ?? 'unknown'
    console.log(
      [
        `studio preview, ${name} products, CPU ${SLOWER} times slower, ${STEPS} steps of a slider`,
        `  input to painted preview: median ${at(steps, 0.5)} ms, p95 ${at(steps, 0.95)} ms, most ${at(steps, 1)} ms (goal: 100)`,
        `  tasks over 50 ms: ${longTasks.length} (goal: 0)${longTasks.length > 0 ? `, longest ${at(longTasks, 1)} ms` : ''}`,
        `  ${cpus()[0]?.model}, ${cpus().length} cores, Node ${process.version}, Chromium ${browser}`,
      ].join('\n'),
    )
  })
})
