import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'

const PREFIX = 'candour-run-'

/** Gives a run of the tests a folder for its temporary files, which is removed with it, whatever ended a test. */
export default function makeTemporaryRoot(): (() => void) | undefined {
  if (basename(tmpdir()).startsWith(PREFIX)) return // another project of the same run has made it
  const root = mkdtempSync(join(tmpdir(), PREFIX))
  chmodSync(root, 0o755) // some tests run as another user
  process.env['TMPDIR'] = root
  return () => rmSync(root, { recursive: true, force: true })
}
