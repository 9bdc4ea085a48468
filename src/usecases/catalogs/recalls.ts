import { order, recallSchema, type Recall } from '#catalog'
import { Problem } from '../../errors.js'
import type { LiveSite } from '../../sites/live-site.js'
import { loadSite } from '../../sites/site-state.js'
import { rulesInForce } from '../../snapshot/rules-in-force.js'
import type { SiteId } from '../../store/site-id.js'
import type { Reads } from '../../store/store.js'
import type { Writing } from '../admin/writer.js'

export interface RecallView extends Recall {
  readonly by: string
  readonly at: string
}

/** What a site has recalled, the newest first. */
export async function listRecalls(reads: Reads, site: SiteId): Promise<readonly RecallView[]> {
  const documents = await reads.documents(site, 'recall')
  return documents
    .map(({ id, body, updatedBy, updatedAt }) => ({
      ...recallSchema.parse({ ...(body as object), product: id }),
      by: updatedBy,
      at: updatedAt,
    }))
    .sort((a, b) => order(b.at, a.at) || order(a.product, b.product))
}

/**
 * Takes a product back: when it resolves, no answer shows it. One that is recalled already gets the new reason.
 *
 * @throws {Problem} unknown-product
 */
export async function recallProduct(
  writing: Writing,
  live: LiveSite,
  wish: Omit<Recall, 'from'>,
): Promise<RecallView> {
  const { tx, site, actor, at } = writing
  if (!live.loaded().catalog.products.some(({ id }) => id === wish.product))
    throw new Problem('unknown-product', 'The catalogue has no product of this id.')
  const { product: id, ...body } = recallSchema.parse({ ...wish, from: at.slice(0, 10) })
  const known = await tx.document(site, 'recall', id)
  const expectedRevision = known?.revision ?? 'absent'
  await tx.putDocument({ kind: 'recall', id, body, by: actor, at, expectedRevision })
  await keepRules(writing)
  const entry = { at, actor, action: 'product.recall', subject: id, note: wish.reason }
  await tx.appendAudit({ ...entry, before: known?.body ?? null, after: body })
  return { ...body, product: id, by: actor, at }
}

/** Recalls a product that comes recalled with a catalogue, unless the site has recalled it. */
export async function bringRecall({ tx, site, actor, at }: Writing, recall: Recall): Promise<void> {
  const { product: id, ...body } = recall
  if ((await tx.document(site, 'recall', id)) !== null) return
  await tx.putDocument({ kind: 'recall', id, body, by: actor, at, expectedRevision: 'absent' })
  const entry = { at, actor, action: 'product.recall', subject: id, note: recall.reason }
  await tx.appendAudit({ ...entry, before: null, after: body })
}

/** @throws {Problem} unknown-product, where it is not recalled */
export async function endRecall(writing: Writing, id: string): Promise<void> {
  const { tx, site, actor, at } = writing
  const known = await tx.document(site, 'recall', id)
  if (known === null) throw new Problem('unknown-product', 'No product of this id is recalled.')
  await tx.removeDocument('recall', id, known.revision)
  await keepRules(writing)
  const entry = { at, actor, action: 'product.recall-end', subject: id, note: null }
  await tx.appendAudit({ ...entry, before: known.body, after: null })
}

/** Keeps the text of the rules with what is recalled now, so that answers under it can be replayed. */
async function keepRules({ tx, site }: Writing): Promise<void> {
  const { rules, recalls } = await loadSite(tx, site)
  const { version, text } = rulesInForce(rules, recalls)
  await tx.keepContent('rules', version, text)
}
