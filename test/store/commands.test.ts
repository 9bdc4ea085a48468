import { execFile } from 'node:child_process'
import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { DatabaseSync } from 'node:sqlite'
import { describe, expect, it } from 'vitest'
import { openStore } from '../../src/store/sqlite/open-store.js'
import { startService } from '../support/child-service.js'
import { temporaryFolder } from '../support/temporary-folder.js'
import { anEntry, fillSite, readAll } from './records.js'

interface Exit {
  readonly code: number
  readonly stdout: string
  readonly stderr: string
}

function run(dataDir: string, ...args: readonly string[]): Promise<Exit> {
  const program = fileURLToPath(new URL('../../dist/src/cli/candour.js', import.meta.url))
  return new Promise((exited) => {
    const child = execFile(
      process.execPath,
      [program, ...args],
      { env: { DATA_DIR: dataDir } },
      (_, stdout, stderr) => exited({ code: child.exitCode ?? -1, stdout, stderr }),
    )
  })
}

const succeeds = (line: string): Exit => ({ code: 0, stdout: `${line}\n`, stderr: '' })
const fails = (why: string): Exit => ({ code: 1, stdout: '', stderr: `candour: ${why}\n` })

/** A folder with a store that this process has open. */
async function running() {
  const dataDir = temporaryFolder()
  const store = await openStore(dataDir)
  await fillSite(store, 'one')
  await fillSite(store, 'two')
  return { dataDir, store, file: join(dataDir, 'candour.db') }
}

describe('the commands', () => {
  it('back up beside a running service, and restore elsewhere', async () => {
    const { dataDir, store } = await running()
    const backup = join(dataDir, 'backup')
    expect(await run(dataDir, 'back-up', backup)).toEqual(succeeds(`backed up to ${backup}`))
    expect(await run(dataDir, 'back-up', backup)).toEqual(fails(`there is a file ${backup} already`))
    const other = temporaryFolder()
    expect(await run(other, 'restore', backup)).toEqual(succeeds(`restored to ${other}`))
    const restored = await openStore(other)
    expect(await readAll(restored)).toEqual(await readAll(store))
    await restored.close()
    const inUse = `DATA_DIR: ${dataDir}/candour.lock is in use by another process: stop that one, or set another DATA_DIR`
    expect(await run(dataDir, 'restore', backup)).toEqual(fails(inUse))
    await store.close()
  }, 120_000)

  it('verify the audit chain of every site beside a running service, and name the first broken entry', async () => {
    const { dataDir, store, file } = await running()
    await store.write('two', async (tx) => {
      for (let index = 0; index < 2500; index++) await tx.appendAudit(anEntry())
    })
    expect(await run(dataDir, 'verify-audit')).toEqual(succeeds('2502 audit entries of 2 site(s) are intact'))
    await store.close()

    const broken = async (sql: string) => {
      const database = new DatabaseSync(file)
      database.exec(`begin; ${sql}`)
      database.exec('commit')
      database.close()
      return run(dataDir, 'verify-audit')
    }
    const entry = (seq: number) => `audit entry ${seq} of site two`
    expect(await broken("update audit set note = 'x' where site = 'two' and seq = 2100")).toEqual(
      fails(`${entry(2100)} is broken: it does not have its hash`),
    )
    expect(await broken("delete from audit where site = 'two' and seq = 1001")).toEqual(
      fails(`${entry(1002)} is broken: it follows entry 1000`),
    )
    expect(await broken("update audit set seq = 0 where site = 'two' and seq = 3")).toEqual(
      fails(`${entry(0)} is broken: it follows entry 0`),
    )
    expect(await broken("update audit set before = '{' where site = 'two' and seq = 7")).toEqual(
      fails(`DATA_DIR: ${entry(7)} is damaged: restore a backup`),
    )
  }, 120_000)

  it('make nothing where there is nothing, and say how they are called', async () => {
    const dataDir = join(temporaryFolder(), 'none')
    const file = join(dataDir, 'candour.db')
    expect(await run(dataDir, 'verify-audit')).toEqual(fails(`DATA_DIR: there is no ${file}`))
    expect(await run(dataDir, 'back-up', 'x')).toEqual(fails(`DATA_DIR: there is no ${file} to back up`))
    expect(await run(dataDir, 'back-up')).toEqual(fails('usage: back-up <new file>'))
    expect(await run(dataDir, 'restore', 'a', 'b')).toEqual(fails('usage: restore <backup>'))
    expect(await run(dataDir, 'verify-audit', 'a')).toEqual(fails('usage: verify-audit'))
    const importing =
      'import <file> <folder of a catalogue> [--dry-run] [--format <format>] [--mapping <file.json>]'
    const exporting = 'export <folder | file.csv | file.jsonl> [--site <id>] [--replace] [--with-private]'
    expect(await run(dataDir, 'export', 'x.csv')).toEqual(fails(`DATA_DIR: there is no ${file}`))
    const own = `check <folder of a catalogue> | ${importing} [--brand <name>] | ${exporting} | init <new folder>`
    const all = fails(`usage: back-up <new file> | restore <backup> | verify-audit | ${own}`)
    for (const words of [[], ['constructor'], ['backup']]) expect(await run(dataDir, ...words)).toEqual(all)
    expect(existsSync(dataDir)).toBe(false)
  }, 120_000)

  it('write a catalogue, check it, and the service starts from it and from no broken one', async () => {
    const dataDir = temporaryFolder()
    const folder = join(temporaryFolder(), 'kettles')
    const wrote = `wrote ${folder}: read ${folder}/README.md, then start with CATALOG_DIR=${folder}`
    expect(await run(dataDir, 'init', folder)).toEqual(succeeds(wrote))
    expect(await run(dataDir, 'check', folder)).toMatchObject({ code: 0, stderr: '' })
    const env = { CATALOG_DIR: folder }
    const service = startService(dataDir, { env })
    const answer = JSON.parse(await service.ask({ profile: {} })) as { ranking: { productId: string }[] }
    expect(answer.ranking.map(({ productId }) => productId).sort()).toEqual(['K-1', 'K-2', 'K-3'])
    await service.stop()

    writeFileSync(join(folder, 'products.json'), '[')
    const fault =
      'products.json: whole file: It is not JSON: Unexpected end of JSON input. Correct it at that place.'
    const refused = startService(dataDir, { env })
    expect([await refused.exit, refused.stderr()]).toEqual([1, `candour: ${fault}\n`])
    expect(await run(dataDir, 'check', folder)).toEqual(fails(`${folder} cannot be used: 1 fault\n${fault}`))
  }, 60_000)
})
