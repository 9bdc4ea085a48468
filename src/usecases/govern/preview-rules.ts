import { recallsIn, rulesText, rulesWith } from '#catalog'
import type { Snapshot } from '../../snapshot/snapshot.js'
import { versionOf } from '../../snapshot/versions/version-of.js'
import { withRules } from '../../snapshot/with-rules.js'
import type { Reads } from '../../store/store.js'
import { diffRulesOverTime, type DatedChanges } from './diff-rules.js'
import { catalogFaultsAsProblem } from './guards.js'
import { rankPersona } from './personas.js'
import { testPolicies, type PolicyResult } from './policies/index.js'
import { previewId, readPreviewInputs, type PreviewInputs, type Previewing } from './preview-inputs.js'
import { personasIn, type SetAside } from './set-aside.js'

/** A rule as it is sent, its shape checked. */
export interface SentRule {
  readonly id: string
}

interface RulesPreview {
  readonly changes: readonly DatedChanges[]
  readonly policies: readonly PolicyResult[]
  /** Personas and policies that the preview says nothing of, because they do not fit the catalogue. */
  readonly setAside: readonly SetAside[]
  readonly passes: boolean
}

export interface TriedRules extends RulesPreview {
  /** Publishing asks for it, so that nobody publishes what they did not see. */
  readonly previewId: string
  readonly rulesVersion: string
  readonly publishedNumber: number
}

/**
 * What publishing rules now would show and hide, and to whom.
 *
 * @throws {Problem} invalid-request, where the rules do not fit the catalogue
 */
export async function tryRules(
  reads: Reads,
  live: Snapshot,
  rules: readonly SentRule[],
): Promise<TriedRules> {
  return tryOn(await readPreviewInputs(reads, live), rules).tried
}

/**
 * The text that rules would be published as, and what that would change.
 *
 * @throws {Problem} invalid-request, where the rules do not fit the catalogue
 */
export function tryOn(
  inputs: PreviewInputs,
  rules: readonly SentRule[],
): { readonly text: string; readonly tried: TriedRules } {
  const { text, rulesVersion, ruled } = catalogFaultsAsProblem(
    () => {
      // What a catalogue came recalled with stays recalled.
      const text = rulesWith(rulesText(rules), recallsIn(inputs.texts.rules))
      const rulesVersion = versionOf(text, 'site')
      const ruled = withRules(inputs.published, inputs.texts, { rules: text, rulesVersion })
      return { text, rulesVersion, ruled }
    },
    {
      code: 'invalid-request',
      detail: 'The rules do not fit the catalogue; see errors.',
      pointerTo: ({ file, at }) => pointerTo(rules, file, at),
    },
  )
  const preview = previewRules(inputs, ruled)
  const id = previewId(inputs, ruled, preview)
  return {
    text,
    tried: { previewId: id, rulesVersion, publishedNumber: inputs.rules.number, ...preview },
  }
}

/** A fault of a rule is placed by the rule's id. */
function pointerTo(rules: readonly SentRule[], file: string, at: string): string {
  const index = file === 'rules' ? rules.findIndex(({ id }) => at === id || at.startsWith(`${id}: `)) : -1
  return index === -1 ? '/rules' : `/rules/${index}`
}

/** Which products other rules would show or hide, to whom and from when, and whether the policies let them. */
function previewRules(
  { published, personas, policies, setAside = [] }: Previewing,
  ruled: Snapshot,
): RulesPreview {
  const ranked = personas.map((persona) => ({ persona, ranking: rankPersona(ruled, persona) }))
  const absent = personasIn(setAside)
  const tested = testPolicies({ snapshot: ruled, personas: ranked, absent }, policies)
  const { results } = tested
  return {
    changes: diffRulesOverTime(published, ruled),
    policies: results,
    setAside: [...setAside, ...tested.setAside],
    passes: results.every(({ passed }) => passed),
  }
}
