import { readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { z } from 'zod'
import { isTextOf } from '../snapshot/versions/version-of.js'
import { createWhole } from '../store/files.js'
import type { SiteState } from './site-state.js'

/** A copy of the state of every site, from which a start without the store answers reads. */
export interface LastKnownGood {
  readonly savedAt: string
  readonly states: readonly SiteState[]
}

const published = z
  .strictObject({ version: z.string(), text: z.string() })
  .refine(({ version, text }) => isTextOf(text, version))
const key = z.strictObject({
  site: z.string(),
  id: z.string(),
  kind: z.enum(['pk', 'sk', 'ak']),
  role: z.enum(['viewer', 'editor', 'admin']).nullable(),
  label: z.string(),
  hash: z.string(),
  prefix: z.string(),
  origins: z.array(z.string()),
  rateLimit: z.string().nullable(),
  createdAt: z.string(),
  expiresAt: z.string().nullable(),
  revokedAt: z.string().nullable(),
})
const copySchema = z.strictObject({
  savedAt: z.iso.datetime(),
  states: z.array(
    z.strictObject({
      site: z.string(),
      revision: z.int(),
      keys: z.array(key),
      weights: published,
      rules: published,
    }),
  ),
})

const fileIn = (dataDir: string): string => join(resolve(dataDir), 'last-known-good.json')

/** Replaces the copy in `dataDir`. The old or the new one is there whole, also after a crash. */
export async function saveCopy(dataDir: string, copy: LastKnownGood): Promise<void> {
  await createWhole(fileIn(dataDir), (temporary) => writeFileSync(temporary, JSON.stringify(copy)))
}

/** The copy in `dataDir`, or null where there is none or it is not a whole one. */
export function readCopy(dataDir: string): LastKnownGood | null {
  try {
    return copySchema.parse(JSON.parse(readFileSync(fileIn(dataDir), 'utf8')))
  } catch {
    return null
  }
}
