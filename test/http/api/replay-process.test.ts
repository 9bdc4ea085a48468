import { chmodSync, chownSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { nextRelease, startService } from '../../support/child-service.js'
import { editedData, otherCatalog, otherRules, otherWeights } from '../../support/edited-data.js'
import { asFirstAnswered, record } from '../../support/replayed.js'
import { textIn, writeText } from '../../support/stored-text.js'
import { temporaryFolder } from '../../support/temporary-folder.js'

const request = { profile: { concerns: [{ id: 'redness' }], conditions: [], region: 'GB' }, explain: 'full' }
const lastCopy = (dataDir: string): string => join(dataDir, 'last-known-good.json')

/** Root may read and write anywhere, so what is out of reach is tried as somebody else. */
const nobody = process.getuid?.() === 0 ? 65_534 : undefined

function nobodysFolder(): string {
  const folder = temporaryFolder()
  if (nobody !== undefined) chownSync(folder, nobody, nobody)
  return folder
}

/** A folder in which a process has started well and stopped, and what it answered. */
async function used() {
  const dataDir = nobodysFolder()
  const first = startService(dataDir, { uid: nobody })
  const recorded = record(request, await first.ask(request))
  expect(await first.stop()).toBe(0)
  return { dataDir, recorded, replay: { ...request, asOf: recorded.asOf } }
}

describe('a process', { timeout: 60_000 }, () => {
  it('replays after a restart, and after a release that moved everything on', async () => {
    const { dataDir, recorded, replay } = await used()
    const restarted = startService(dataDir)
    expect(asFirstAnswered(await restarted.ask(replay))).toBe(recorded.text)
    expect(await restarted.stop()).toBe(0)

    const next = startService(dataDir, {
      from: nextRelease(editedData(otherCatalog, otherWeights, otherRules)),
    })
    const moved = record(request, await next.ask(request))
    for (const field of ['catalogVersion', 'weightsVersion', 'rulesVersion'] as const)
      expect(moved.asOf[field]).not.toBe(recorded.asOf[field])
    expect(asFirstAnswered(await next.ask(replay))).toBe(recorded.text)
    expect(await next.stop()).toBe(0)

    const back = startService(dataDir)
    expect(record(request, await back.ask(request)).text).toBe(recorded.text)
    expect(asFirstAnswered(await back.ask({ ...request, asOf: moved.asOf }))).toBe(moved.text)
  })

  it('leaves a database, its lock and the last copy, which nobody else may read', async () => {
    const { dataDir } = await used()
    const files = ['candour.db', 'candour.lock', 'last-known-good.json']
    expect(readdirSync(dataDir).sort()).toEqual(files)
    for (const name of files) expect(statSync(join(dataDir, name)).mode & 0o777).toBe(0o600)
  })

  it('says its admin key at its first start, once, and the key opens what needs one', async () => {
    const dataDir = temporaryFolder()
    const env = { ADMIN_KEY: '', LOG_LEVEL: 'info' }
    const first = startService(dataDir, { env })
    await first.address
    const [adminKey, ...more] = keysSaid(first)
    expect(more).toEqual([])
    const replay = { ...request, asOf: {} }
    expect(JSON.parse(await first.ask(replay, adminKey)).meta.replay).toBe(true)
    expect(JSON.parse(await first.ask(replay, 'ak_another-than-that')).status).toBe(401)
    expect(await first.stop()).toBe(0)

    const second = startService(dataDir, { env })
    expect(JSON.parse(await second.ask(replay, adminKey)).meta.replay).toBe(true)
    expect(keysSaid(second)).toEqual([])
    for (const name of readdirSync(dataDir))
      expect(readFileSync(join(dataDir, name)).includes(adminKey ?? '')).toBe(false)
  })

  it('never says an ADMIN_KEY that was set, and takes another one at the next start', async () => {
    const dataDir = temporaryFolder()
    const replay = { ...request, asOf: {} }
    for (const key of ['ak_0123456789abcdef', 'ak_fedcba9876543210']) {
      const process = startService(dataDir, { env: { ADMIN_KEY: key } })
      expect(JSON.parse(await process.ask(replay, key)).meta.replay).toBe(true)
      expect(JSON.stringify(process.entries())).not.toContain(key)
      expect(await process.stop()).toBe(0)
    }
  })
})

const keysSaid = ({ entries }: Pick<ReturnType<typeof startService>, 'entries'>) =>
  entries().flatMap(({ adminKey }) => adminKey ?? [])

describe('a folder', { timeout: 60_000 }, () => {
  const inUse = (dataDir: string): string =>
    `candour: DATA_DIR: ${dataDir}/candour.lock is in use by another process: stop that one, or set another DATA_DIR\n`

  it('that a process has is refused to every other one, which says which, until the first has stopped', async () => {
    const dataDir = temporaryFolder()
    const first = startService(dataDir)
    await first.address
    const others = [startService(dataDir), startService(dataDir)]
    for (const { exit, stderr } of others) {
      expect(await exit).toBe(1)
      expect(stderr()).toBe(inUse(dataDir))
    }
    expect(JSON.parse(await first.ask(request)).meta.degraded).toBe(false)
    await first.stop()
    expect(JSON.parse(await startService(dataDir).ask(request)).meta.degraded).toBe(false)
  })

  it('in which several start at once is taken by one at most, and by the next one whole', async () => {
    const dataDir = temporaryFolder()
    const all = Array.from({ length: 4 }, () => startService(dataDir))
    const started = await Promise.all(
      all.map(async (one) => ((await one.address.catch(() => null)) === null ? [] : [one])),
    )
    const winners = started.flat()
    expect(winners.length).toBeLessThanOrEqual(1)
    for (const { exit, stderr } of all.filter((one) => !winners.includes(one))) {
      expect(await exit).toBe(1)
      expect(stderr()).toBe(inUse(dataDir))
    }
    for (const winner of winners) await winner.stop()
    const next = startService(dataDir)
    const { asOf } = record(request, await next.ask(request))
    expect(asFirstAnswered(await next.ask({ ...request, asOf }))).toContain('"degraded":false')
  })

  it.each([
    ['a database that cannot be read', (dataDir: string) => chmodSync(join(dataDir, 'candour.db'), 0o000)],
    ['a lock that cannot be taken', (dataDir: string) => chmodSync(join(dataDir, 'candour.lock'), 0o000)],
    ['nothing that may be written', readOnly],
  ])(
    'with %s is answered from the last copy, which says so, and replays nothing that only the store has',
    async (_, harm) => {
      const { dataDir, recorded, replay } = await used()
      harm(dataDir)
      const degraded = startService(dataDir, { uid: nobody })
      const answer = await degraded.ask(request)
      const { meta } = JSON.parse(answer)
      expect(meta).toMatchObject({ ...recorded.asOf, degraded: true })
      expect(meta.snapshotAgeSeconds).toBeGreaterThanOrEqual(0)
      expect(withoutMeta(answer)).toBe(withoutMeta(recorded.text))
      expect(degraded.entries()).toContainEqual(expect.objectContaining({ level: 'warn' }))
      const old = { ...replay.asOf, rulesVersion: 'builtin@0000000000000000' }
      const refused = JSON.parse(await degraded.ask({ ...request, asOf: old }))
      expect(refused).toMatchObject({ type: '/problems/unavailable', status: 503 })
      expect(await degraded.stop()).toBe(0)

      for (const name of readdirSync(dataDir)) chmodSync(join(dataDir, name), 0o600)
      chmodSync(dataDir, 0o700)
      const healed = startService(dataDir, { uid: nobody })
      expect(asFirstAnswered(await healed.ask(replay))).toBe(recorded.text)
    },
  )

  it.each([
    ['out of reach', (copy: string) => chmodSync(copy, 0o000)],
    ['cut short', (copy: string) => writeFileSync(copy, readFileSync(copy).subarray(0, 1000))],
    ['edited', (copy: string) => edit(copy, '\\"gentleness\\":0.', '\\"gentleness\\":1.')],
  ])('that cannot be used, with a last copy that is %s, refuses to start on one line', async (_, harm) => {
    const { dataDir } = await used()
    const file = join(dataDir, 'candour.db')
    chmodSync(file, 0o000)
    harm(lastCopy(dataDir))
    const refused = startService(dataDir, { uid: nobody })
    expect(await refused.exit).toBe(1)
    expect(refused.stderr()).toBe(cannotUse(file, 'SQLITE_CANTOPEN'))
  })

  it('that cannot be made, or may not be written, refuses a first start on one line', async () => {
    const nowhere = startService('/proc/candour')
    expect(await nowhere.exit).toBe(1)
    expect(nowhere.stderr()).toBe(cannotUse('/proc/candour', 'ENOENT'))

    const dataDir = nobodysFolder()
    chmodSync(dataDir, 0o555)
    const refused = startService(dataDir, { uid: nobody })
    expect(await refused.exit).toBe(1)
    expect(refused.stderr()).toBe(cannotUse(join(dataDir, 'candour.lock'), 'EACCES'))
  })

  it('with a database or a text of it that is damaged refuses to start on one line, also beside a good copy', async () => {
    const { dataDir, recorded } = await used()
    const damaged = { kind: 'weights', version: recorded.asOf.weightsVersion } as const
    const whole = textIn(dataDir, damaged)
    writeText(dataDir, damaged, Buffer.from([0xff, 0xfe]))
    const refused = startService(dataDir)
    expect(await refused.exit).toBe(1)
    expect(refused.stderr()).toBe(
      `candour: DATA_DIR: weights ${damaged.version} is damaged: restore a backup\n`,
    )
    writeText(dataDir, damaged, whole)
    const restored = startService(dataDir)
    expect(record(request, await restored.ask(request)).text).toBe(recorded.text)
    await restored.stop()

    const file = join(dataDir, 'candour.db')
    writeFileSync(file, readFileSync(file).fill(0xa5, 200, 8000))
    const again = startService(dataDir)
    expect(await again.exit).toBe(1)
    expect(again.stderr()).toBe(`candour: DATA_DIR: ${file} is damaged: restore a backup, or move it away\n`)
  })
})

function readOnly(dataDir: string): void {
  for (const name of readdirSync(dataDir)) chmodSync(join(dataDir, name), 0o400)
  chmodSync(dataDir, 0o500)
}

function edit(file: string, from: string, to: string): void {
  const text = readFileSync(file, 'utf8')
  expect(text).toContain(from)
  writeFileSync(file, text.replace(from, to))
}

const cannotUse = (file: string, code: string): string =>
  `candour: DATA_DIR: cannot use ${file} (${code}): check its permissions and its disk\n`

function withoutMeta(text: string): string {
  const { meta: _meta, recommendationId: _id, ...rest } = JSON.parse(text)
  return JSON.stringify(rest)
}
