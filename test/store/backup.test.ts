import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { describe, expect, it } from 'vitest'
import { checkChain } from '../../src/store/audit-chain.js'
import { backUp, restore } from '../../src/store/sqlite/backup.js'
import { openStore } from '../../src/store/sqlite/open-store.js'
import { temporaryFolder } from '../support/temporary-folder.js'
import { aPersona, fillSite, readAll } from './records.js'
import { startStore } from './store-process.js'

/** A folder with a store, closed, and a backup of it. */
async function backedUp() {
  const dataDir = temporaryFolder()
  const store = await openStore(dataDir)
  await fillSite(store, 'one')
  await fillSite(store, 'two')
  const rows = await readAll(store)
  await store.close()
  const backup = join(dataDir, 'backup')
  await backUp(dataDir, backup)
  return { dataDir, backup, rows }
}

async function rowsOf(dataDir: string) {
  const store = await openStore(dataDir)
  const rows = await readAll(store)
  await store.close()
  return rows
}

describe('a backup', () => {
  it('restores every row, and is a file that nobody else may read', async () => {
    const { dataDir, backup, rows } = await backedUp()
    expect(statSync(backup).mode & 0o777).toBe(0o600)
    expect(readdirSync(dataDir).filter((name) => name.startsWith('backup'))).toEqual(['backup'])
    const other = join(temporaryFolder(), 'new')
    await restore(backup, other)
    expect(await rowsOf(other)).toEqual(rows)
    expect(statSync(join(other, 'candour.db')).mode & 0o777).toBe(0o600)
    expect(await rowsOf(dataDir)).toEqual(rows)
  })

  it('beside a process that writes is whole, has what was acknowledged before it, and stops nobody', async () => {
    const dataDir = temporaryFolder()
    const writer = startStore(dataDir, { task: 'write' })
    const written: string[] = []
    const reached = (count: number) =>
      new Promise<void>((enough) => {
        writer.onWritten((id) => {
          written.push(id)
          if (written.length >= count) enough()
        })
      })
    await reached(100)
    const before = [...written]
    const backup = join(dataDir, 'backup')
    await backUp(dataDir, backup)
    await reached(2 * written.length)
    await writer.kill()

    const other = temporaryFolder()
    await restore(backup, other)
    const store = await openStore(other)
    const kept = new Set((await store.documents('one', 'persona')).map(({ id }) => id))
    const entries = await store.auditFrom('one', 1, 1_000_000)
    await store.close()
    expect(before.filter((id) => !kept.has(id))).toEqual([])
    expect(new Set(entries.map(({ subject }) => subject))).toEqual(kept)
    expect(checkChain(entries)).toMatchObject({ kind: 'intact', end: { seq: kept.size } })
  })

  it('of a store that was killed has what is in its log only', async () => {
    const dataDir = temporaryFolder()
    const writer = startStore(dataDir, { task: 'write' })
    const first = await new Promise<string>((seen) => {
      writer.onWritten(seen)
    })
    await writer.kill()
    const other = temporaryFolder()
    await backUp(dataDir, join(other, 'backup'))
    await restore(join(other, 'backup'), other)
    const store = await openStore(other)
    expect(await store.document('one', 'persona', first)).not.toBeNull()
    await store.close()
  })

  it('is never written over a file', async () => {
    const { dataDir, backup } = await backedUp()
    const before = readFileSync(backup)
    await expect(backUp(dataDir, backup)).rejects.toThrow(`there is a file ${backup} already`)
    expect(readFileSync(backup)).toEqual(before)
  })

  it('of nothing is refused, and makes nothing', async () => {
    const dataDir = temporaryFolder()
    await expect(backUp(dataDir, join(dataDir, 'backup'))).rejects.toThrow(
      /^DATA_DIR: there is no .*candour\.db/,
    )
    expect(readdirSync(dataDir)).toEqual([])
  })

  it('of a damaged store is refused, and leaves no file', async () => {
    const { dataDir, backup } = await backedUp()
    truncateSync(join(dataDir, 'candour.db'), 20_000)
    await expect(backUp(dataDir, `${backup}-2`)).rejects.toThrow()
    expect(readdirSync(dataDir).filter((name) => name.startsWith('backup'))).toEqual(['backup'])
  })
})

describe('restoring', () => {
  it('never replaces a database', async () => {
    const { dataDir, backup } = await backedUp()
    const file = join(dataDir, 'candour.db')
    const before = readFileSync(file)
    await expect(restore(backup, dataDir)).rejects.toThrow(
      `DATA_DIR: there is a ${file} already: move it away first`,
    )
    expect(readFileSync(file)).toEqual(before)
  })

  it('is refused where a store is open, by another process or by this one', async () => {
    const { backup } = await backedUp()
    const dataDir = temporaryFolder()
    const holder = startStore(dataDir)
    await holder.first
    await expect(restore(backup, dataDir)).rejects.toThrow('in use by another process')
    await holder.stop()
    const store = await openStore(dataDir)
    await expect(restore(backup, dataDir)).rejects.toThrow('in use by another process')
    await store.write('one', () => Promise.resolve()).catch(() => {})
    await store.close()
  })

  it('is refused beside a write-ahead log that would be applied to it', async () => {
    const { backup } = await backedUp()
    const dataDir = temporaryFolder()
    writeFileSync(join(dataDir, 'candour.db-wal'), 'what is left')
    await expect(restore(backup, dataDir)).rejects.toThrow('has lost its database')
  })

  it('is refused for a database that is in use, which is no backup', async () => {
    const dataDir = temporaryFolder()
    const store = await openStore(dataDir)
    await fillSite(store, 'one')
    await store.write('one', (tx) => tx.putDocument(aPersona('late', 1)))
    await expect(restore(join(dataDir, 'candour.db'), temporaryFolder())).rejects.toThrow(
      'in use, not a backup',
    )
    await store.close()
  })

  it.each<[string, string, (file: string) => void]>([
    ['cut', 'is damaged', (file) => truncateSync(file, statSync(file).size / 2)],
    ['empty', 'is not a database of Candour', (file) => truncateSync(file, 0)],
    ['no database', 'is damaged', (file) => writeFileSync(file, 'a shopping list')],
    [
      "another program's",
      'is not a database of Candour',
      (file) => execute(file, 'pragma application_id = 7'),
    ],
    ['newer', 'was written by a newer Candour', (file) => execute(file, newer)],
  ])('is refused for a backup that is %s, and leaves nothing behind', async (_, why, damage) => {
    const { backup } = await backedUp()
    const dataDir = join(temporaryFolder(), 'new')
    damage(backup)
    await expect(restore(backup, dataDir)).rejects.toThrow(`${backup} ${why}`)
    expect(readdirSync(dataDir)).toEqual(['candour.lock'])
  })

  it('of no file says so', async () => {
    const dataDir = temporaryFolder()
    await expect(restore(join(dataDir, 'none'), dataDir)).rejects.toThrow('ENOENT')
    mkdirSync(join(dataDir, 'folder'))
    await expect(restore(join(dataDir, 'folder'), dataDir)).rejects.toThrow()
    expect(existsSync(join(dataDir, 'candour.db'))).toBe(false)
  })
})

const newer = "insert into kysely_migration values ('0999-later', '2030-01-01')"

function execute(file: string, sql: string): void {
  const database = new DatabaseSync(file)
  database.exec(sql)
  database.close()
}
