import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
  writeSync,
  closeSync,
} from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { describe, expect, it } from 'vitest'
import { openStore } from '../../src/store/sqlite/open-store.js'
import { openFile } from '../../src/store/sqlite/sqlite.js'
import { StoreRefused, StoreUnavailable } from '../../src/store/store-errors.js'
import { temporaryFolder } from '../support/temporary-folder.js'
import { aPersona, fillSite, readAll } from './records.js'
import { startStore } from './store-process.js'

/** A folder with a closed store of some size in it. */
async function filled() {
  const dataDir = temporaryFolder()
  const store = await openStore(dataDir)
  await fillSite(store, 'one')
  await store.write('one', async (tx) => {
    for (let index = 0; index < 200; index++) {
      await tx.putDocument(aPersona(`many-${index}`, 'x'.repeat(500)))
    }
  })
  const rows = await readAll(store)
  await store.close()
  return { dataDir, rows, file: join(dataDir, 'candour.db') }
}

function overwrite(file: string, from: number, length: number): void {
  const descriptor = openSync(file, 'r+')
  writeSync(descriptor, Buffer.alloc(length, 0xa5), 0, length, from)
  closeSync(descriptor)
}

function execute(file: string, sql: string): void {
  const database = new DatabaseSync(file)
  database.exec(sql)
  database.close()
}

/** Opens a store that must be refused, and sees to it that not a byte of it was changed. */
async function refusal(dataDir: string): Promise<StoreRefused> {
  const file = join(dataDir, 'candour.db')
  const before = readFileSync(file)
  const error: unknown = await openStore(dataDir).then(
    () => 'opened',
    (reason: unknown) => reason,
  )
  expect(error).toBeInstanceOf(StoreRefused)
  expect(readFileSync(file).equals(before)).toBe(true)
  return error as StoreRefused
}

describe('opening a store', () => {
  it('makes the folder and a database that nobody else may read', async () => {
    const dataDir = join(temporaryFolder(), 'not', 'there', 'yet')
    const store = await openStore(dataDir)
    await fillSite(store, 'one')
    const names = readdirSync(dataDir).sort()
    expect(names).toEqual(['candour.db', 'candour.db-shm', 'candour.db-wal', 'candour.lock'])
    for (const name of names) expect(statSync(join(dataDir, name)).mode & 0o777).toBe(0o600)
    await store.close()
    await (await openStore(dataDir)).close()
  })

  it('finds everything again, any number of times, after a close that all writes outlive', async () => {
    const { dataDir, rows } = await filled()
    const store = await openStore(dataDir)
    expect(await readAll(store)).toEqual(rows)
    const writing = Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        store.write('one', (tx) => tx.putDocument(aPersona(`p-${index}`, 1))),
      ),
    )
    await Promise.all([writing, store.close()])
    await expect(store.sites()).rejects.toThrow()
    await expect(store.write('one', () => Promise.resolve())).rejects.toThrow()
    const again = await openStore(dataDir)
    expect(await again.documents('one', 'persona')).toHaveLength(221)
    await again.close()
  })

  it('has SQLite wait for the disk at every commit', async () => {
    const { file } = await filled()
    const database = await openFile(file)
    expect(database.prepare('pragma journal_mode').all()).toEqual([{ journal_mode: 'wal' }])
    expect(database.prepare('pragma synchronous').all()).toEqual([{ synchronous: 2 }])
    database.close()
  })

  it('leaves nothing else behind, and ignores what a crash left', async () => {
    const dataDir = temporaryFolder()
    writeFileSync(join(dataDir, 'candour.db.crashed.tmp'), 'half')
    const store = await openStore(dataDir)
    expect(await store.sites()).toEqual([])
    await store.close()
    expect(readdirSync(dataDir).filter((name) => name.includes('tmp'))).toEqual(['candour.db.crashed.tmp'])
  })
})

