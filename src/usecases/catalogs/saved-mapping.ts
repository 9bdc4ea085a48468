import { z } from 'zod'
import { order, type Mapping } from '#catalog'
import type { Reads } from '../../store/store.js'
import type { SiteId } from '../../store/site-id.js'
import type { Writing } from '../admin/writer.js'

/** What the last import that a site applied made of its columns. */
export interface SavedMapping {
  readonly mapping: Mapping
  readonly savedAt: string
  readonly savedBy: string
}

const KIND = 'mapping'
const ID = 'products'
const bodySchema = z.strictObject({ mapping: z.record(z.string(), z.string().nullable()) })

export async function readSavedMapping(
  reads: Pick<Reads, 'document'>,
  site: SiteId,
): Promise<SavedMapping | null> {
  const document = await reads.document(site, KIND, ID)
  if (document === null) return null
  const { mapping } = bodySchema.parse(document.body)
  return { mapping, savedAt: document.updatedAt, savedBy: document.updatedBy }
}

/**
 * Saves what an applied import made of its columns, for the next one that names no mapping. A column that became nothing is
 * proposed anew then, unless it was `said` to be nothing; one that was said and is missing from this file is kept.
 */
export async function saveMapping(
  { tx, site, actor: by, at }: Writing,
  used: Mapping,
  said: Mapping,
): Promise<void> {
  const found = Object.entries(used).filter(([, target]) => target !== null)
  const all = Object.entries({ ...said, ...Object.fromEntries(found) })
  const mapping = Object.fromEntries(all.sort(([a], [b]) => order(a, b)))
  const known = await readSavedMapping(tx, site)
  if (JSON.stringify(known?.mapping) === JSON.stringify(mapping)) return
  const revision = (await tx.document(site, KIND, ID))?.revision ?? 'absent'
  await tx.putDocument({ kind: KIND, id: ID, body: { mapping }, by, at, expectedRevision: revision })
  const entry = { at, actor: by, action: 'mapping.save', subject: KIND, note: null }
  await tx.appendAudit({ ...entry, before: known?.mapping ?? null, after: mapping })
}
