import type { Reads } from '../../store/store.js'
import type { Governing } from './governing.js'
import { publicationView, type PublicationView } from './publication.js'

export interface PublishedRules {
  readonly number: number
  readonly version: string
  /** As they are kept: evidence by its id. */
  readonly rules: readonly unknown[]
  /** Newest first. */
  readonly publications: readonly PublicationView[]
}

/** The rules in force, and when which were. */
export async function describeRules(
  reads: Reads,
  site: string,
  { contentOf }: Governing,
): Promise<PublishedRules> {
  const publications = await reads.publications(site, 'rules')
  const [current] = publications
  if (current === undefined) throw new Error(`the site ${site} has no published rules`)
  const { number, version } = current
  const text = await contentOf(reads)(site, 'rules', version)
  if (text === null) throw new Error(`the store has lost ${version} of the site ${site}`)
  const rules = JSON.parse(text) as readonly unknown[]
  return { number, version, rules, publications: publications.map(publicationView) }
}