describe('a store that must not be used is refused and left as it is:', () => {
  const PAGE = 4096
  it.each<[string, (file: string, size: number) => void]>([
    ['its first bytes overwritten', (file) => overwrite(file, 0, 16)],
    ['its schema overwritten', (file) => overwrite(file, 100, 400)],
    ['the head of a page overwritten', (file) => overwrite(file, 2 * PAGE, 64)],
    [
      'a page in the middle overwritten',
      (file, size) => overwrite(file, Math.floor(size / PAGE / 2) * PAGE, PAGE),
    ],
    ['its last page overwritten', (file, size) => overwrite(file, size - PAGE, PAGE)],
    ['cut in the middle', (file, size) => truncateSync(file, size / 2)],
    ['cut after its header', (file) => truncateSync(file, 100)],
    ['cut to nothing', (file) => truncateSync(file, 0)],
    ['no database at all', (file) => writeFileSync(file, 'a shopping list\n'.repeat(1000))],
  ])('%s', async (_, damage) => {
    const { dataDir, file } = await filled()
    damage(file, statSync(file).size)
    const error = await refusal(dataDir)
    expect(error.fault).toBe('damaged')
    expect(error.message).toBe(`DATA_DIR: ${file} is damaged: restore a backup, or move it away`)
  })

  it("another program's database", async () => {
    const dataDir = temporaryFolder()
    execute(join(dataDir, 'candour.db'), 'create table theirs (a)')
    expect((await refusal(dataDir)).message).toMatch(/candour\.db is not a database of Candour: move it away/)
  })

  it("one that lost the mark of a Candour's database", async () => {
    const { dataDir, file } = await filled()
    execute(file, 'pragma application_id = 7')
    expect((await refusal(dataDir)).fault).toBe('foreign')
  })

  it('one that a newer Candour wrote', async () => {
    const { dataDir, file } = await filled()
    execute(file, "insert into kysely_migration values ('0999-later', '2030-01-01')")
    expect((await refusal(dataDir)).message).toMatch(
      /was written by a newer Candour: start that one, or restore/,
    )
  })

  it('one that is empty beside its write-ahead log', async () => {
    const { dataDir, file } = await filled()
    truncateSync(file, 0)
    writeFileSync(`${file}-wal`, 'what is left')
    expect((await refusal(dataDir)).fault).toBe('damaged')
    expect(readFileSync(`${file}-wal`, 'utf8')).toBe('what is left')
  })

  it('a write-ahead log that lost its database', async () => {
    const { dataDir, file } = await filled()
    rmSync(file)
    writeFileSync(`${file}-wal`, 'what is left')
    await expect(openStore(dataDir)).rejects.toMatchObject({ fault: 'widowed', file: `${file}-wal` })
    expect(existsSync(file)).toBe(false)
  })

  it('and can be opened again once it is what it was', async () => {
    const { dataDir, file, rows } = await filled()
    cpSync(file, `${file}.aside`)
    overwrite(file, 0, 16)
    await refusal(dataDir)
    cpSync(`${file}.aside`, file)
    const store = await openStore(dataDir)
    expect(await readAll(store)).toEqual(rows)
    await store.close()
  })
})

describe('a folder belongs to one process:', () => {
  const inUse =
    /^DATA_DIR: .*candour\.lock is in use by another process: stop that one, or set another DATA_DIR$/

  it('another one is refused while it runs, and served when it was killed', async () => {
    const dataDir = temporaryFolder()
    const holder = startStore(dataDir)
    expect(await holder.first).toEqual({ open: true })
    await expect(openStore(dataDir)).rejects.toThrow(inUse)
    await holder.kill()
    const store = await openStore(dataDir)
    const other = startStore(dataDir)
    expect(await other.first).toMatchObject({
      refused: 'StoreRefused',
      message: expect.stringMatching(inUse),
    })
    await store.close()
    const next = startStore(dataDir)
    expect(await next.first).toEqual({ open: true })
    await next.stop()
  })

  it('a second opening in the same process is refused, and does not break the first', async () => {
    const dataDir = temporaryFolder()
    const store = await openStore(dataDir)
    await expect(openStore(dataDir)).rejects.toThrow(inUse)
    expect(await startStore(dataDir).first).toMatchObject({ refused: 'StoreRefused' })
    await fillSite(store, 'one')
    await store.close()
  })

  it('a refusal lets go of the folder', async () => {
    const { dataDir, file } = await filled()
    overwrite(file, 0, 16)
    await refusal(dataDir)
    rmSync(file)
    await (await openStore(dataDir)).close()
  })
})

describe('a store that cannot be reached is unavailable, which is no refusal:', () => {
  it('a file where the folder should be', async () => {
    const dataDir = join(temporaryFolder(), 'file', 'folder')
    writeFileSync(join(dataDir, '..'), '')
    await expect(openStore(dataDir)).rejects.toMatchObject({ name: 'StoreUnavailable', code: 'ENOTDIR' })
  })

  it('a folder that takes nothing', async () => {
    await expect(openStore('/proc/candour')).rejects.toThrow(StoreUnavailable)
  })

  it('a folder where the file should be', async () => {
    const dataDir = temporaryFolder()
    mkdirSync(join(dataDir, 'candour.db'))
    const message = `DATA_DIR: cannot use ${dataDir}/candour.db (SQLITE_CANTOPEN): check its permissions and its disk`
    await expect(openStore(dataDir)).rejects.toThrow(message)
  })

  it.runIf(process.getuid?.() === 0)('a folder and a file that another user owns', async () => {
    const { dataDir, file } = await filled()
    chmodSync(dataDir, 0o755)
    expect(await startStore(dataDir, { uid: 65_534 }).first).toMatchObject({ refused: 'StoreUnavailable' })
    chmodSync(dataDir, 0o777)
    chmodSync(`${dataDir}/candour.lock`, 0o666)
    const answer = await startStore(dataDir, { uid: 65_534 }).first
    expect(answer).toMatchObject({ refused: 'StoreUnavailable', message: expect.stringContaining(file) })
  })
})
