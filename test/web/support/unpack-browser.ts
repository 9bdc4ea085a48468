import { existsSync } from 'node:fs'
import chromiumFile from '@sparticuz/chromium'

/** Unpacks the browser that npm has brought, once for all workers, unless the machine has one. */
export default async function unpackBrowser(): Promise<void> {
  if (process.env['CHROME_PATH'] !== undefined) return
  const installed = '/usr/bin/chromium'
  process.env['CHROME_PATH'] = existsSync(installed) ? installed : await chromiumFile.executablePath()
}
