import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { createPrivateFile, makeFolder } from '../files.js'
import { opening } from './sqlite.js'

/**
 * Takes a folder, which is made if need be, for this process alone, and gives what lets go of it. The operating system
 * lets go when the process dies, however it dies. Throws `StoreRefused` where another process has it.
 *
 * The lock is on a file of its own, so that a backup may read the database meanwhile.
 */
export async function lockFolder(dataDir: string): Promise<() => void> {
  const folder = resolve(dataDir)
  const file = join(folder, 'candour.lock')
  await opening(folder, () => makeFolder(folder))
  return opening(file, () => {
    // Opened by SQLite alone: closing it in any other way would drop every lock that this process has on it.
    makeLockFile(file)
    const lock = new DatabaseSync(file, { timeout: 0 })
    lock.exec('pragma journal_mode = memory; begin exclusive')
    return () => {
      lock.exec('rollback')
      lock.close()
    }
  })
}

/** Another process may make it at the same moment; which of the two has the folder is then for the lock to say. */
function makeLockFile(file: string): void {
  try {
    if (!existsSync(file)) createPrivateFile(file)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
}
