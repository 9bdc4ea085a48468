import type { Transaction } from '../../store/store.js'
import { createDocument } from './change-document.js'
import type { Governing } from './governing.js'
import type { Writer } from '../admin/writer.js'
import { draftIn, type SavedDraft } from './draft.js'
import { describePublication } from './publication.js'

interface Wanted {
  readonly id: string
  readonly name: string
  /** The number of the publication to start from. */
  readonly from: number | 'current'
}

/** A new draft with the weights of a publication. Throws a Problem for a number that the site has not published. */
export async function startDraft(
  tx: Transaction,
  writer: Writer,
  { id, name, from }: Wanted,
  governing: Governing,
): Promise<SavedDraft> {
  const { number, weights, merchantCap } = await describePublication(tx, writer.site, from, governing)
  const body = { name, weights, merchantCap, basedOn: number }
  return draftIn(await createDocument(tx, writer, 'weight-set', id, body))
}
