import type { WeightsFit } from '#catalog'
import type { Problem } from '../errors.js'
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

/** A site that answers nothing, and why. */
export interface ClosedSite {
  readonly site: SiteId
  readonly why: Problem
}

/** The sites whose published weights fit the catalogue in part. */
export const partlyFitting = (sites: Pick<Sites, 'site' | 'states'>): readonly PartlyFitting[] =>
  sites.states().flatMap(({ site, weights: { version } }) => {
    const weightsFit = weightsFitOf(sites.site(site).forRules())
    return weightsFit === null ? [] : { site, version, weightsFit }
  })

/** The sites that answer nothing, because their rules do not fit the catalogue. */
export const closedSites = (sites: Pick<Sites, 'site' | 'states'>): readonly ClosedSite[] =>
  sites.states().flatMap(({ site }) => {
    const why = sites.site(site).closed()
    return why === null ? [] : { site, why }
  })
