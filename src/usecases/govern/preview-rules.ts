import type { Policy } from '#catalog'
import type { Snapshot } from '../../snapshot/snapshot.js'
import { diffRulesOverTime, type DatedChanges } from './diff-rules-over-time.js'
import type { Persona } from './persona.js'
import type { PolicyResult } from './policy-result.js'
import { rankPersona } from './rank-persona.js'
import { testPolicies } from './test-policies.js'

export interface RulesPreview {
  readonly changes: readonly DatedChanges[]
  readonly policies: readonly PolicyResult[]
  readonly passes: boolean
}

/** Which products other rules would show or hide, to whom and from when, and whether the policies let them. */
export function previewRules(
  published: Snapshot,
  ruled: Snapshot,
  personas: readonly Persona[],
  policies: readonly Policy[],
): RulesPreview {
  const ranked = personas.map((persona) => ({ persona, ranking: rankPersona(ruled, persona) }))
  const results = testPolicies({ snapshot: ruled, personas: ranked }, policies)
  return {
    changes: diffRulesOverTime(published, ruled),
    policies: results,
    passes: results.every(({ passed }) => passed),
  }
}
