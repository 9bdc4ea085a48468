import { Problem } from '../../errors.js'
import type { Publication } from '../../store/store.js'

/** Throws a Problem unless the current publication is the one that the caller knows. */
export function requireNumber({ number, publishedBy, publishedAt }: Publication, known: number): void {
  if (number !== known)
    throw new Problem(
      'precondition-failed',
      `${publishedBy} published at ${publishedAt}: the ETag is now "${number}". Read again what is published.`,
    )
}
