import { profileSchema, type Catalog } from '#catalog'
import { compile } from '../../src/snapshot/compile.js'
import { recommend, type Recommendation } from '../../src/usecases/recommend/recommend.js'
import { headphones, readVertical } from '../support/read-vertical.js'
import { versions } from '../support/versions.js'

const TODAY = '2026-11-23'

export const { catalog, files } = readVertical(headphones)

/** What the headphones answer to a profile as a shopper would send it. */
export function ask(profile: object, date = TODAY, from: Catalog = catalog): Recommendation {
  const parsed = profileSchema(from.slots).parse(profile)
  const request = { profile: parsed, limit: 5, locale: 'en-GB', explain: 'full' } as const
  return recommend(request, compile(from, versions, date))
}

export const rankedIn = ({ ranking }: Recommendation): readonly string[] =>
  ranking.map(({ productId }) => productId)
