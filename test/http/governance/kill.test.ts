import { expect, it } from 'vitest'
import { ADMIN_KEY, startService } from '../../support/child-service.js'
import { temporaryFolder } from '../../support/temporary-folder.js'

const ROUNDS = Number(process.env['KILL_ROUNDS'] ?? 1)
const WRITERS = 8
const ACKNOWLEDGED_MIN = 200

const headers = { Authorization: `Bearer ${ADMIN_KEY}`, 'Content-Type': 'application/json' }

interface Listed {
  readonly id: string
}

/** Creates keys one after the other until the service is gone; `acknowledged` holds what it said it has kept. */
async function write(
  address: string,
  name: string,
  acknowledged: Set<string>,
  enough: () => void,
): Promise<void> {
  const body = JSON.stringify({ kind: 'sk', label: name })
  for (;;) {
    const id = await create(address, body)
    if (id === null) return
    acknowledged.add(id)
    if (acknowledged.size >= ACKNOWLEDGED_MIN) enough()
  }
}

/** The id of a new key, or null where nobody answered. */
async function create(address: string, body: string): Promise<string | null> {
  try {
    const answer = await fetch(`${address}/v1/keys`, { method: 'POST', headers, body })
    expect(answer.status).toBe(201)
    return ((await answer.json()) as { readonly key: Listed }).key.id
  } catch (error) {
    if (error instanceof TypeError) return null
    throw error
  }
}

async function keysOf(address: string): Promise<readonly string[]> {
  const answer = await fetch(`${address}/v1/keys`, { headers })
  const { keys } = (await answer.json()) as { readonly keys: readonly Listed[] }
  return keys.map(({ id }) => id)
}

/** Every entry of the audit log that says a key was created, by its subject. */
async function createdIn(address: string): Promise<readonly string[]> {
  const subjects: string[] = []
  for (let before: number | null = null; ;) {
    const page = await fetch(`${address}/v1/audit?limit=100${before === null ? '' : `&before=${before}`}`, {
      headers,
    })
    const { entries, next } = (await page.json()) as {
      readonly entries: readonly { readonly action: string; readonly subject: string }[]
      readonly next: number | null
    }
    subjects.push(...entries.filter(({ action }) => action === 'key.create').map(({ subject }) => subject))
    if (next === null) return subjects
    before = next
  }
}

it(
  `loses and doubles nothing that it acknowledged when it is killed amid writes, ${ROUNDS} time(s)`,
  { timeout: 60_000 * ROUNDS },
  async () => {
    const dataDir = temporaryFolder()
    const acknowledged = new Set<string>()
    let slowest = 0
    for (let round = 0; round < ROUNDS; round++) {
      const startedAt = performance.now()
      const service = startService(dataDir, { env: { RATE_LIMIT: 'off' } })
      const address = await service.address
      slowest = Math.max(slowest, performance.now() - startedAt)
      const since = new Set<string>()
      let enough = (): void => {}
      const killed = new Promise<void>((resolve) => {
        enough = resolve
      }).then(service.kill)
      await Promise.all(
        Array.from({ length: WRITERS }, (_, i) => write(address, `r${round}-w${i}`, since, () => enough())),
      )
      await killed
      expect(since.size).toBeGreaterThanOrEqual(ACKNOWLEDGED_MIN)
      for (const id of since) acknowledged.add(id)
    }
    const restarted = startService(dataDir, { env: { RATE_LIMIT: 'off' } })
    const address = await restarted.address
    const kept = await keysOf(address)
    expect([...acknowledged].filter((id) => !kept.includes(id))).toEqual([])
    const created = await createdIn(address)
    expect(new Set(created).size).toBe(created.length)
    expect([...acknowledged].filter((id) => !created.includes(id))).toEqual([])
    console.log(
      `${acknowledged.size} acknowledged over ${ROUNDS} kills, ready in ${Math.round(slowest)} ms at most`,
    )
  },
)
