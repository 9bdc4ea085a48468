import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { createPrivateFile, makeFolder } from '../files.js'
import { opening } from './sqlite.js'

/**
 * Locks a folder for this process and returns the function that unlocks it. A missing folder is made first. When the
 * process dies, however it dies, the operating system releases the lock. The lock is on a file of its own, so that a
 * backup may read the database meanwhile.
 *
 * @throws {StoreRefused} in-use, where another process has the lock
 * @throws {StoreUnavailable} where the folder cannot be made or written
 */
export async function lockFolder(dataDir: string): Promise<() => void> {
  const folder = resolve(dataDir)
  const file = join(folder, 'candour.lock')
  await opening(folder, () => makeFolder(folder))
  return opening(file, () => {
    // Only SQLite opens this file: another close of it would drop every lock that this process has on it.
    makeLockFile(file)
    const lock = new DatabaseSync(file, { timeout: 0 })
    lock.exec('pragma journal_mode = memory; begin exclusive')
    return () => {
      lock.exec('rollback')
      lock.close()
    }
  })
}

/** Makes the file where it is missing. Another process may make it at the same moment; the lock then decides. */
function makeLockFile(file: string): void {
  try {
    if (!existsSync(file)) createPrivateFile(file)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
}
