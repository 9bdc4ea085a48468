import type { z } from 'zod'
import { upgradedRules, weightsIn, type ruleSchema, type WeightSet } from '#catalog'
import { Problem } from '../../errors.js'
import { storedContent } from '../../snapshot/versions/stored-content.js'
import type { ContentKind, Publication, PublicationKind, Reads } from '../../store/store.js'

/** What a publication was made from: what is shipped, a draft, an earlier number, or rules that were sent. */
export interface Origin {
  readonly kind: string
  readonly [member: string]: unknown
}

/** A publication without its text. */
export interface PublicationView extends Omit<Publication, 'site' | 'kind' | 'origin'> {
  readonly origin: Origin
}

export interface PublishedWeights extends PublicationView {
  readonly weights: WeightSet['weights']
  readonly merchantCap: number
}

type StoredRule = z.output<typeof ruleSchema>

export interface PublishedRules {
  readonly number: number
  readonly version: string
  /** As they are stored, in the form of this build: evidence by its id. */
  readonly rules: readonly StoredRule[]
  /** Newest first. */
  readonly publications: readonly PublicationView[]
}

export function publicationView({ site: _site, kind: _kind, ...shown }: Publication): PublicationView {
  return { ...shown, origin: shown.origin as Origin }
}

/** The text of a version that a site has, or that is shipped. Throws where the store has lost or damaged it. */
export async function requireText(
  reads: Pick<Reads, 'content' | 'catalog'>,
  { site, kind, version }: { readonly site: string; readonly kind: ContentKind; readonly version: string },
): Promise<string> {
  const text = await storedContent(reads)(site, kind, version)
  if (text === null) throw new Error(`the store has lost ${version} of the site ${site}`)
  return text
}

/** The publication in force. Throws where there is none, because every site starts with one. */
export async function currentPublication(
  reads: Reads,
  site: string,
  kind: PublicationKind,
): Promise<Publication> {
  const publication = await reads.publication(site, kind, 'current')
  if (publication === null) throw new Error(`the site ${site} has no published ${kind}`)
  return publication
}

/**
 * A publication of weights with its text.
 *
 * @throws {Problem} unknown-id, for a number that the site has not published
 */
export async function requirePublication(
  reads: Reads,
  site: string,
  number: number | 'current',
): Promise<{ readonly publication: Publication; readonly text: string }> {
  const publication = await reads.publication(site, 'weights', number)
  if (publication === null) throw new Problem('unknown-id', 'There are no published weights of this number.')
  return { publication, text: await requireText(reads, publication) }
}

/**
 * A publication of weights with its weights.
 *
 * @throws {Problem} unknown-id, for a number that the site has not published
 */
export async function describePublication(
  reads: Reads,
  site: string,
  number: number | 'current',
): Promise<PublishedWeights> {
  const { publication, text } = await requirePublication(reads, site, number)
  const { weights, merchantCap } = weightsIn(text)
  return { ...publicationView(publication), weights, merchantCap }
}

/** All weights that were ever published on a site, newest first. */
export async function listVersions(reads: Reads, site: string): Promise<readonly PublicationView[]> {
  return (await reads.publications(site, 'weights')).map(publicationView)
}

/** The rules in force, and all publications of rules. */
export async function describeRules(reads: Reads, site: string): Promise<PublishedRules> {
  const publications = await reads.publications(site, 'rules')
  const [current] = publications
  if (current === undefined) throw new Error(`the site ${site} has no published rules`)
  const { number, version } = current
  const rules = upgradedRules(JSON.parse(await requireText(reads, current))) as readonly StoredRule[]
  return { number, version, rules, publications: publications.map(publicationView) }
}
