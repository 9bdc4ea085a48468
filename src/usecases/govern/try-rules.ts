import { rulesText } from '#catalog'
import type { Snapshot } from '../../snapshot/snapshot.js'
import { withRules } from '../../snapshot/with-rules.js'
import type { Reads } from '../../store/store.js'
import { fitting } from './fitting.js'
import type { Governing } from './governing.js'
import { readGrounds, type Grounds } from './grounds.js'
import { previewRules, type RulesPreview } from './preview-rules.js'

/** A rule as it is sent, its shape checked. */
export interface SentRule {
  readonly id: string
}

export interface TriedRules extends RulesPreview {
  /** Publishing asks for it, so that nobody publishes what they did not see. */
  readonly previewId: string
  readonly rulesVersion: string
  readonly publishedNumber: number
}

/** What publishing rules now would show and hide, and to whom. Throws a Problem where they do not fit the catalogue. */
export async function tryRules(
  reads: Reads,
  live: Snapshot,
  rules: readonly SentRule[],
  governing: Governing,
): Promise<TriedRules> {
  return tryOn(await readGrounds(reads, live, governing), rules, governing).tried
}

export function tryOn(
  { published, texts, rules: current, personas, policies }: Grounds,
  rules: readonly SentRule[],
  { previewId, versionOf }: Governing,
): { readonly text: string; readonly tried: TriedRules } {
  const place = ({ file, at }: { readonly file: string; readonly at: string }) => placeOf(rules, file, at)
  const { text, rulesVersion, ruled } = fitting(
    () => {
      const text = rulesText(rules)
      const rulesVersion = versionOf(text)
      return { text, rulesVersion, ruled: withRules(published, texts, text, rulesVersion) }
    },
    'invalid-request',
    'The rules do not fit the catalogue; see errors.',
    place,
  )
  const preview = previewRules(published, ruled, personas, policies)
  const id = previewId(published, ruled, personas, policies, preview)
  return {
    text,
    tried: { previewId: id, rulesVersion, publishedNumber: current.number, ...preview },
  }
}

/** A fault of a rule is placed by the rule's id. */
function placeOf(rules: readonly SentRule[], file: string, at: string): string {
  const index = file === 'rules' ? rules.findIndex(({ id }) => id === at) : -1
  return index === -1 ? '/rules' : `/rules/${index}`
}
