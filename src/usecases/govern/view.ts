import type { Document } from '../../store/store.js'

/** A persona or a policy as it is kept, with what a later change needs to know of it. */
export type SavedView = Readonly<Record<string, unknown>> & {
  readonly revision: number
  readonly updatedAt: string
  readonly updatedBy: string
}

/** `body` is as it was saved, also where the catalogue has moved on since, so that it can be mended. */
export const savedView = ({ body, revision, updatedAt, updatedBy }: Document): SavedView => ({
  ...(body as object),
  revision,
  updatedAt,
  updatedBy,
})
