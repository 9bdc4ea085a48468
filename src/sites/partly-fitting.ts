import type { WeightsFit } from '#catalog'
import { weightsFitOf } from '../snapshot/fitted-weights.js'
import type { SiteId } from '../store/site-id.js'
import type { Sites } from './sites.js'

/** A site whose published weights fit the catalogue in part. */
export interface PartlyFitting {
  readonly site: SiteId
  /** Of the published weights. */
  readonly version: string
  readonly weightsFit: WeightsFit
}

/** The sites whose published weights fit the catalogue in part. */
export const partlyFitting = (sites: Pick<Sites, 'site' | 'states'>): readonly PartlyFitting[] =>
  sites.states().flatMap(({ site, weights: { version } }) => {
    const weightsFit = weightsFitOf(sites.site(site).snapshot())
    return weightsFit === null ? [] : { site, version, weightsFit }
  })
