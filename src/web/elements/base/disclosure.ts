import { ask, type Connection } from './connection.js'
import type { Disclosure } from './types.js'

const WAIT_MS = 8000

const told = new Map<string, Promise<Disclosure | null>>()

/** How these weights rank, in words, asked for once; null where it cannot be had. It says nothing of a shopper. */
export function disclosureOf(connection: Connection, weightsVersion: string): Promise<Disclosure | null> {
  const key = JSON.stringify([connection, weightsVersion])
  const known = told.get(key)
  if (known !== undefined) return known
  const asked = ask(connection, {
    path: `v1/disclosure?weightsVersion=${encodeURIComponent(weightsVersion)}`,
    signal: AbortSignal.timeout(WAIT_MS),
  }).catch(() => {
    told.delete(key)
    return null
  }) as Promise<Disclosure | null>
  told.set(key, asked)
  return asked
}

/** What a criterion is called; null where that is not known yet. */
export const criterionIn = (disclosure: Disclosure | null, id: string): string | null =>
  disclosure?.criteria.find((criterion) => criterion.id === id)?.label ?? null
