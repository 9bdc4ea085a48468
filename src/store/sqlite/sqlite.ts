import { DatabaseSync } from 'node:sqlite'
import { Kysely } from 'kysely'
import type { Tables } from '../schema.js'
import { soundText } from './sound-text.js'
import { sqliteDialect } from './sqlite-dialect.js'
import { openingError } from './sqlite-errors.js'

// A backup locks the database for a moment, and so may a program that is not ours.
const BUSY_MS = 5000

/**
 * Opens a database file. The file must exist, because SQLite would make a missing one. A commit is on disk before it
 * returns.
 *
 * @throws {StoreRefused} damaged or in-use
 * @throws {StoreUnavailable} where the file cannot be reached
 */
export function openFile(file: string): Promise<DatabaseSync> {
  return opening(file, () => {
    const database = new DatabaseSync(file, { timeout: BUSY_MS })
    database.exec('pragma synchronous = full; pragma foreign_keys = on')
    return database
  })
}

/** Runs one step of opening `file`. Its errors become `StoreRefused` or `StoreUnavailable`. */
export async function opening<T>(file: string, step: () => T | Promise<T>): Promise<T> {
  try {
    return await step()
  } catch (error) {
    throw openingError(error, file)
  }
}

/** The queries of an open database. */
export const kyselyOf = (database: DatabaseSync, file: string): Kysely<Tables> =>
  new Kysely<Tables>({ dialect: sqliteDialect(database, file), plugins: [soundText] })
