import { z } from 'zod'
import { weightsSchema } from '#catalog'
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
}

export const draftIn = ({ id, body, revision, updatedAt, updatedBy }: Document): Draft => ({
  id,
  ...bodySchema.parse(body),
  revision,
  updatedAt,
  updatedBy,
})

/**
 * A draft of a site.
 *
 * @throws {Problem} unknown-id
 */
export async function readDraft(reads: Reads, site: string, id: string): Promise<Draft> {
  return draftIn(await requireDocument(reads, site, { kind: 'weight-set', id }))
}

export interface WeightSets {
  readonly published: PublishedWeights
  readonly drafts: readonly Draft[]
}

/** The weights in force, and the drafts in the order of their ids. */
export async function listWeightSets(reads: Reads, site: string): Promise<WeightSets> {
  const published = await describePublication(reads, site, 'current')
  const drafts = await reads.documents(site, 'weight-set')
  return { published, drafts: drafts.map(draftIn) }
}

interface NewDraft {
  readonly id: string
  readonly name: string
  /** The number of the publication to start from. */
  readonly from: number | 'current'
}

/**
 * Starts a draft with the weights of a publication.
 *
 * @throws {Problem} unknown-id, for a number that the site has not published | id-taken | too-many-documents
 */
export async function startDraft(writing: Writing, { id, name, from }: NewDraft): Promise<Draft> {
  const { number, weights, merchantCap } = await describePublication(writing.tx, writing.site, from)
  const body = { name, weights, merchantCap, basedOn: number }
  return draftIn(await createDocument(writing, { kind: 'weight-set', id }, body))
}

interface DraftEdit {
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
  { id, revision }: Pick<Draft, 'id' | 'revision'>,
  edit: DraftEdit,
): Promise<Draft> {
  const edited = await changeDocument(writing, { kind: 'weight-set', id, revision }, ({ body }) => {
    const draft = bodySchema.parse(body)
    const { name = draft.name, weights = draft.weights } = edit
    return { ...draft, name, weights }
  })
  return draftIn(edited)
}

/** The same snapshot under a draft, whose revision stands in the version of its weights. */
export function underDraft(snapshot: Snapshot, { id, revision, weights, merchantCap }: Draft): Snapshot {
  const set = { ...snapshot.catalog.weights, weights, merchantCap }
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
  return underDraft(snapshot, draftIn(document))
}
