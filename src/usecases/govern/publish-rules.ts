import type { Snapshot } from '../../snapshot/snapshot.js'
import type { Transaction } from '../../store/store.js'
import type { Governing } from './governing.js'
import { readGrounds } from './grounds.js'
import { refuseFailing } from './refuse-failing.js'
import { refuseStale } from './refuse-stale.js'
import { requireNumber } from './require-number.js'
import { publicationView, type PublicationView } from './publication.js'
import type { Writer } from '../admin/writer.js'
import { diffRuleTexts } from './diff-rule-texts.js'
import { tryOn, type SentRule } from './try-rules.js'

interface Wanted {
  readonly rules: readonly SentRule[]
  /** The publication that the caller knows as the current one. */
  readonly current: number
  readonly note: string
  readonly previewId: string
}

/** Publishes rules as they were previewed. Throws a Problem. */
export async function publishRules(
  tx: Transaction,
  { site, actor, at }: Writer,
  live: Snapshot,
  { rules, current, note, previewId }: Wanted,
  governing: Governing,
): Promise<PublicationView> {
  const grounds = await readGrounds(tx, live, governing)
  requireNumber(grounds.rules, current)
  const { text, tried } = tryOn(grounds, rules, governing)
  refuseStale(previewId, tried.previewId)
  refuseFailing(tried.policies)
  const version = tried.rulesVersion
  await tx.keepContent('rules', version, text)
  const origin = { kind: 'rules', previous: current }
  const publication = { kind: 'rules', version, note, publishedBy: actor, publishedAt: at, origin } as const
  const number = await tx.publish(publication)
  const before = { number: current, version: grounds.rules.version }
  const after = { number, version, diff: diffRuleTexts(grounds.texts.rules, text) }
  const action = 'rules.publish'
  await tx.appendAudit({ at, actor, action, subject: `rules/${number}`, note, before, after })
  return publicationView({ ...publication, site, number })
}
