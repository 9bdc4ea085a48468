import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

let root: string | undefined

/** Gives a run of the tests a folder for its temporary files, which is removed with it, whatever ended a test. */
export default function makeTemporaryRoot(): (() => void) | undefined {
  if (root !== undefined) return // another project of the same run has made it
  const made = mkdtempSync(join(tmpdir(), 'candour-'))
  chmodSync(made, 0o755) // some tests run as another user
  root = made
  process.env['TMPDIR'] = made
  return () => rmSync(made, { recursive: true, force: true })
}
