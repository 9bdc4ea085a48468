import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import type { ContentKind } from '../../src/snapshot/versions/content.js'

interface Content {
  readonly kind: ContentKind
  readonly version: string
}

/** Does something to a database behind the back of the program. */
export function inDatabase<T>(dataDir: string, act: (database: DatabaseSync) => T): T {
  const database = new DatabaseSync(join(dataDir, 'candour.db'))
  try {
    return act(database)
  } finally {
    database.close()
  }
}

export function textIn(dataDir: string, { kind, version }: Content): string {
  const select = 'select cast(text as blob) as bytes from content where kind = ? and version = ?'
  const row = inDatabase(dataDir, (database) => database.prepare(select).get(kind, version))
  return Buffer.from(row!['bytes'] as Uint8Array).toString()
}

/** Writes a text, or bytes that are none, over one that is kept. */
export function writeText(dataDir: string, { kind, version }: Content, text: string | Buffer): void {
  const update = 'update content set text = cast(? as text) where kind = ? and version = ?'
  inDatabase(dataDir, (database) => database.prepare(update).run(text, kind, version))
}
