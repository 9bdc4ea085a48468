import type { Catalog, Policy } from '#catalog'
import type { Snapshot } from '../../snapshot/snapshot.js'
import type { ContentKind, Reads } from '../../store/store.js'
import type { Persona } from './persona.js'
import type { Preview } from './preview-weights.js'
import type { RulesPreview } from './preview-rules.js'

/** What governing a site takes from outside: how texts are found and named, and how a saved persona is read. */
export interface Governing {
  /** The text of a version as a store, or a transaction, has it. Throws where it is damaged. */
  readonly contentOf: (
    reads: Pick<Reads, 'content'>,
  ) => (site: string, kind: ContentKind, version: string) => Promise<string | null>
  /** Null for one that no longer fits the catalogue. */
  readonly personaIn: (catalog: Catalog, body: unknown) => Persona | null
  /** The version of a text that a site publishes. */
  readonly versionOf: (text: string) => string
  readonly previewId: (
    published: Snapshot,
    draft: Snapshot,
    personas: readonly Persona[],
    policies: readonly Policy[],
    preview: Preview | RulesPreview,
  ) => string
}
