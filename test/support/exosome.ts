import { profileSchema, readCatalog, type CatalogFiles, type ProfileInput } from '#catalog'
import { compile } from '../../src/snapshot/compile.js'
import type { Snapshot } from '../../src/snapshot/snapshot.js'
import { recommend, type Recommendation } from '../../src/usecases/recommend/recommend.js'
import type { Explain, RecommendationRequest } from '../../src/usecases/recommend/request.js'
import { exosome, readVertical } from './read-vertical.js'
import { versions } from './versions.js'

/** The day on which a test stands unless it names another. */
export const today = '2026-12-01'

/** The shipped catalogue of five, read and checked. */
export function exosomeFiles(): CatalogFiles {
  return readVertical(exosome).files
}

export function snapshotOf(files: CatalogFiles, date = today): Snapshot {
  return compile(readCatalog(files).catalog, versions, date)
}

type ProfileSchema = ReturnType<typeof profileSchema>
/** A profile as a request gives it: every field has a default. */
export type AskedProfile = ProfileInput

const schemas = new WeakMap<Snapshot, ProfileSchema>()

/** A request for all that can be said, its profile parsed as a route would. */
export function requestFor(
  snapshot: Snapshot,
  asked: AskedProfile,
  explain: Explain = 'full',
): RecommendationRequest {
  const schema = schemas.get(snapshot) ?? profileSchema(snapshot.catalog.slots)
  schemas.set(snapshot, schema)
  return { profile: schema.parse(asked), limit: 50, locale: 'en-GB', explain }
}

export function ask(snapshot: Snapshot, asked: AskedProfile = {}, explain: Explain = 'full'): Recommendation {
  return recommend(requestFor(snapshot, asked, explain), snapshot)
}

export const rankedIds = ({ ranking }: Recommendation): readonly string[] =>
  ranking.map(({ productId }) => productId)

export const excludedIds = ({ excluded = [] }: Recommendation): readonly string[] =>
  excluded.map(({ productId }) => productId)
