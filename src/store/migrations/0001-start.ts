import type { ColumnDefinitionBuilder, Kysely, Migration } from 'kysely'

/** Makes the first tables. A released migration never changes, so it shares nothing with the current code. */
export const start: Migration = {
  async up(db: Kysely<unknown>) {
    for (const table of [sites, keys, sessions, documents, publications, content, audit]) {
      await table(db).execute()
    }
  },
}

const required = (column: ColumnDefinitionBuilder): ColumnDefinitionBuilder => column.notNull()

const sites = (db: Kysely<unknown>) =>
  db.schema
    .createTable('sites')
    .addColumn('site', 'text', required)
    .addColumn('settings', 'text', required)
    .addColumn('revision', 'integer', required)
    .addColumn('created_at', 'text', required)
    .addPrimaryKeyConstraint('sites_pk', ['site'])

const ofSite = <Name extends string>(db: Kysely<unknown>, name: Name) =>
  db.schema
    .createTable(name)
    .addColumn('site', 'text', required)
    .addForeignKeyConstraint(`${name}_site`, ['site'], 'sites', ['site'])

const keys = (db: Kysely<unknown>) =>
  ofSite(db, 'keys')
    .addColumn('id', 'text', required)
    .addColumn('kind', 'text', required)
    .addColumn('role', 'text')
    .addColumn('label', 'text', required)
    .addColumn('hash', 'text', required)
    .addColumn('prefix', 'text', required)
    .addColumn('origins', 'text', required)
    .addColumn('rate_limit', 'text')
    .addColumn('created_at', 'text', required)
    .addColumn('expires_at', 'text')
    .addColumn('revoked_at', 'text')
    .addPrimaryKeyConstraint('keys_pk', ['site', 'id'])
    .addUniqueConstraint('keys_hash', ['hash'])

const sessions = (db: Kysely<unknown>) =>
  ofSite(db, 'sessions')
    .addColumn('hash', 'text', required)
    .addColumn('key_id', 'text', required)
    .addColumn('created_at', 'text', required)
    .addColumn('expires_at', 'text', required)
    .addPrimaryKeyConstraint('sessions_pk', ['site', 'hash'])
    .addUniqueConstraint('sessions_hash', ['hash'])
    .addForeignKeyConstraint('sessions_key', ['site', 'key_id'], 'keys', ['site', 'id'])

const documents = (db: Kysely<unknown>) =>
  ofSite(db, 'documents')
    .addColumn('kind', 'text', required)
    .addColumn('id', 'text', required)
    .addColumn('revision', 'integer', required)
    .addColumn('body', 'text', required)
    .addColumn('updated_at', 'text', required)
    .addColumn('updated_by', 'text', required)
    .addPrimaryKeyConstraint('documents_pk', ['site', 'kind', 'id'])

const publications = (db: Kysely<unknown>) =>
  ofSite(db, 'publications')
    .addColumn('kind', 'text', required)
    .addColumn('number', 'integer', required)
    .addColumn('version', 'text', required)
    .addColumn('note', 'text', required)
    .addColumn('published_by', 'text', required)
    .addColumn('published_at', 'text', required)
    .addColumn('origin', 'text', required)
    .addPrimaryKeyConstraint('publications_pk', ['site', 'kind', 'number'])

const content = (db: Kysely<unknown>) =>
  ofSite(db, 'content')
    .addColumn('kind', 'text', required)
    .addColumn('version', 'text', required)
    .addColumn('text', 'text', required)
    .addPrimaryKeyConstraint('content_pk', ['site', 'kind', 'version'])

const audit = (db: Kysely<unknown>) =>
  ofSite(db, 'audit')
    .addColumn('seq', 'integer', required)
    .addColumn('at', 'text', required)
    .addColumn('actor', 'text', required)
    .addColumn('action', 'text', required)
    .addColumn('subject', 'text', required)
    .addColumn('note', 'text')
    .addColumn('before', 'text')
    .addColumn('after', 'text')
    .addColumn('previous', 'text', required)
    .addColumn('hash', 'text', required)
    .addPrimaryKeyConstraint('audit_pk', ['site', 'seq'])
