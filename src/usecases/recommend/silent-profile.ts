import type { Profile } from '#catalog'

/** Somebody who was asked nothing: every caution holds for them that is not about a routine. */
export const silentProfile: Profile = {
  concerns: [],
  skinType: 'unknown',
  conditions: 'not-asked',
  sources: { prefer: [], avoid: [] },
  routine: [],
}
