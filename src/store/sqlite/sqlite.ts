import { DatabaseSync } from 'node:sqlite'
import { Kysely } from 'kysely'
import type { Tables } from '../schema.js'
import { soundText } from './sound-text.js'
import { sqliteDialect } from './sqlite-dialect.js'
import { openingError } from './sqlite-errors.js'

// Only a backup, for a moment, or a stranger keeps us waiting.
const BUSY_MS = 5000

/**
 * Opens a file that exists; SQLite would make one that does not. A commit is on disk before it returns. Throws
 * `StoreUnavailable`, or `StoreRefused` for what is no database.
 */
export function openFile(file: string): Promise<DatabaseSync> {
  return opening(file, () => {
    const database = new DatabaseSync(file, { timeout: BUSY_MS })
    database.exec('pragma synchronous = full; pragma foreign_keys = on')
    return database
  })
}

/** Runs one step of opening `file` and says in the store's own errors what is wrong with it. */
export async function opening<T>(file: string, step: () => T | Promise<T>): Promise<T> {
  try {
    return await step()
  } catch (error) {
    throw openingError(error, file)
  }
}

export const kyselyOf = (database: DatabaseSync, file: string): Kysely<Tables> =>
  new Kysely<Tables>({ dialect: sqliteDialect(database, file), plugins: [soundText] })
