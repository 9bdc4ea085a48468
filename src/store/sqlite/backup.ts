import { chmodSync, copyFileSync, existsSync } from 'node:fs'
import { databaseFile, hasLog, inspect, isThere } from './database-file.js'
import { createWhole } from '../files.js'
import { lockFolder } from './folder-lock.js'
import { openFile } from './sqlite.js'
import { sayFault, StoreRefused } from '../store-errors.js'

/**
 * Writes the database under `dataDir`, as it is at one moment, to a new file `target` that nobody else may read; also
 * while the service runs. The copy is checked and on disk when it resolves. Throws where there is a `target` already, or
 * no database.
 */
export async function backUp(dataDir: string, target: string): Promise<void> {
  const file = databaseFile(dataDir)
  if (!(await isThere(file))) throw new Error(`DATA_DIR: there is no ${file} to back up`)
  if (existsSync(target)) throw new Error(`there is a file ${target} already`)
  const database = await openFile(file)
  try {
    await createWhole(target, async (temporary) => {
      database.prepare('vacuum into ?').run(temporary)
      await checkCopy(temporary)
    })
  } finally {
    database.close()
  }
}

/**
 * Makes the database under `dataDir` from a file that `backUp` wrote. Throws where there is a database already, where the
 * service runs, and for a backup that is damaged, foreign or newer than this program; it then changes nothing.
 */
export async function restore(backup: string, dataDir: string): Promise<void> {
  if (hasLog(backup)) {
    throw new Error(`${backup} is a database that was in use, not a backup: make one with back-up`)
  }
  const unlock = await lockFolder(dataDir)
  try {
    const file = databaseFile(dataDir)
    if (await isThere(file)) throw new Error(`DATA_DIR: there is a ${file} already: move it away first`)
    await createWhole(file, async (temporary) => {
      copyFileSync(backup, temporary)
      chmodSync(temporary, 0o600)
      await checkCopy(temporary).catch((error: unknown) => {
        if (error instanceof StoreRefused)
          throw new Error(`${backup} ${sayFault(error.fault)}`, { cause: error })
        throw error
      })
    })
  } finally {
    unlock()
  }
}

async function checkCopy(file: string): Promise<void> {
  const database = await openFile(file)
  try {
    await inspect(database, file)
  } finally {
    database.close()
  }
}
