import { draftSchema, type Draft } from '#catalog'
import type { Transaction } from '../../store/store.js'
import { changeDocument } from './change-document.js'
import type { Writer } from '../admin/writer.js'
import { draftIn, type SavedDraft } from './draft.js'

interface Edit {
  readonly name?: string | undefined
  readonly weights?: Draft['weights'] | undefined
}

/** The draft of this revision with what was edited of it. Throws a Problem. */
export async function editDraft(
  tx: Transaction,
  writer: Writer,
  id: string,
  revision: number,
  edit: Edit,
): Promise<SavedDraft> {
  const edited = await changeDocument(tx, writer, 'weight-set', id, revision, ({ body }) => {
    const draft = draftSchema.parse(body)
    const { name = draft.name, weights = draft.weights } = edit
    return { ...draft, name, weights }
  })
  return draftIn(edited)
}
