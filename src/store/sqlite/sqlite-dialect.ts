import type { DatabaseSync, SQLInputValue } from 'node:sqlite'
import {
  SqliteAdapter,
  SqliteDialect,
  SqliteDriver,
  type DatabaseConnection,
  type DialectAdapter,
  type Driver,
  type SqliteDatabase,
} from 'kysely'
import { runningError } from './sqlite-errors.js'

/** Kysely's dialect for an open database, with two corrections. A failing disk throws `StoreUnavailable`. */
export function sqliteDialect(database: DatabaseSync, file: string): SqliteDialect {
  const config = { database: sayingUnavailable(database, file) }
  return new (class extends SqliteDialect {
    override createAdapter(): DialectAdapter {
      return new TransactionalSchema()
    }

    override createDriver(): Driver {
      return new RollbackOnce(config, () => database.isTransaction)
    }
  })(config)
}

/** Kysely assumes that SQLite cannot roll back a change of tables. It can, and a crash amid a migration needs it. */
class TransactionalSchema extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true
  }
}

/** On a full disk SQLite rolls back by itself. A second rollback would fail and hide the first error. */
class RollbackOnce extends SqliteDriver {
  constructor(
    config: ConstructorParameters<typeof SqliteDriver>[0],
    private readonly inTransaction: () => boolean,
  ) {
    super(config)
  }

  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    if (this.inTransaction()) await super.rollbackTransaction(connection)
  }
}

function sayingUnavailable(database: DatabaseSync, file: string): SqliteDatabase {
  const running = <T>(step: () => T): T => {
    try {
      return step()
    } catch (error) {
      throw runningError(error, file)
    }
  }
  return {
    close: () => database.close(),
    prepare(sql) {
      const statement = running(() => database.prepare(sql))
      return {
        reader: statement.columns().length > 0,
        all: (values) => running(() => statement.all(...(values as readonly SQLInputValue[]))),
        run: (values) => running(() => statement.run(...(values as readonly SQLInputValue[]))),
        iterate: (values) => statement.iterate(...(values as readonly SQLInputValue[])),
      }
    },
  }
}
