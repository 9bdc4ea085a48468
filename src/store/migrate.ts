import { Migrator, type Kysely } from 'kysely'
import { start } from './migrations/0001-start.js'
import type { Tables } from './schema.js'

/** In the order of their names. Each only adds, so that a release before it can still read. */
const migrations = { '0001-start': start }

export const isMigration = (name: string): boolean => Object.hasOwn(migrations, name)

export async function migrate(db: Kysely<Tables>): Promise<void> {
  const provider = { getMigrations: () => Promise.resolve(migrations) }
  const { error } = await new Migrator({ db, provider }).migrateToLatest()
  if (error !== undefined)
    throw error instanceof Error ? error : new Error('a migration failed', { cause: error })
}
