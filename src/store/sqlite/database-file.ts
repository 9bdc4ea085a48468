import { existsSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { DatabaseSync } from 'node:sqlite'
import { createWhole } from '../files.js'
import { isMigration, migrate } from '../migrate.js'
import { kyselyOf, openFile, opening } from './sqlite.js'
import { StoreRefused } from '../store-errors.js'

/** 'CAND' in ASCII. SQLite writes it into the header of the file, and the command `file` shows it. */
const APPLICATION_ID = 0x43414e44

export const databaseFile = (dataDir: string): string => join(resolve(dataDir), 'candour.db')

const logOf = (file: string): string => `${file}-wal`

/** Whether there is a database. Throws `StoreRefused` (widowed, damaged) where SQLite would destroy its remains. */
export function isThere(file: string): Promise<boolean> {
  return opening(file, () => {
    const there = existsSync(file)
    // SQLite would apply the log to any database of this name that is put beside it.
    if (!there && hasLog(file)) throw new StoreRefused('widowed', logOf(file))
    // Our database is never empty. SQLite would take an empty file for a new one and remove a log beside it.
    if (there && statSync(file).size === 0) throw new StoreRefused('damaged', file)
    return there
  })
}

/** Whether the write-ahead log beside the file holds changes that are not in the file yet. */
export function hasLog(file: string): boolean {
  const log = statSync(logOf(file), { throwIfNoEntry: false })
  return log !== undefined && log.size > 0
}

/** Makes a database without a site. */
export function createDatabase(file: string): Promise<void> {
  return opening(file, () =>
    createWhole(file, async (temporary) => {
      const database = await openFile(temporary)
      database.exec(`pragma application_id = ${APPLICATION_ID}`)
      const db = kyselyOf(database, temporary)
      await migrate(db)
      await db.destroy()
    }),
  )
}

/** Reads the whole file and throws `StoreRefused` where it is foreign, damaged or newer than this program. */
export function inspect(database: DatabaseSync, file: string): Promise<void> {
  return opening(file, () => {
    if (only(database, 'pragma application_id') !== APPLICATION_ID) throw new StoreRefused('foreign', file)
    if (only(database, 'pragma integrity_check(1)') !== 'ok') throw new StoreRefused('damaged', file)
    const names = database.prepare('select name from kysely_migration').all()
    if (!names.every(({ name }) => isMigration(String(name)))) throw new StoreRefused('newer', file)
  })
}

const only = (database: DatabaseSync, sql: string): unknown =>
  Object.values(database.prepare(sql).get() ?? {})[0]
