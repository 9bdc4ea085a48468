import { sha256 } from '../../hash.js'
import { canonicalJson, type Json, type Policy } from '#catalog'
import type { Snapshot } from '../../snapshot/snapshot.js'
import type { Persona } from './persona.js'
import type { RulesPreview } from './preview-rules.js'
import type { Preview } from './preview-weights.js'

/**
 * Names a preview by all it rests on and shows, as a SHA-256 in hex: after any edit of weights, personas or policies, and
 * under another catalogue or on another day, the same preview has another id.
 */
export function previewId(
  published: Snapshot,
  draft: Snapshot,
  personas: readonly Persona[],
  policies: readonly Policy[],
  preview: Preview | RulesPreview,
): string {
  const rests = { published: groundsOf(published), draft: groundsOf(draft), personas, policies, preview }
  // Plain data, each of them: interfaces only lack the index signature of Json.
  return sha256(canonicalJson(rests as unknown as Json))
}

const groundsOf = ({ site, versions, date, catalog }: Snapshot) => ({
  site,
  versions,
  date,
  weights: catalog.weights,
})
