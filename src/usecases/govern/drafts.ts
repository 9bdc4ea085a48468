import { z } from 'zod'
import { fitWeights, idsOf, weightsSchema, type WeightsFit } from '#catalog'
import { Problem } from '../../errors.js'
import type { Snapshot } from '../../snapshot/snapshot.js'
import { withWeights } from '../../snapshot/with-weights.js'
import type { Document, Reads } from '../../store/store.js'
import type { Writing } from '../admin/writer.js'
import { changeDocument, createDocument, requireDocument } from './documents.js'
import { describePublication, type PublishedWeights } from './publications.js'

const { weights, merchantCap } = weightsSchema.shape

/** `basedOn` is the number of the publication that a draft started from. */
const bodySchema = z.strictObject({ name: z.string(), weights, merchantCap, basedOn: z.int() })

/** Weights that somebody works on. */
export interface Draft extends z.infer<typeof bodySchema> {
  readonly id: string
  readonly revision: number
  readonly updatedAt: string
  readonly updatedBy: string
  /** What of its weights, as they were saved, does not fit the catalogue; null where all does. */
  readonly weightsFit: WeightsFit | null
}

/** A draft with its weights fitted to the criteria of now. One that was begun before another catalogue is adapted so. */
export function draftIn({ id, body, revision, updatedAt, updatedBy }: Document, live: Snapshot): Draft {
  const draft = bodySchema.parse(body)
  const { weights, weightsFit } = fittedTo(live, draft.weights)
  return { id, ...draft, weights, revision, updatedAt, updatedBy, weightsFit }
}

/**
 * A draft of a site.
 *
 * @throws {Problem} unknown-id
 */
export async function readDraft(reads: Reads, live: Snapshot, id: string): Promise<Draft> {
  return draftIn(await requireDocument(reads, live.site, { kind: 'weight-set', id }), live)
}

/** Published weights as they are answered with, and what of them does not fit the catalogue. */
interface WeightsInForce extends PublishedWeights {
  readonly weightsFit: WeightsFit | null
}

export interface WeightSets {
  readonly published: WeightsInForce
  readonly drafts: readonly Draft[]
}

/** The weights in force, and the drafts in the order of their ids. */
export async function listWeightSets(reads: Reads, live: Snapshot): Promise<WeightSets> {
  const published = await describePublication(reads, live.site, 'current')
  const drafts = await reads.documents(live.site, 'weight-set')
  return {
    published: { ...published, ...fittedTo(live, published.weights) },
    drafts: drafts.map((draft) => draftIn(draft, live)),
  }
}

interface NewDraft {
  readonly id: string
  readonly name: string
  /** The number of the publication to start from. */
  readonly from: number | 'current'
}

/**
 * Starts a draft with what of the weights of a publication fits the catalogue.
 *
 * @throws {Problem} unknown-id, for a number that the site has not published | id-taken | too-many-documents
 */
export async function startDraft(
  writing: Writing,
  live: Snapshot,
  { id, name, from }: NewDraft,
): Promise<Draft> {
  const { number, merchantCap, ...kept } = await describePublication(writing.tx, writing.site, from)
  const { weights } = fittedTo(live, kept.weights)
  const body = { name, weights, merchantCap, basedOn: number }
  return draftIn(await createDocument(writing, { kind: 'weight-set', id }, body), live)
}

interface DraftEdit {
  readonly id: string
  /** The revision that is changed. */
  readonly revision: number
  readonly name?: string | undefined
  readonly weights?: Draft['weights'] | undefined
}

/**
 * Changes the name or the weights of the draft that has this revision.
 *
 * @throws {Problem} unknown-id | precondition-failed
 */
export async function editDraft(
  writing: Writing,
  live: Snapshot,
  { id, revision, ...edit }: DraftEdit,
): Promise<Draft> {
  const edited = await changeDocument(writing, { kind: 'weight-set', id, revision }, ({ body }) => {
    const draft = bodySchema.parse(body)
    const { name = draft.name, weights = draft.weights } = edit
    return { ...draft, name, weights }
  })
  return draftIn(edited, live)
}

/** The same snapshot under a draft, whose revision stands in the version of its weights. */
export function underDraft(snapshot: Snapshot, { id, revision, weights, merchantCap }: Draft): Snapshot {
  const set = { id: snapshot.catalog.weights.id, weights, merchantCap }
  return withWeights(snapshot, set, `draft@${id}.${revision}`)
}

/**
 * The same snapshot under a draft of its site.
 *
 * @throws {Problem} unknown-weight-set
 */
export async function draftSnapshot(
  reads: Pick<Reads, 'document'>,
  snapshot: Snapshot,
  id: string,
): Promise<Snapshot> {
  const document = await reads.document(snapshot.site, 'weight-set', id)
  if (document === null) throw new Problem('unknown-weight-set', 'There is no weight set of this id.')
  return underDraft(snapshot, draftIn(document, snapshot))
}

/** Weights over the criteria of now. */
function fittedTo(
  { catalog, shipped }: Snapshot,
  kept: Draft['weights'],
): Pick<Draft, 'weights' | 'weightsFit'> {
  const { weights, fit } = fitWeights(kept, { criteria: idsOf(catalog.criteria), shipped: shipped.weights })
  return { weights, weightsFit: fit }
}
