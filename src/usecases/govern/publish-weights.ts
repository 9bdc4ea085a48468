import { readVersions, weightsIn, weightsText } from '#catalog'
import type { Snapshot } from '../../snapshot/snapshot.js'
import { versionOf } from '../../snapshot/versions/version-of.js'
import { fittedWeights, shippedWith } from '../../snapshot/fitted-weights.js'
import { withWeights } from '../../snapshot/with-weights.js'
import type { Writing } from '../admin/writer.js'
import { diffWeights } from './diff-weights.js'
import { requireRevision } from './documents.js'
import { draftIn, underDraft } from './drafts.js'
import { catalogFaultsAsProblem, refuseFailing, refuseStale, requireCurrent } from './guards.js'
import { readPreviewInputs, type PreviewInputs } from './preview-inputs.js'
import { previewOn, previewWeights } from './preview-weights.js'
import { publicationView, requirePublication, type Origin, type PublishedWeights } from './publications.js'
import type { SetAside } from './set-aside.js'

/** What is in force now, and what was not asked about it. */
interface PublishedNow extends PublishedWeights {
  readonly setAside: readonly SetAside[]
}

interface DraftToPublish {
  readonly id: string
  readonly revision: number
  readonly note: string
  readonly previewId: string
}

/**
 * Publishes a draft as it was previewed, and removes it: from then on it is history.
 *
 * @throws {Problem} unknown-id | precondition-failed | preview-stale | policy-failed | versions-misfit
 */
export async function publishDraft(
  writing: Writing,
  live: Snapshot,
  { id, revision, note, previewId }: DraftToPublish,
): Promise<PublishedNow> {
  const { tx, site } = writing
  const draft = draftIn(await requireRevision(tx, site, { kind: 'weight-set', id, revision }), live)
  const inputs = await readPreviewInputs(tx, live)
  const preview = previewOn(inputs, draft)
  refuseStale(previewId, preview.previewId)
  refuseFailing(preview.policies)
  const { criteria, weights } = underDraft(inputs.published, draft).catalog
  const text = weightsText(criteria, weights)
  const published = await putInForce(writing, inputs, {
    text,
    version: versionOf(text, 'site'),
    note,
    origin: { kind: 'draft', id, previous: inputs.weights.number },
    action: 'weights.publish',
    setAside: preview.setAside,
  })
  await tx.removeDocument('weight-set', id, revision)
  return published
}

interface WeightsToRestore {
  /** The publication whose weights are wanted again. */
  readonly number: number
  /** The publication that the caller knows as the current one. */
  readonly current: number
  readonly note: string
}

/**
 * Publishes what of the weights of an earlier publication fits the criteria of now.
 *
 * @throws {Problem} unknown-id | precondition-failed | policy-failed | versions-misfit
 */
export async function restoreWeights(
  writing: Writing,
  live: Snapshot,
  { number, current, note }: WeightsToRestore,
): Promise<PublishedNow> {
  const { tx, site } = writing
  const inputs = await readPreviewInputs(tx, live)
  requireCurrent(inputs.weights, current)
  const earlier = await requirePublication(tx, site, number)
  const { published } = inputs
  const { fitted: _, ...set } = weightsIn(
    fittedWeights({ version: '', text: earlier.text }, shippedWith(published)).text,
  )
  const text = weightsText(published.catalog.criteria, set)
  const version = text === earlier.text ? earlier.publication.version : versionOf(text, 'site')
  const { policies, setAside } = previewWeights(inputs, withWeights(published, set, version))
  refuseFailing(policies)
  const origin = { kind: 'restore', of: number }
  return putInForce(writing, inputs, { text, version, note, origin, action: 'weights.restore', setAside })
}

interface NewWeights {
  readonly text: string
  readonly version: string
  readonly note: string
  readonly origin: Origin
  readonly action: 'weights.publish' | 'weights.restore'
  readonly setAside: readonly SetAside[]
}

/** Publishes a text of weights, which every later answer is made from. Throws a Problem where it does not fit. */
async function putInForce(
  { tx, actor, at, site }: Writing,
  { texts, weights: current, published }: PreviewInputs,
  { text, version, note, origin, action, setAside }: NewWeights,
): Promise<PublishedNow> {
  const weights = weightsIn(text)
  catalogFaultsAsProblem(() => readVersions({ ...texts, weights: text }), {
    code: 'versions-misfit',
    detail: 'These weights do not fit the criteria of the catalogue; see errors.',
    pointerTo: () => '/weights',
  })
  await tx.keepContent('weights', version, text)
  const publication = { kind: 'weights', version, note, publishedBy: actor, publishedAt: at, origin } as const
  const number = await tx.publish(publication)
  const before = { number: current.number, version: current.version }
  const diff = diffWeights(published.catalog.weights, weights)
  const after = { number, version, origin, diff, ...(setAside.length > 0 && { setAside }) }
  await tx.appendAudit({ at, actor, action, subject: `weights/${number}`, note, before, after })
  const { weights: set, merchantCap } = weights
  return { ...publicationView({ ...publication, site, number }), weights: set, merchantCap, setAside }
}
