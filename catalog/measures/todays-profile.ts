import type { Leaning, Weighted } from '../profile/profile.js'

/** The slots that the measures read by name, until each names its slot. */
export interface TodaysProfile {
  readonly concerns: readonly Weighted[]
  readonly skinType: string
  readonly budget?: { readonly max: number; readonly currency: string } | undefined
  readonly sources: Leaning
  readonly routine: readonly string[]
}
