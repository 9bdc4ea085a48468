import type { Profile } from '../../catalog/index.js'

export type Explain = 'none' | 'reasons' | 'full'

/** A recommendation asked for, after parsing: every default is filled in. */
export interface RecommendationRequest {
  readonly profile: Profile
  readonly limit: number
  readonly locale: string
  readonly explain: Explain
}
