import { chmodSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { nextRelease, startService } from '../../support/child-service.js'
import { editedData, otherCatalog, otherRules, otherWeights } from '../../support/edited-data.js'
import { asFirstAnswered, record } from '../../support/replayed.js'
import { temporaryFolder } from '../../support/temporary-folder.js'

const request = { profile: { concerns: [{ id: 'redness' }], conditions: [], region: 'GB' }, explain: 'full' }
const namesIn = (dataDir: string): string[] => readdirSync(join(dataDir, 'content')).sort()

/** Root may write anywhere, so what is read-only is tried as somebody else. */
const nobody = process.getuid?.() === 0 ? { uid: 65_534 } : {}

describe('a process', { timeout: 60_000 }, () => {
  it('replays after a restart, and after a release that moved everything on', async () => {
    const dataDir = temporaryFolder()
    const before = startService(dataDir)
    const first = record(request, await before.ask(request))
    expect(await before.stop()).toBe(0)

    const restarted = startService(dataDir)
    const replay = { ...request, asOf: first.asOf }
    expect(asFirstAnswered(await restarted.ask(replay))).toBe(first.text)
    expect(await restarted.stop()).toBe(0)

    const next = startService(dataDir, {
      from: nextRelease(editedData(otherCatalog, otherWeights, otherRules)),
    })
    const moved = record(request, await next.ask(request))
    for (const field of ['catalogVersion', 'weightsVersion', 'rulesVersion'] as const)
      expect(moved.asOf[field]).not.toBe(first.asOf[field])
    expect(asFirstAnswered(await next.ask(replay))).toBe(first.text)
  })

  it('and another that start at once in one empty DATA_DIR both start, and leave three whole files', async () => {
    const dataDir = temporaryFolder()
    const both = [startService(dataDir), startService(dataDir), startService(dataDir)]
    const answers = await Promise.all(both.map(({ ask }) => ask(request)))
    const [first] = answers.map((text) => record(request, text))
    expect(namesIn(dataDir)).toEqual([
      `catalog.${first!.asOf.catalogVersion}.json`,
      `rules.${first!.asOf.rulesVersion}.json`,
      `weights.${first!.asOf.weightsVersion}.json`,
    ])
  })

  it('starts on a DATA_DIR it may only read, when that holds its content, and refuses when not', async () => {
    const dataDir = temporaryFolder()
    const empty = temporaryFolder()
    const writer = startService(dataDir)
    await writer.address
    await writer.stop()
    for (const folder of [join(dataDir, 'content'), dataDir, empty]) chmodSync(folder, 0o555)

    const reader = startService(dataDir, nobody)
    expect(JSON.parse(await reader.ask(request)).rankedCount).toBeGreaterThan(0)
    const refused = startService(empty, nobody)
    expect(await refused.exit).toBe(1)
    expect(refused.stderr()).toBe(`candour: DATA_DIR: cannot write to ${empty}/content (EACCES)\n`)
    for (const folder of [join(dataDir, 'content'), dataDir, empty]) chmodSync(folder, 0o755)
  })

  it('refuses to start on one line where DATA_DIR cannot be made, or a file in it is damaged', async () => {
    const nowhere = startService('/proc/candour')
    expect(await nowhere.exit).toBe(1)
    expect(nowhere.stderr()).toMatch(
      /^candour: DATA_DIR: cannot write to \/proc\/candour\/content \(\w+\)\n$/,
    )

    const dataDir = temporaryFolder()
    const writer = startService(dataDir)
    await writer.address
    await writer.stop()
    const file = join(dataDir, 'content', namesIn(dataDir)[2]!)
    writeFileSync(file, '{}')
    const refused = startService(dataDir)
    expect(await refused.exit).toBe(1)
    expect(refused.stderr()).toBe(
      `candour: DATA_DIR: ${file} is damaged: restore it from a backup, or move it away\n`,
    )
  })
})
