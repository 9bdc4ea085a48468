import { Migrator, type Kysely } from 'kysely'
import { start } from './migrations/0001-start.js'
import { catalogs } from './migrations/0002-catalogs.js'
import type { Tables } from './schema.js'

/** Migrations run in the order of their names. Each only adds, so that an older release can still read. */
const migrations = { '0001-start': start, '0002-catalogs': catalogs }

/** Whether this release has a migration of this name. */
export const isMigration = (name: string): boolean => Object.hasOwn(migrations, name)

/** Runs the migrations that the database has not had. Throws the error of the first that fails. */
export async function migrate(db: Kysely<Tables>): Promise<void> {
  const provider = { getMigrations: () => Promise.resolve(migrations) }
  const { error } = await new Migrator({ db, provider }).migrateToLatest()
  if (error !== undefined)
    throw error instanceof Error ? error : new Error('a migration failed', { cause: error })
}
