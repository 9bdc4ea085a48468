import { performance } from 'node:perf_hooks'
import { describe, expect, it } from 'vitest'
import { checkChain } from '../../src/store/audit-chain.js'
import { openStore } from '../../src/store/sqlite/open-store.js'
import type { Store } from '../../src/store/store.js'
import { temporaryFolder } from '../support/temporary-folder.js'
import { startStore } from './store-process.js'

const ROUNDS = Number(process.env.KILL_ROUNDS ?? 5)
const WRITTEN_MIN = 200

/** Kills a process amid its writes, once enough are acknowledged, and gives the ids of all that were. */
async function killAmidWrites(dataDir: string): Promise<readonly string[]> {
  const writer = startStore(dataDir, { task: 'write' })
  const written: string[] = []
  await new Promise<void>((enough) => {
    writer.onWritten((id) => {
      if (written.push(id) >= WRITTEN_MIN) enough()
    })
  })
  await writer.kill()
  return written
}

async function reopen(dataDir: string): Promise<{ readonly store: Store; readonly readyMs: number }> {
  const started = performance.now()
  // It checks the integrity of the whole file.
  const store = await openStore(dataDir)
  return { store, readyMs: performance.now() - started }
}

describe('a store whose process is killed while it writes', () => {
  it(
    `has every acknowledged write once, whole and in order, ${ROUNDS} times`,
    async () => {
      const dataDir = temporaryFolder()
      const acknowledged: string[] = []
      let readyMsMax = 0
      for (let round = 0; round < ROUNDS; round++) {
        acknowledged.push(...(await killAmidWrites(dataDir)))
        const { store, readyMs } = await reopen(dataDir)
        readyMsMax = Math.max(readyMsMax, readyMs)
        const entries = await store.auditFrom('one', 1, Number.MAX_SAFE_INTEGER)
        const personas = await store.documents('one', 'persona')
        await store.close()

        const told = entries.map(({ subject }) => subject)
        const kept = new Set(personas.map(({ id }) => id))
        const lost = acknowledged.filter((id) => !kept.has(id))
        expect({ lost, doubled: told.length - new Set(told).size }).toEqual({ lost: [], doubled: 0 })
        expect(new Set(told)).toEqual(kept)
        expect(checkChain(entries)).toMatchObject({ kind: 'intact', end: { seq: kept.size } })
      }
      if (process.env.KILL_ROUNDS !== undefined) {
        const figures = `${acknowledged.length} acknowledged, 0 lost, 0 doubled, ready in ${readyMsMax.toFixed(0)} ms at most`
        process.stdout.write(`${ROUNDS} kills: ${figures}\n`)
      }
    },
    ROUNDS * 30_000,
  )
})
