import { policyShape, readVersions, type Policy, type VersionTexts } from '#catalog'
import { compile } from '../../snapshot/compile.js'
import type { Snapshot } from '../../snapshot/snapshot.js'
import type { ContentKind, Publication, PublicationKind, Reads } from '../../store/store.js'
import type { Governing } from './governing.js'
import type { Persona } from './persona.js'
import { readPersonas } from './read-personas.js'

/** All that a preview rests on. */
export interface Grounds {
  readonly published: Snapshot
  readonly texts: VersionTexts
  readonly weights: Publication
  readonly rules: Publication
  readonly personas: readonly Persona[]
  readonly policies: readonly Policy[]
}

/** Reads them. Within a transaction they may be ahead of `live`, the snapshot that answers. Throws a Problem. */
export async function readGrounds(reads: Reads, live: Snapshot, governing: Governing): Promise<Grounds> {
  const { site } = live
  const weights = await current(reads, site, 'weights')
  const rules = await current(reads, site, 'rules')
  const find = governing.contentOf(reads)
  const text = async (kind: ContentKind, version: string): Promise<string> => {
    const found = await find(site, kind, version)
    if (found === null) throw new Error(`the store has lost ${version} of the site ${site}`)
    return found
  }
  const texts = {
    catalog: await text('catalog', live.versions.catalogVersion),
    weights: await text('weights', weights.version),
    rules: await text('rules', rules.version),
  }
  const published = publishedSnapshot(live, weights, rules, texts)
  const personas = await readPersonas(reads, published, governing)
  const policies = (await reads.documents(site, 'policy')).map(({ body }) => policyShape.parse(body))
  return { published, texts, weights, rules, personas, policies }
}

async function current(reads: Reads, site: string, kind: PublicationKind): Promise<Publication> {
  const publication = await reads.publication(site, kind, 'current')
  if (publication === null) throw new Error(`the site ${site} has no published ${kind}`)
  return publication
}

function publishedSnapshot(
  live: Snapshot,
  { version: weightsVersion }: Publication,
  { version: rulesVersion }: Publication,
  texts: VersionTexts,
): Snapshot {
  const { versions, date, site } = live
  if (versions.weightsVersion === weightsVersion && versions.rulesVersion === rulesVersion) return live
  return compile(readVersions(texts), { ...versions, weightsVersion, rulesVersion }, date, site)
}
