import { join } from 'node:path'
import Database from 'libsql'
import type { ContentKind } from '../../src/snapshot/versions/content.js'

interface Content {
  readonly kind: ContentKind
  readonly version: string
}

/** Does something to a database behind the back of the program. */
export function inDatabase<T>(dataDir: string, act: (database: Database.Database) => T): T {
  const database = new Database(join(dataDir, 'candour.db'))
  try {
    return act(database)
  } finally {
    database.close()
  }
}

export function textIn(dataDir: string, { kind, version }: Content): string {
  const select = 'select cast(text as blob) from content where kind = ? and version = ?'
  const rows = inDatabase(dataDir, (database) => database.prepare(select).pluck().all([kind, version]))
  return Buffer.from(rows[0] as Uint8Array).toString()
}

/** Writes a text, or bytes that are none, over one that is kept. */
export function writeText(dataDir: string, { kind, version }: Content, text: string | Buffer): void {
  const update = 'update content set text = cast(? as text) where kind = ? and version = ?'
  inDatabase(dataDir, (database) => database.prepare(update).run([text, kind, version]))
}
