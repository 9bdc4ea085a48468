import type { Fault } from '../faults.js'
import type { Row } from '../feed.js'

/** No row is longer, whatever the file: what is read of one is held whole. */
export const ROW_MAX = 1_000_000

export type Read =
  | { readonly kind: 'row'; readonly row: Row }
  /** A row that is no row. */
  | { readonly kind: 'fault'; readonly fault: Fault }

/** One format: text in pieces to rows, one after the other. It holds no more than one row and one piece. */
export interface Reader {
  /** @param head the first part of the text, to see how it is written */
  readonly read: (text: AsyncIterable<string>, head: string) => AsyncGenerator<Read, void, undefined>
}
