import type { Locale, ProductId, Profile } from '#catalog'

export type Explain = 'none' | 'reasons' | 'full'

/** The scope: products outside it are neither ranked nor excluded. An empty list asks nothing. */
export interface Where {
  readonly category?: readonly string[] | undefined
  readonly format?: readonly string[] | undefined
  readonly brand?: readonly string[] | undefined
  readonly priceTier?: readonly string[] | undefined
}

/** A recommendation asked for, after parsing: every default is filled in. */
export interface RecommendationRequest {
  readonly profile: Profile
  readonly where?: Where | undefined
  /** The scope as a list; the rest is neither ranked nor excluded. */
  readonly candidates?: readonly ProductId[] | undefined
  readonly excludeProducts?: readonly ProductId[] | undefined
  readonly limit: number
  /** How many of the ranking are passed over before the first that is listed. */
  readonly offset?: number | undefined
  readonly locale: Locale
  readonly explain: Explain
  /** Asked as of some versions or date. */
  readonly replay?: boolean | undefined
}
