import { canonicalJson, readVersions, type Json, type VersionTexts } from '#catalog'
import { sha256 } from '../../hash.js'
import { compile } from '../../snapshot/compile.js'
import { fittedWeights, shippedWith } from '../../snapshot/fitted-weights.js'
import type { Snapshot } from '../../snapshot/snapshot.js'
import { rulesInForce } from '../../snapshot/rules-in-force.js'
import { ownerOf, settingsOf } from '../../sites/site-settings.js'
import type { ContentKind, Document, Publication, Reads } from '../../store/store.js'
import { readPersonas, type Persona } from './personas.js'
import { keptPolicy, type Policy } from './policies/index.js'
import { currentPublication, requireText } from './publications.js'
import { firstFault, type SetAside } from './set-aside.js'

/** What weights or rules are previewed against. */
export interface Previewing {
  readonly published: Snapshot
  readonly personas: readonly Persona[]
  readonly policies: readonly Policy[]
  /** Personas and policies that do not fit the catalogue; absent where all do. */
  readonly setAside?: readonly SetAside[]
}

/** All that a preview rests on. */
export interface PreviewInputs extends Previewing {
  readonly texts: VersionTexts
  readonly weights: Publication
  readonly rules: Publication
}

/**
 * Reads what a preview rests on. Within a transaction it may be ahead of `live`, the snapshot that answers. Weights are
 * fitted to the catalogue, and personas and policies that do not fit it are set aside.
 */
export async function readPreviewInputs(reads: Reads, live: Snapshot): Promise<PreviewInputs> {
  const { site } = live
  const weights = await currentPublication(reads, site, 'weights')
  const rules = await currentPublication(reads, site, 'rules')
  const text = (kind: ContentKind, version: string) => requireText(reads, { site, kind, version })
  const kept = { version: weights.version, text: await text('weights', weights.version) }
  const fitted = fittedWeights(kept, shippedWith(live))
  const texts = {
    catalog: await catalogText(reads, live),
    weights: fitted.text,
    rules: await text('rules', rules.version),
  }
  const inForce = rulesInForce({ version: rules.version, text: texts.rules }, live.catalog.recalls)
  const versions = { ...live.versions, weightsVersion: fitted.version, rulesVersion: inForce.version }
  const published = snapshotOf(live, versions, { ...texts, rules: inForce.text })
  const { personas, setAside: absent } = await readPersonas(reads, published)
  const { policies, setAside: unreadable } = readPolicies(await reads.documents(site, 'policy'))
  return { published, texts, weights, rules, personas, policies, setAside: [...absent, ...unreadable] }
}

/** The text is kept with the site whose catalogue it is. */
async function catalogText(reads: Reads, { site, versions: { catalogVersion } }: Snapshot): Promise<string> {
  const kept = await reads.site(site)
  const owner = kept === null ? site : ownerOf(site, settingsOf(kept))
  return requireText(reads, { site: owner, kind: 'catalog', version: catalogVersion })
}

function readPolicies(documents: readonly Document[]) {
  const read = documents.map(({ id, body }) => {
    const { data, error } = keptPolicy.safeParse(body)
    return data ?? { kind: 'unreadable' as const, id, reason: firstFault(error) }
  })
  return {
    policies: read.filter((one) => one.kind !== 'unreadable'),
    setAside: read
      .filter((one) => one.kind === 'unreadable')
      .map(({ id, reason }): SetAside => ({ kind: 'policy', id, reason })),
  }
}

function snapshotOf(live: Snapshot, versions: Snapshot['versions'], texts: VersionTexts): Snapshot {
  const { weightsVersion, rulesVersion } = live.versions
  if (weightsVersion === versions.weightsVersion && rulesVersion === versions.rulesVersion) return live
  return compile(readVersions(texts), { ...versions, site: live.site, shipped: live.shipped }, live.date)
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
