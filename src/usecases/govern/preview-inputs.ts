import { canonicalJson, readVersions, type Json, type VersionTexts } from '#catalog'
import { sha256 } from '../../hash.js'
import { compile } from '../../snapshot/compile.js'
import type { Snapshot } from '../../snapshot/snapshot.js'
import type { ContentKind, Publication, Reads } from '../../store/store.js'
import { readPersonas, type Persona } from './personas.js'
import { keptPolicy, type Policy } from './policies/index.js'
import { currentPublication, requireText } from './publications.js'

/** What weights or rules are previewed against. */
export interface Previewing {
  readonly published: Snapshot
  readonly personas: readonly Persona[]
  readonly policies: readonly Policy[]
}

/** All that a preview rests on. */
export interface PreviewInputs extends Previewing {
  readonly texts: VersionTexts
  readonly weights: Publication
  readonly rules: Publication
}

/**
 * Reads what a preview rests on. Within a transaction it may be ahead of `live`, the snapshot that answers.
 *
 * @throws {Problem} versions-misfit, where a persona does not fit the catalogue
 */
export async function readPreviewInputs(reads: Reads, live: Snapshot): Promise<PreviewInputs> {
  const { site } = live
  const weights = await currentPublication(reads, site, 'weights')
  const rules = await currentPublication(reads, site, 'rules')
  const text = (kind: ContentKind, version: string) => requireText(reads, { site, kind, version })
  const texts = {
    catalog: await text('catalog', live.versions.catalogVersion),
    weights: await text('weights', weights.version),
    rules: await text('rules', rules.version),
  }
  const versions = { ...live.versions, weightsVersion: weights.version, rulesVersion: rules.version }
  const published = snapshotOf(live, versions, texts)
  const personas = await readPersonas(reads, published)
  const policies = (await reads.documents(site, 'policy')).map(({ body }) => keptPolicy.parse(body))
  return { published, texts, weights, rules, personas, policies }
}

function snapshotOf(live: Snapshot, versions: Snapshot['versions'], texts: VersionTexts): Snapshot {
  const { weightsVersion, rulesVersion } = live.versions
  if (weightsVersion === versions.weightsVersion && rulesVersion === versions.rulesVersion) return live
  return compile(readVersions(texts), { ...versions, site: live.site }, live.date)
}

/**
 * Names a preview by all it rests on and shows, as a SHA-256 in hex: after any edit of weights, personas or policies, and
 * under another catalogue or on another day, the same preview has another id.
 */
export function previewId(
  { published, personas, policies }: Previewing,
  draft: Snapshot,
  preview: object,
): string {
  const rests = { published: restsOn(published), draft: restsOn(draft), personas, policies, preview }
  // Plain data, each of them: interfaces only lack the index signature of Json.
  return sha256(canonicalJson(rests as unknown as Json))
}

const restsOn = ({ site, versions, date, catalog }: Snapshot) => ({
  site,
  versions,
  date,
  weights: catalog.weights,
})
