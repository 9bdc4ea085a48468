import { rulesWith, type Recall } from '#catalog'
import type { VersionedText } from './fitted-weights.js'
import { versionOf } from './versions/version-of.js'

/** Published rules together with recalls, which are a version of their own: whoever keeps its text can replay it. */
export function rulesInForce(published: VersionedText, recalls: readonly Recall[]): VersionedText {
  if (recalls.length === 0) return published
  const text = rulesWith(published.text, [...recalls])
  return { version: versionOf(text, 'site'), text }
}
