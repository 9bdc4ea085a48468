import { canonicalJson, upgradedRules, type Json } from '#catalog'
import { rulesInForce } from '../../snapshot/rules-in-force.js'
import type { Snapshot } from '../../snapshot/snapshot.js'
import type { Writing } from '../admin/writer.js'
import { refuseFailing, refuseStale, requireCurrent } from './guards.js'
import { readPreviewInputs } from './preview-inputs.js'
import { tryOn, type SentRule, type TriedRules } from './preview-rules.js'
import { publicationView, type PublicationView } from './publications.js'

interface RulesToPublish {
  readonly rules: readonly SentRule[]
  /** The publication that the caller knows as the current one. */
  readonly current: number
  readonly note: string
  readonly previewId: string
}

/**
 * Publishes rules as they were previewed.
 *
 * @throws {Problem} precondition-failed | invalid-request | preview-stale | policy-failed | versions-misfit
 */
export async function publishRules(
  { tx, site, actor, at }: Writing,
  live: Snapshot,
  { rules, current, note, previewId }: RulesToPublish,
): Promise<PublicationView & Pick<TriedRules, 'setAside'>> {
  const inputs = await readPreviewInputs(tx, live)
  requireCurrent(inputs.rules, current)
  const { text, tried } = tryOn(inputs, rules)
  refuseStale(previewId, tried.previewId)
  refuseFailing(tried.policies)
  const version = tried.rulesVersion
  await tx.keepContent('rules', version, text)
  const inForce = rulesInForce({ version, text }, live.catalog.recalls)
  await tx.keepContent('rules', inForce.version, inForce.text)
  const origin = { kind: 'rules', previous: current }
  const publication = { kind: 'rules', version, note, publishedBy: actor, publishedAt: at, origin } as const
  const number = await tx.publish(publication)
  const before = { number: current, version: inputs.rules.version }
  const { setAside } = tried
  const diff = diffRuleTexts(inputs.texts.rules, text)
  const after = { number, version, diff, ...(setAside.length > 0 && { setAside }) }
  const action = 'rules.publish'
  await tx.appendAudit({ at, actor, action, subject: `rules/${number}`, note, before, after })
  return { ...publicationView({ ...publication, site, number }), setAside }
}

/** Rules by their ids. */
interface RuleTextDiff {
  readonly added: readonly string[]
  readonly removed: readonly string[]
  readonly changed: readonly string[]
}

/** Which rules one text has that the other has not, and which say something else. */
function diffRuleTexts(before: string, after: string): RuleTextDiff {
  const [was, is] = [rulesIn(before), rulesIn(after)]
  return {
    added: [...is.keys()].filter((id) => !was.has(id)),
    removed: [...was.keys()].filter((id) => !is.has(id)),
    changed: [...is].filter(([id, rule]) => was.has(id) && was.get(id) !== rule).map(([id]) => id),
  }
}

function rulesIn(text: string): ReadonlyMap<string, string> {
  const rules = upgradedRules(JSON.parse(text)) as readonly {
    readonly id: string
    readonly [member: string]: Json
  }[]
  return new Map(rules.map((rule) => [rule.id, canonicalJson(rule)]))
}
