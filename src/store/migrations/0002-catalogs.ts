import type { ColumnDefinitionBuilder, Kysely, Migration } from 'kysely'

/** Makes the tables of imported catalogues. A released migration never changes, so it shares nothing with the current code. */
export const catalogs: Migration = {
  async up(db: Kysely<unknown>) {
    for (const table of [versions, rows]) await table(db).execute()
  },
}

const required = (column: ColumnDefinitionBuilder): ColumnDefinitionBuilder => column.notNull()

const versions = (db: Kysely<unknown>) =>
  db.schema
    .createTable('catalog_versions')
    .addColumn('site', 'text', required)
    .addColumn('number', 'integer', required)
    .addColumn('version', 'text', required)
    .addColumn('frame', 'text', required)
    .addForeignKeyConstraint('catalog_versions_site', ['site'], 'sites', ['site'])
    .addPrimaryKeyConstraint('catalog_versions_pk', ['site', 'number'])
    .addUniqueConstraint('catalog_versions_version', ['site', 'version'])

const rows = (db: Kysely<unknown>) =>
  db.schema
    .createTable('catalog_rows')
    .addColumn('site', 'text', required)
    .addColumn('id', 'text', required)
    .addColumn('since', 'integer', required)
    .addColumn('until', 'integer')
    .addColumn('text', 'text', required)
    .addForeignKeyConstraint('catalog_rows_site', ['site'], 'sites', ['site'])
    .addPrimaryKeyConstraint('catalog_rows_pk', ['site', 'id', 'since'])
